package detente.study.run;

import detente.chart.Figure;
import detente.files.Inputs;
import detente.files.ModelFile;
import detente.page.Block;
import detente.page.Page;
import detente.page.Section;
import detente.results.Decision;
import detente.results.Event;
import detente.results.Fit;
import detente.results.Manifest;
import detente.results.Results;
import detente.results.Series;
import detente.study.ModelTables;
import detente.study.Sections;
import detente.table.Columns;
import detente.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run on one page: how well it fits, what its series did, its charts, why the states moved, and all that determines it.
 *
 * @param fits to observed series in the model's scored window, the most important first; may be empty
 * @param highlights the main series: the first that the model's charts show
 * @param limits sentences on where the model's results stop being valid
 */
record RunPage(RunResult result, List<Fit> fits, List<Series> highlights, List<String> limits) {
    /** Series that the terminal tells month by month. */
    private static final int ON_TERMINAL = 2;

    private static final int MOST_SERIES = 16;

    private static final Columns<Series> SERIES = new Columns<Series>()
            .code("series", "Series", "name of the series", Series::name)
            .unit("Unit", "unit of the series", Series::unit)
            .text("about", "", "what the series is", Series::about)
            .number("start", "Start", "in the first period", series -> series.value(0))
            .number(
                    "lowest",
                    "Lowest",
                    "lowest of all periods",
                    series -> Arrays.stream(series.values()).min().orElseThrow())
            .number(
                    "highest",
                    "Highest",
                    "highest of all periods",
                    series -> Arrays.stream(series.values()).max().orElseThrow())
            .number("end", "End", "in the last period", series -> series.value(series.length() - 1));

    private static final Columns<String> WARNINGS =
            new Columns<String>().text("warning", "", "why the run is to be doubted", warning -> warning);

    private static final Columns<Event> EVENTS = new Columns<Event>()
            .day("date", "Date", "day of the event", Event::date)
            .and(ModelTables.event(event -> event))
            .text("source", "Source", "who says so", event -> event.simulated() ? "simulated" : event.source());

    private static final Columns<Step> STEPS = new Columns<Step>()
            .day("date", "Date", "day of the decision or event", Step::date)
            .text("actor", "State", "who acts", Step::actor)
            .text("what", "What it did", "what was done or happened", Step::what)
            .strong()
            .text("why", "Why", "the strongest reasons, the next best option and what would have tipped it", Step::why)
            .text("options", "Options (worth, probability)", "what it could do", Step::options)
            .folded("What it saw", Step::count, Step::saw);

    /**
     * A decision or, between decisions, what came of them.
     *
     * @param count number of figures that it saw
     */
    private record Step(
            LocalDate date, String actor, String what, String why, String options, String count, String saw) {
        static Step of(Decision decision) {
            return new Step(
                    decision.date(),
                    decision.actor(),
                    DecisionWords.done(decision),
                    DecisionWords.why(decision),
                    DecisionWords.options(decision),
                    decision.observed().size() + " figures",
                    DecisionWords.observed(decision));
        }

        static Step of(Event event) {
            return new Step(event.date(), event.actor(), event.label(), "", "", "", "");
        }
    }

    static RunPage of(RunResult result, Inputs<?> inputs) {
        Results results = result.results();
        ModelFile model = inputs.model();
        List<Fit> fits = model.scored()
                .map(window -> Fit.of(results, window.from(), window.to()))
                .orElse(List.of());
        List<Series> highlights = model.charts().stream()
                .flatMap(chart -> chart.panels().stream())
                .flatMap(panel -> panel.lines().values().stream())
                .distinct()
                .limit(MOST_SERIES)
                .map(results::series)
                .toList();
        return new RunPage(result, fits, highlights, inputs.limits());
    }

    private Results results() {
        return result.results();
    }

    /** Findings in rows, for scripts. */
    List<Table<?>> tables() {
        return List.of(
                RunOutcome.table(result.outcomes()),
                FitTables.summary(fits),
                series(),
                Table.of("warnings", "", WARNINGS, results().warnings()));
    }

    /**
     * The page.
     *
     * @param explain whether the terminal tells every decision with its reasons
     */
    Page page(List<Figure> figures, boolean explain) {
        Manifest manifest = results().manifest();
        Section series = Section.of("series", "What became of the main series", series());
        return new Page(
                manifest.title() + " \u2013 " + manifest.scenario(),
                manifest.title(),
                List.of(
                        "Scenario " + manifest.scenario() + ", " + manifest.periods() + " "
                                + results().calendar().step().label() + "s from "
                                + results().calendar().start() + ", seed " + manifest.seed() + ", "
                                + results().series().size() + " series in " + RunTables.SERIES,
                        manifest.description()),
                List.of(
                        fit(),
                        months(),
                        fits.isEmpty() ? series.inBrief() : series,
                        Sections.charts(figures),
                        explain ? decisions(true).inBrief() : decisions(false),
                        Section.of(
                                "events",
                                "Events",
                                Table.of("events", "", EVENTS, results().events())),
                        Section.of("parameters", "Parameters", ModelTables.parameters(manifest.parameters())),
                        Section.of("timetable", "What happens in a period", ModelTables.timetable(manifest.schedule())),
                        Sections.warnings(results().warnings()),
                        Sections.repeat(manifest, result.replications()).with(citation(manifest.citation())),
                        Sections.limits(limits)));
    }

    private static Block[] citation(String citation) {
        return citation.isEmpty()
                ? new Block[0]
                : new Block[] {new Block.Words("The model is to be cited as: " + citation)};
    }

    private Table<Series> series() {
        return Table.of("series", "", SERIES, highlights);
    }

    /** The fit on one screen: the most important series month by month, then all of them. */
    private Section fit() {
        Section section = Section.of("fit", "Fit to what was observed").inBrief();
        return fits.isEmpty()
                ? section
                : section.with(tables(fits.stream().limit(ON_TERMINAL))).with(new Block.Rows(FitTables.summary(fits)));
    }

    private Section months() {
        return Section.of("months", "Month by month", tables(fits.stream().skip(ON_TERMINAL)));
    }

    private static Block[] tables(Stream<Fit> fits) {
        return fits.flatMap(fit -> FitTables.months(fit).stream())
                .map(Block.Rows::new)
                .toArray(Block[]::new);
    }

    private Section decisions(boolean evenNone) {
        Section section = Section.of("decisions", "Why the states moved");
        if (results().decisions().isEmpty()) {
            return evenNone
                    ? section.with(new Block.Words(
                            "No state decided anything in this run: its policy was scripted throughout."))
                    : section;
        }
        Stream<Step> events =
                results().events().stream().filter(Event::simulated).map(Step::of);
        List<Step> steps = Stream.concat(results().decisions().stream().map(Step::of), events)
                .sorted(Comparator.comparing(Step::date))
                .toList();
        return section.with(
                new Block.Words(
                        "Every decision with its strongest reasons, the next best option and what would have tipped it. Reasons"
                                + " have no unit: above 0 they speak for the step; but for rounding they add up to its lead over the"
                                + " other option (decisions.csv has all that each option is worth). Positions and control levels"
                                + " count from the start, 0: above it hostile, below it friendlier, 1 a whole instrument; a control of"
                                + " the partner below the own one speaks for easing. A draw decides between the options; with another"
                                + " seed it may fall otherwise. Talks and agreements stand between the decisions of their dates."),
                new Block.Rows(Table.of("decisions", "", STEPS, steps)));
    }
}
