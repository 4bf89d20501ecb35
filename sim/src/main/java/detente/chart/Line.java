package detente.chart;

import detente.results.Calendar;
import detente.results.MonthlyValue;
import detente.results.Series;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of one quantity, in order of time.
 *
 * @param label its name in the legend; an empty one stands in no legend
 * @param role what it is beside the others
 */
public record Line(String label, List<Point> points, Role role) {
    /** What a line is beside the others. */
    public enum Role {
        /** One of those that are shown, in a colour of its own. */
        SHOWN,
        /** What the others are held against, in grey. */
        BASELINE
    }

    public Line {
        points = List.copyOf(points);
    }

    /** A line in a colour of its own. */
    public Line(String label, List<Point> points) {
        this(label, points, Role.SHOWN);
    }

    /** The same line, as what others are held against. */
    public Line asBaseline() {
        return new Line(label, points, Role.BASELINE);
    }

    /** Every period of a series as it is. */
    public static Line weekly(String label, Series series, Calendar calendar) {
        return new Line(
                label,
                IntStream.range(0, series.length())
                        .mapToObj(t -> new Point(
                                calendar.date(t).toString(), calendar.date(t), calendar.date(t + 1), series.value(t)))
                        .toList());
    }

    /** The simulated figure of every single month. */
    public static Line monthly(String label, List<MonthlyValue> values) {
        return new Line(
                label,
                values.stream()
                        .filter(v -> v.months().isSingle())
                        .map(v -> Point.of(v.months(), v.simulated()))
                        .toList());
    }

    /**
     * What was published for these months. A sum over several months becomes their monthly mean, so that it can stand
     * beside single months.
     */
    public static Line observed(String label, List<MonthlyValue> values) {
        return new Line(
                label,
                values.stream()
                        .filter(v -> v.observed().isPresent())
                        .map(v -> Point.of(
                                v.months(), v.quantity().perMonth(v.observed().orElseThrow(), v.months())))
                        .toList());
    }
}
