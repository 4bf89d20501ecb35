package detente.study.backtest;

import detente.files.Scenario;
import detente.forecast.ForecastCell;
import detente.forecast.MincerZarnowitz;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.parameters.Instrument;
import detente.results.Event;
import detente.results.Manifest;
import detente.results.Quantity;
import detente.store.StudyManifest;
import detente.study.ChartWords;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of a back-test: forecasts and scores first, then what the forecasts knew and how much they can show. */
final class BacktestPage {
    private final BacktestInputs inputs;
    private final StudyManifest study;
    private final Scored scored;

    BacktestPage(BacktestInputs inputs, StudyManifest study, Scored scored) {
        this.inputs = inputs;
        this.study = study;
        this.scored = scored;
    }

    Page page(Table<Failure> failures, List<Picture> pictures) {
        Manifest manifest = study.first();
        return new Page(
                "Back-test \u2013 " + manifest.title(),
                "Back-test: " + manifest.title(),
                List.of("Scenario " + ChartWords.scenario(manifest) + BacktestWords.knowing(inputs.givenPolicy())
                        + ", from "
                        + inputs.test().origins().stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(", "))
                        + "; seeds " + study.seeds() + " at each" + manifest.drawing()),
                List.of(
                        answer(),
                        limits().inBrief(),
                        Sections.picture(pictures),
                        forecasts().folded("Every forecast, also in forecasts.csv"),
                        allMonths().folded("Errors beside those of every simple forecast, also in scores.csv"),
                        layers(),
                        Sections.moreCharts(pictures),
                        Section.of("rule", "What the forecasts know", rule().toArray(new Block[0])),
                        scores().folded("Scores month by month ahead, also in scores.csv"),
                        duels().folded("Tests of the differences, also in dm.csv"),
                        survivors(),
                        Sections.failures(
                                "They are left out of every figure above; failures.csv has the command that repeats each.",
                                failures),
                        Sections.repeat(study),
                        Sections.limits(inputs.whole().inputs().limits())));
    }

    private Section answer() {
        BacktestAnswer answer = new BacktestAnswer(scored, inputs.test().targets());
        Section section = Sections.answer(answer.sentences());
        return answer.hasRows() ? section.with(new Block.Rows(answer.table())) : section;
    }

    private Section forecasts() {
        return byTarget(
                        Section.of("forecasts", "Every forecast"),
                        scored.targets().stream()
                                .map(target -> heading(
                                        BacktestTables.cells(scored.cells().stream()
                                                .filter(c -> c.target().equals(target))
                                                .toList()),
                                        Quantity.named(target, unit(target))))
                                .toList())
                .inBrief();
    }

    private Section allMonths() {
        return byTarget(
                        Section.of("all-months", "All months after those of the origins"),
                        scored.targets().stream()
                                .map(target -> heading(
                                        BacktestTables.scores(scores(target)
                                                .filter(s -> s.horizon().isEmpty())
                                                .toList()),
                                        target + ", all months after those of the origins"))
                                .toList())
                .inBrief();
    }

    private Section layers() {
        Section section = Section.of("layers", "Layers of uncertainty");
        if (scored.layers().isEmpty()) {
            return section;
        }
        section = section.with(new Block.Rows(LayerTables.means(scored.layers())));
        for (String text : BacktestWords.layers(inputs.layers())) {
            section = section.with(new Block.Words(text));
        }
        return section.with(new Block.Rows(LayerTables.discrepancies(inputs.discrepancies())))
                .inBrief();
    }

    private static <R> Table<R> heading(Table<R> table, String caption) {
        return new Table<>(table.name(), caption, table.columns(), table.rows());
    }

    private static Section byTarget(Section section, List<? extends Table<?>> tables) {
        Section all = section;
        for (Table<?> table : tables) {
            all = all.with(new Block.Rows(table));
        }
        return all;
    }

    private String unit(String target) {
        return scored.cells().stream()
                .filter(c -> c.target().equals(target))
                .map(ForecastCell::unit)
                .findFirst()
                .orElse("");
    }

    private Stream<Score> scores(String target) {
        return scored.scores().stream().filter(s -> s.target().equals(target));
    }

    private Section limits() {
        List<String> words = new ArrayList<>(BacktestWords.smallSample(scored.cells()));
        words.addAll(inputs.notes());
        return Section.of("sample", "How much it can show", new Block.Bullets(words));
    }

    private List<Block> rule() {
        List<Block> blocks = new ArrayList<>();
        BacktestWords.rule(inputs.givenPolicy()).forEach(text -> blocks.add(new Block.Words(text)));
        blocks.add(
                new Block.Rows(Table.of("origins", "", origins(), inputs.test().origins())));
        BacktestWords.benchmarks().forEach(text -> blocks.add(new Block.Words(text)));
        blocks.add(new Block.Terms(Stream.of(Rival.values())
                .map(rival -> new Block.Term(rival.label(), rival.about(), ""))
                .toList()));
        return blocks;
    }

    private Columns<LocalDate> origins() {
        Scenario scenario = inputs.whole().inputs().scenario();
        List<Event> policy = scenario.events().stream()
                .filter(e -> !e.instrument().equals(Instrument.NOTE))
                .toList();
        return new Columns<LocalDate>()
                .day("origin", "Origin", "day from which is forecast", origin -> origin)
                .shown(
                        "Policy events dropped",
                        origin -> Cell.whole(dropped(policy, origin).size()))
                .shown("of all", origin -> Cell.whole(policy.size()))
                .said(
                        "The first of them",
                        origin -> dropped(policy, origin).stream()
                                .findFirst()
                                .map(e -> e.date() + " " + e.label())
                                .orElse(""))
                .said(
                        "States decide",
                        origin -> scenario.endogenousFrom()
                                .filter(from -> inputs.givenPolicy() || from.isBefore(origin))
                                .map(from -> "if they can, from " + from)
                                .orElse(inputs.givenPolicy() ? "no" : "if they can, from the origin"));
    }

    private List<Event> dropped(List<Event> policy, LocalDate origin) {
        return policy.stream()
                .filter(e -> !inputs.givenPolicy() && e.date().isAfter(origin))
                .toList();
    }

    private Section scores() {
        Section section = Section.of(
                "scores",
                "Scores",
                new Block.Words(
                        "h: months ahead of the origin; all: those after its own month together. Below 1, the ratios say"
                                + " that the model is better than the benchmark. Skill is 1 less CRPS over the mean absolute error of"
                                + " the benchmark beside it, the one that turned out best. In 50% and in 90%: share of observed"
                                + " figures between these quantiles of the runs, with its 95% interval as if figures were"
                                + " independent."));
        for (String target : scored.targets()) {
            List<Score> scores = scores(target).toList();
            if (!scores.isEmpty()) {
                section = section.with(
                        new Block.Heading(Quantity.named(target, scores.get(0).unit())),
                        new Block.Rows(BacktestTables.scores(scores)),
                        new Block.Words(
                                "Regression of Mincer and Zarnowitz, observed figures on forecasts, all months: "
                                        + scores.stream()
                                                .filter(s -> s.horizon().isEmpty())
                                                .flatMap(s -> s.ensemble().stream())
                                                .flatMap(e -> e.regression().stream())
                                                .map(BacktestPage::regression)
                                                .findFirst()
                                                .orElse("not made, as there are fewer than eight cells.")));
            }
        }
        return section;
    }

    private static String regression(MincerZarnowitz fit) {
        return ShortNumbers.number(fit.intercept()) + " + " + ShortNumbers.number(fit.slope())
                + " times the forecast; p of 0 and 1 would be " + ShortNumbers.number(fit.pValue())
                + " if cells were independent, which they are not.";
    }

    private Section duels() {
        return Section.of(
                "comparisons",
                "The model against each benchmark",
                new Block.Words(
                        "Mean loss of the model less that of the benchmark: below 0 the model is better. DM: test of"
                                + " Diebold and Mariano with the correction of Harvey, Leybourne and Newbold. Wins and losses are"
                                + " counted, and tested as a coin would be. Shown are all months together, where an origin counts"
                                + " once, and horizons with enough forecasts for a test; dm.csv has every horizon."),
                new Block.Rows(BacktestTables.duels(scored.duels().stream()
                        .filter(d -> d.horizon().isEmpty() || d.test().isPresent())
                        .toList())));
    }

    private Section survivors() {
        String heading = "Model confidence set";
        return scored.survivors().isEmpty()
                ? Section.of(
                        "confidence-set",
                        heading,
                        new Block.Words(
                                "There are too few forecasts for it: twice as many as one origin has are needed."))
                : Section.of(
                        "confidence-set",
                        heading,
                        new Block.Words(
                                "Those that cannot be told from the best one at 90%, over all months after those of the"
                                        + " origins, by a bootstrap whose blocks are as long as the forecasts of one origin. With so"
                                        + " few cells it is a rough guide: a large set says that there is little to tell by, not that"
                                        + " all are good, and who drops out of it has lost in these cells, which is no proof for"
                                        + " others."),
                        new Block.Rows(BacktestTables.survivors(scored.survivors())));
    }
}
