package detente.models.rareearths.policy;

import detente.results.Calendar;
import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Events for tests, on days of a calendar that starts on Monday, 1 January 2024. */
public final class Headlines {
    public static final Calendar CALENDAR = new Calendar(LocalDate.of(2024, 1, 1), Calendar.Step.WEEK);
    public static final NewsParameters WEIGHTS = new NewsParameters(true, 0.3, 0.2, 0.08);
    /** Average rates before 2025. */
    public static final PolicyBoard.Base TARIFFS = new PolicyBoard.Base(Instruments.USUAL, 21.2, 20.7);

    private final List<Event> events = new ArrayList<>();

    public Headlines on(LocalDate date, String actor, String instrument, double level) {
        events.add(new Event(date, actor, instrument, OptionalDouble.of(level), "", "", false));
        return this;
    }

    /** On the first day of a week. */
    public Headlines in(int week, String actor, String instrument, double level) {
        return on(CALENDAR.date(week), actor, instrument, level);
    }

    public PolicyScript.Timeline timeline(int periods) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Event::date));
        return new PolicyScript.Timeline(sorted, CALENDAR, periods);
    }

    public News news(NewsParameters parameters, int periods) {
        return new News(parameters, Announcements.of(parameters, timeline(periods), TARIFFS, weight -> 1));
    }

    /** What the events of each week are worth. */
    double[] weights(int periods) {
        Announcements announcements = Announcements.of(WEIGHTS, timeline(periods), TARIFFS, weight -> 1);
        double[] weights = new double[periods];
        for (int t = 0; t < periods; t++) {
            weights[t] = announcements.weight(t);
        }
        return weights;
    }
}
