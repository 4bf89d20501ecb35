package detente.chart;

import detente.results.Calendar;
import detente.results.MonthRange;
import detente.results.MonthlyValue;
import detente.results.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value at a place of the horizontal axis, or over a span of it.
 *
 * @param name the place as files write it: {@code 2025-04-07}, {@code 2025-04}, {@code 2025-01..02}; the name of a point in a plane
 * @param from where the span begins; days since 1970-01-01 on a time axis
 * @param until where it ends
 * @param value NaN leaves a gap
 */
public record Point(String name, double from, double until, double value) {

    public Point {
        if (from > until) {
            throw new IllegalArgumentException("point '" + name + "' ends before it starts");
        }
    }

    /** A value over days; they end before the last of the two. */
    public static Point over(LocalDate from, LocalDate until, double value) {
        return new Point(from.toString(), from.toEpochDay(), until.toEpochDay(), value);
    }

    public static Point over(MonthRange months, double value) {
        return new Point(
                months.toString(),
                months.firstDay().toEpochDay(),
                months.lastDay().plusDays(1).toEpochDay(),
                value);
    }

    /** A place in a plane; its name is empty for none. */
    public static Point at(double x, double y, String name) {
        return new Point(name, x, x, y);
    }

    public static Point at(double x, double y) {
        return at(x, y, "");
    }

    /** Every period of a series as it is. */
    public static List<Point> weekly(Series series, Calendar calendar) {
        return IntStream.range(0, series.length())
                .mapToObj(t -> over(calendar.date(t), calendar.date(t + 1), series.value(t)))
                .toList();
    }

    /** The simulated figure of every single month. */
    public static List<Point> monthly(List<MonthlyValue> values) {
        return values.stream()
                .filter(v -> v.months().isSingle())
                .map(v -> over(v.months(), v.simulated()))
                .toList();
    }

    /**
     * What was published for these months. A sum over several months becomes their monthly mean, so that it can stand
     * beside single months.
     */
    public static List<Point> observed(List<MonthlyValue> values) {
        return values.stream()
                .filter(v -> v.observed().isPresent())
                .map(v -> over(v.months(), v.quantity().perMonth(v.observed().orElseThrow(), v.months())))
                .toList();
    }

    /** The points whose spans lie within some days; both ends may be open. */
    public static List<Point> within(List<Point> points, Optional<LocalDate> from, Optional<LocalDate> to) {
        double first = from.map(day -> (double) day.toEpochDay()).orElse(Double.NEGATIVE_INFINITY);
        double end = to.map(day -> day.toEpochDay() + 1.0).orElse(Double.POSITIVE_INFINITY);
        return points.stream()
                .filter(p -> p.from() >= first && p.until() <= end)
                .toList();
    }

    /** The middle of the span. */
    double middle() {
        return (from + until) / 2;
    }

    boolean isDrawable() {
        return Double.isFinite(value);
    }
}
