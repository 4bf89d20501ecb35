package detente.models.rareearths.framework;

import detente.results.Calendar;
import java.time.LocalDate;

/** Up to which week customs' figures are public, week by week. */
@FunctionalInterface
public interface PublicationPlan {
    /** The last week whose deliveries are known in a period, before it; negative if none of the run is. */
    int lastKnown(int period);

    /**
     * Months are published on a day of the next month, as China's customs do on the 20th: figures of the four weeks up to a
     * month's end are three to seven weeks old when somebody acts on them.
     *
     * @param day day of the next month on which a month is published, 1 to 28
     */
    static PublicationPlan monthly(Calendar calendar, int periods, int day) {
        int[] last = new int[periods];
        for (int t = 0; t < periods; t++) {
            LocalDate today = calendar.date(t);
            LocalDate published = today.getDayOfMonth() >= day ? today : today.minusMonths(1);
            // Weeks that end before the first day of the month in which the latest figures came out.
            last[t] = (int) Math.floor(calendar.place(published.withDayOfMonth(1))) - 1;
        }
        return period -> last[period];
    }
}
