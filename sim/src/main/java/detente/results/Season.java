package detente.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the calendar does to the published figures of a series and the model leaves out: some months are higher every year, and
 * before a holiday that moves more is shipped, after it less.
 *
 * @param series that has it
 * @param months figure of each calendar month relative to a month of the year, from January on; empty if all are alike
 * @param holidays first days of the holiday
 * @param span days before and after the first day in which it is felt
 * @param shifted share by which figures of those days are higher before and lower after
 */
public record Season(String series, List<Double> months, List<LocalDate> holidays, int span, double shifted) {
    public Season {
        months = List.copyOf(months);
        holidays = List.copyOf(holidays);
    }

    /** What the figure of some months is multiplied by: the mean over their days. */
    public double factor(MonthRange range) {
        double sum = 0;
        LocalDate end = range.lastDay().plusDays(1);
        for (LocalDate day = range.firstDay(); day.isBefore(end); day = day.plusDays(1)) {
            sum += (months.isEmpty() ? 1 : months.get(day.getMonthValue() - 1)) * holiday(day);
        }
        return sum / ChronoUnit.DAYS.between(range.firstDay(), end);
    }

    private double holiday(LocalDate day) {
        for (LocalDate first : holidays) {
            long after = ChronoUnit.DAYS.between(first, day);
            if (after >= -span && after < span) {
                return after < 0 ? 1 + shifted : 1 - shifted;
            }
        }
        return 1;
    }
}
