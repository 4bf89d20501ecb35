package detente.forecast;

import detente.results.MonthRange;
import java.time.LocalDate;

/** When monthly figures become known: on the 20th of the month that follows the last of their months. */
public final class Releases {
    private static final int DAY = 20;

    private Releases() {}

    /** First day on which the figure of these months is known. */
    public static LocalDate of(MonthRange months) {
        return months.last().plusMonths(1).atDay(DAY);
    }

    /** Whether the figure of these months is known on a day. */
    public static boolean areKnown(MonthRange months, LocalDate day) {
        return !of(months).isAfter(day);
    }
}
