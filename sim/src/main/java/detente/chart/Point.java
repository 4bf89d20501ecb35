package detente.chart;

import detente.results.MonthRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A value over a span of days.
 *
 * @param when the span as files write it: {@code 2025-04-07}, {@code 2025-04} or {@code 2025-01..02}
 * @param from first day of the span
 * @param until the day after its last one
 * @param value NaN leaves a gap
 */
public record Point(String when, LocalDate from, LocalDate until, double value) {

    public Point {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("point '" + when + "' ends before it starts");
        }
    }

    public static Point of(MonthRange months, double value) {
        return new Point(months.toString(), months.firstDay(), months.lastDay().plusDays(1), value);
    }

    /** The middle of the span in days since 1970-01-01. */
    double middle() {
        return from.toEpochDay() + ChronoUnit.DAYS.between(from, until) / 2.0;
    }
}
