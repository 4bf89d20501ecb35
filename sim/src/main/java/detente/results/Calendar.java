package detente.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The dates of a run's periods. Period 0 starts on {@code start}; a period covers the days from its start up to the day
 * before the next period's start.
 *
 * @param start first day of period 0
 * @param step length of a period
 */
public record Calendar(LocalDate start, Step step) {

    /** Length of a period; {@link #label()} is the word used in model files and in units such as {@code t/week}. */
    public enum Step {
        DAY(ChronoUnit.DAYS, 365),
        WEEK(ChronoUnit.WEEKS, 52),
        MONTH(ChronoUnit.MONTHS, 12),
        QUARTER(ChronoUnit.MONTHS, 4),
        YEAR(ChronoUnit.YEARS, 1);

        /** Usual counts of a year differ by so much: 360 to 366 days, 52 or 52.18 weeks. */
        private static final double CONVENTIONS = 0.02;

        private final ChronoUnit unit;
        private final int perYear;

        Step(ChronoUnit unit, int perYear) {
            this.unit = unit;
            this.perYear = perYear;
        }

        /** Periods in a year as they are usually counted. */
        public int perYear() {
            return perYear;
        }

        /** Whether a year can be said to have so many periods. */
        public boolean isPerYear(double periods) {
            return Math.abs(periods / perYear - 1) <= CONVENTIONS;
        }

        /** The word used in model files: {@code day}, {@code week}, {@code month}, {@code quarter} or {@code year}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** First day of a period. */
    public LocalDate date(int period) {
        return start.plus(period * (step == Step.QUARTER ? 3L : 1L), step.unit);
    }

    /** The first period that starts on or after a date: the one in which an event of that date acts; 0 for earlier dates. */
    public int periodFrom(LocalDate date) {
        long whole = step.unit.between(start, date) / (step == Step.QUARTER ? 3 : 1);
        int period = (int) Math.max(0, whole - 1);
        while (date(period).isBefore(date)) {
            period++;
        }
        return period;
    }

    /** Where a day lies, in periods from the start: 2.5 is the middle of period 2, and days before the start are negative. */
    public double place(LocalDate day) {
        int period = (int) step.unit.between(start, day) / (step == Step.QUARTER ? 3 : 1) - 1;
        while (!date(period + 1).isAfter(day)) {
            period++;
        }
        return period + ChronoUnit.DAYS.between(date(period), day) / (double) days(period);
    }

    /** Number of days that a period covers. */
    public long days(int period) {
        return ChronoUnit.DAYS.between(date(period), date(period + 1));
    }
}
