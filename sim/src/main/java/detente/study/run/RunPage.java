package detente.study.run;

import detente.experiment.Seeds;
import detente.files.Inputs;
import detente.files.ModelFile;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Event;
import detente.results.Fit;
import detente.results.Manifest;
import detente.results.Observation;
import detente.results.Parameter;
import detente.results.Results;
import detente.results.Series;
import detente.study.ChartWords;
import detente.study.InWords;
import detente.study.ModelTables;
import detente.study.Sections;
import detente.table.Columns;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * One run on one page: how well it fits, what its series did, its charts, why the states moved, and all that determines it.
 *
 * @param fits to observed series in the model's scored window, the most important first; may be empty
 * @param highlights the main series: the first that the model's charts show
 * @param movement what became of the first of them
 * @param limits sentences on where the model's results stop being valid
 */
record RunPage(
        RunResult result, List<Fit> fits, List<Series> highlights, Optional<Movement> movement, List<String> limits) {
    private static final int MOST_SERIES = 16;

    private static final Columns<Series> SERIES = new Columns<Series>()
            .named("series", "Series", "name of the series", Series::name, Series::about)
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

    static RunPage of(RunResult result, Inputs<?> inputs) {
        Results results = result.results();
        ModelFile model = inputs.model();
        boolean asksWhatIf = model.scored()
                .filter(scored -> !scored.isOf(inputs.scenario().name()))
                .isPresent();
        List<Fit> fits = model.scored()
                .filter(scored -> !asksWhatIf)
                .map(window -> Fit.of(results, window.from(), window.to()))
                .orElse(List.of());
        List<Series> highlights = model.charts().stream()
                .flatMap(chart -> chart.panels().stream())
                .flatMap(panel -> panel.lines().values().stream())
                .distinct()
                .limit(MOST_SERIES)
                .map(results::series)
                .toList();
        Optional<Movement> movement = model.charts().stream()
                .findFirst()
                .flatMap(chart -> highlights.stream()
                        .findFirst()
                        .flatMap(series -> Movement.of(result, series, chart.from(), chart.to())))
                .map(m -> asksWhatIf ? m.unpublished() : m);
        return new RunPage(result, fits, highlights, movement, inputs.limits());
    }

    private Results results() {
        return result.results();
    }

    /** Findings in rows, for scripts. */
    List<Table<?>> tables() {
        return List.of(
                RunOutcome.table(result.outcomes()),
                FitTables.summary(fits),
                highlightTable(),
                Table.of("warnings", "", WARNINGS, results().warnings()));
    }

    /**
     * The page.
     *
     * @param explain whether the terminal tells every decision with its reasons
     */
    Page page(List<Picture> pictures, boolean explain) {
        Results results = results();
        Manifest manifest = results.manifest();
        StateSteps steps = new StateSteps(results);
        return new Page(
                manifest.title() + " \u2013 " + manifest.scenario(),
                manifest.title(),
                List.of(
                        "Scenario " + ChartWords.scenario(manifest) + ", " + manifest.periods() + " "
                                + results.calendar().step().label() + "s from "
                                + results.calendar().start() + ", " + seeds(manifest),
                        manifest.description()),
                List.of(
                        Sections.answer(answer().sentences()),
                        Sections.warnings(results.warnings()),
                        figures(),
                        Sections.picture(pictures),
                        explain ? steps.decisions(true).inBrief() : steps.moves(),
                        Sections.moreCharts(pictures),
                        fit(),
                        allFits(),
                        series(),
                        events(),
                        method(manifest),
                        Sections.limits(limits),
                        parameters(manifest),
                        data(),
                        Sections.repeat(manifest, result.replications()).with(citation(manifest.citation()))));
    }

    private String seeds(Manifest manifest) {
        return result.hasBands()
                ? "seed " + manifest.seed() + " and the bands of " + result.seeds() + " seeds" + manifest.drawing()
                : "seed " + manifest.seed();
    }

    private RunAnswer answer() {
        return new RunAnswer(result, movement, fits);
    }

    /** The first outcomes; on the terminal where no fit takes the place. */
    private Section figures() {
        Section section = Section.of("figures", "Headline figures", answer().figures());
        if (!answer().moreFigures().isEmpty()) {
            section = section.with(new Block.Folded(
                    InWords.count(result.outcomes().size() - RunAnswer.MOST_FIGURES, "more outcome", "more outcomes")
                            + ", also in " + RunOutcome.FILE,
                    List.of(new Block.Rows(answer().moreFigures()))));
        }
        return fits.isEmpty() ? section.inBrief() : section;
    }

    private static Block[] citation(String citation) {
        return citation.isEmpty()
                ? new Block[0]
                : new Block[] {new Block.Words("The model is to be cited as: " + citation)};
    }

    private Table<Series> highlightTable() {
        return Table.of("series", "", SERIES, highlights);
    }

    private Section series() {
        Section section = Section.of("series", "What became of the main series", highlightTable())
                .with(new Block.Words(
                        "Figures are those of seed " + results().manifest().seed() + ". All "
                                + results().series().size() + " series are in " + RunTables.SERIES + "."));
        return fits.isEmpty() && result.outcomes().isEmpty() ? section.inBrief() : section;
    }

    /** The fit of the most important series, month by month. */
    private Section fit() {
        Section section = Section.of("fit", "Fit to what was observed").inBrief();
        return fits.isEmpty() ? section : section.with(months(fits.subList(0, 1)));
    }

    /** The fit of all observed series, each month by month. */
    private Section allFits() {
        Section section = Section.of("fits", "Fit of every observed series");
        if (fits.isEmpty()) {
            return section;
        }
        Optional<ToLongFunction<Fit>> outside =
                result.bands().isEmpty() ? Optional.empty() : Optional.of(answer()::outside);
        return section.with(
                new Block.Words("In sample: whoever chose the model's values knew these figures. Simulated figures are"
                        + " those of seed " + results().manifest().seed() + "."),
                new Block.Rows(FitTables.shown(fits, outside)),
                new Block.Folded(
                        "The others month by month, also in monthly.csv",
                        List.of(months(fits.subList(1, fits.size())))));
    }

    private Block[] months(List<Fit> some) {
        return some.stream()
                .flatMap(fit -> FitTables.months(fit, results().manifest().seed()).stream())
                .map(Block.Rows::new)
                .toArray(Block[]::new);
    }

    private Section events() {
        Table<Event> events = Table.of("events", "", EVENTS, results().events());
        return Section.of("events", "Events", events)
                .folded(InWords.count(results().events().size(), "event", "events") + ", also in " + RunTables.EVENTS);
    }

    private Section method(Manifest manifest) {
        String bands = !result.hasBands()
                ? "One run: nothing is said of how figures differ between seeds."
                : "Lines and series.csv are of the run of seed " + manifest.seed()
                        + "; medians and bands are quantiles over the " + result.seeds() + " runs of seeds "
                        + new Seeds(manifest.seed(), result.replications()) + failed() + ", period by period ("
                        + BandPoint.FILE + "). They show chance within the model"
                        + (manifest.ensemble().isPresent() ? " and values that the data leave open" : "")
                        + ", not that the model or its values may be wrong.";
        return Section.of(
                "timetable",
                "Method: what happens in a period",
                new Block.Words(bands),
                new Block.Folded(
                        InWords.count(manifest.schedule().size(), "phase", "phases") + " of a period, in their order",
                        List.of(new Block.Rows(ModelTables.timetable(manifest.schedule())))));
    }

    private String failed() {
        return result.failed().isEmpty() ? "" : " that did not fail (failures.csv has the others)";
    }

    /** What was set, then all parameters. */
    private Section parameters(Manifest manifest) {
        Section section = Section.of("parameters", "Parameters");
        List<Parameter> set = manifest.parameters().stream()
                .filter(p -> manifest.overrides().containsKey(p.name()))
                .toList();
        section = set.isEmpty()
                ? section.with(new Block.Words("All parameters have the values of model and scenario."))
                : section.with(
                        new Block.Words("Set on the command line:"), new Block.Rows(ModelTables.parameters(set)));
        return section.with(new Block.Folded(
                InWords.count(manifest.parameters().size(), "parameter", "parameters")
                        + " with bounds, meaning and source, also in manifest.json",
                List.of(new Block.Rows(ModelTables.parameters(manifest.parameters())))));
    }

    private record Source(String series, String about, long figures, String source) {}

    private static final Columns<Source> SOURCES = new Columns<Source>()
            .named("series", "Series", "name of the series", Source::series, Source::about)
            .whole("figures", "Figures", "published figures", Source::figures)
            .text("source", "Source", "who published them", Source::source);

    /** Where the published figures come from. */
    private Section data() {
        List<Source> sources = new ArrayList<>();
        for (Series series : results().series()) {
            results().observations().stream()
                    .filter(o -> o.series().equals(series.name()))
                    .collect(Collectors.groupingBy(Observation::source, LinkedHashMap::new, Collectors.counting()))
                    .forEach((source, count) -> sources.add(new Source(series.name(), series.about(), count, source)));
        }
        return Section.of("data", "Published figures and their sources", Table.of("sources", "", SOURCES, sources))
                .folded("Published figures of "
                        + InWords.count(
                                sources.stream().map(Source::series).distinct().count(), "series", "series")
                        + " and their sources");
    }
}
