package detente.study.compare;

import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.table.Columns;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** {@code enough-runs.csv}: how each difference and its interval settled down as more pairs were run. */
final class EnoughRuns {
    private static final double STEP = 1.25;
    private static final int FIRST = 2;

    private EnoughRuns() {}

    /** A difference over the first pairs. */
    private record Point(int pairs, OutcomeDifference found) {}

    /** A row an outcome and number of pairs. */
    static Table<?> table(CompareFinding finding) {
        List<List<OutcomeDifference>> columns = new ArrayList<>();
        List<Integer> counts = counts(finding.pairs());
        counts.forEach(count -> columns.add(
                CompareFinding.differences(finding.inputs(), finding.pairs().subList(0, count))));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < finding.differences().size(); i++) {
            for (int n = 0; n < counts.size(); n++) {
                points.add(new Point(counts.get(n), columns.get(n).get(i)));
            }
        }
        Columns<Point> table = new Columns<Point>()
                .text(
                        "outcome",
                        "Outcome",
                        "id of the outcome",
                        p -> p.found().outcome().id())
                .unit("Unit", "unit of the figures", p -> p.found().outcome().unit())
                .whole("pairs", "Pairs", "number of first pairs of runs, failed ones included", Point::pairs)
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
        return Table.of(finding.table("enough-runs"), "", table, points);
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
}
