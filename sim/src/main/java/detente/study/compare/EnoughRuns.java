package detente.study.compare;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.page.Picture;
import detente.store.StudyManifest;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** How each difference and its interval settled down as more pairs were run: {@code enough-runs.csv} and a chart. */
final class EnoughRuns {
    private static final String NAME = "enough-runs";
    private static final double STEP = 1.25;
    private static final int FIRST = 2;

    /** Intervals of fewer pairs are so wide that they would hide all others. */
    private static final int FIRST_DRAWN = 5;

    /** Of fewer pairs nothing can be seen to settle. */
    private static final int LEAST_PAIRS = 8;

    private static final int MOST_PANELS = 4;

    private EnoughRuns() {}

    /** A difference over the first pairs. */
    private record Settled(int pairs, OutcomeDifference found) {}

    /** A row an outcome and number of pairs. */
    static Table<?> table(CompareFinding finding) {
        Columns<Settled> table = new Columns<Settled>()
                .text(
                        "outcome",
                        "Outcome",
                        "id of the outcome",
                        p -> p.found().outcome().id())
                .unit("Unit", "unit of the figures", p -> p.found().outcome().unit())
                .whole("pairs", "Pairs", "number of first pairs of runs, failed ones included", Settled::pairs)
                .number(
                        "difference",
                        "Difference",
                        "a minus b, mean over these pairs",
                        p -> p.found().difference())
                .number(
                        "low",
                        "",
                        "lower end of its interval",
                        p -> p.found().interval().low())
                .number(
                        "high",
                        "",
                        "upper end of its interval",
                        p -> p.found().interval().high());
        return Table.of(finding.table(NAME), "", table, points(finding));
    }

    private static List<Settled> points(CompareFinding finding) {
        List<List<OutcomeDifference>> columns = new ArrayList<>();
        List<Integer> counts = counts(finding.pairs());
        counts.forEach(count -> columns.add(
                CompareFinding.differences(finding.inputs(), finding.pairs().subList(0, count))));
        List<Settled> points = new ArrayList<>();
        for (int i = 0; i < finding.differences().size(); i++) {
            for (int n = 0; n < counts.size(); n++) {
                points.add(new Settled(counts.get(n), columns.get(n).get(i)));
            }
        }
        return points;
    }

    /** 2, 3, 4, 5, 6, 7, 9 and so on, each about a quarter more than the one before, and all. */
    private static List<Integer> counts(List<Pair> pairs) {
        TreeSet<Integer> counts = new TreeSet<>();
        for (double count = FIRST; count < pairs.size(); count = Math.max(count + 1, count * STEP)) {
            counts.add((int) count);
        }
        if (pairs.size() >= FIRST) {
            counts.add(pairs.size());
        }
        return List.copyOf(counts);
    }

    /** Whether a picture is that of a chart made here. */
    static boolean isShown(Picture picture) {
        return picture.name().startsWith(NAME);
    }

    /** The first outcomes of which some pairs differ, one below the other; none of very few pairs. */
    static Optional<Chart> chart(CompareFinding finding, StudyManifest study) {
        List<OutcomeDifference> drawn = finding.differences().stream()
                .filter(d -> d.pairs() >= LEAST_PAIRS && d.interval().halfWidth() > 0)
                .filter(d ->
                        !CompareVerdict.shares(finding).contains(d.outcome().id()))
                .sorted(Comparator.comparing(d -> !finding.isHeadline(d)))
                .limit(MOST_PANELS)
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        List<Settled> all =
                points(finding).stream().filter(p -> p.pairs() >= FIRST_DRAWN).toList();
        String name = finding.place() == 1 ? NAME : NAME + "-" + finding.place();
        return Optional.of(new Chart(
                name,
                words(finding, drawn.get(0), CompareCharts.footer(finding, study)),
                drawn.size() > 1 ? 2 : 1,
                drawn.stream().map(d -> panel(finding, d, all)).toList(),
                List.of()));
    }

    private static Panel panel(CompareFinding finding, OutcomeDifference whole, List<Settled> all) {
        List<Settled> some = all.stream()
                .filter(p -> p.found().outcome().equals(whole.outcome()))
                .toList();
        String line = "Difference";
        return new Panel(
                whole.outcome().called().split(";", 2)[0],
                Scale.of("pairs of runs"),
                Scale.of(whole.outcome().unit()),
                List.of(
                        new ChartLayer.Line(line, drawn(some, OutcomeDifference::difference)),
                        new ChartLayer.Ribbon(
                                level(finding),
                                line,
                                drawn(some, d -> d.interval().low()),
                                drawn(some, d -> d.interval().high()))));
    }

    private static List<Point> drawn(List<Settled> some, ToDoubleFunction<OutcomeDifference> value) {
        return some.stream()
                .map(p -> Point.at(p.pairs(), value.applyAsDouble(p.found())))
                .toList();
    }

    private static String level(CompareFinding finding) {
        return ShortNumbers.level(finding.inputs().precision().level());
    }

    private static Words words(CompareFinding finding, OutcomeDifference first, String footer) {
        String pairs = PairCount.inWords(finding.count().all());
        String size = OutcomeDigits.of(first).text(first.interval().halfWidth());
        return new Words(
                "Enough runs? Differences and their intervals as pairs were added",
                finding.scenarios() + ", mean difference over the first of " + pairs + " with its " + level(finding)
                        + " interval",
                "If the line still drifts, or the band is wider than the question allows, more pairs are needed. After "
                        + pairs + " the band is plus or minus " + size + " "
                        + first.outcome().unit() + " for \u201c"
                        + first.outcome().called() + "\u201d. Fewer than " + FIRST_DRAWN
                        + " pairs are not drawn; enough-runs.csv has them and the other outcomes.",
                footer);
    }
}
