package detente.chart;

import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A numbered date in a chart with everything that happened on it.
 *
 * @param number from 1, in order of time
 */
record EventMark(int number, LocalDate date, String text) {

    /** One mark per date; what is said twice on a date is kept once. */
    static List<EventMark> of(List<Event> events) {
        Map<LocalDate, Set<String>> byDate = new LinkedHashMap<>();
        for (Event event : events) {
            String text = event.label() + (event.simulated() ? " (simulated)" : "");
            byDate.computeIfAbsent(event.date(), d -> new LinkedHashSet<>()).add(text);
        }
        List<EventMark> marks = new ArrayList<>();
        byDate.forEach((date, texts) -> marks.add(new EventMark(marks.size() + 1, date, String.join("; ", texts))));
        return marks;
    }
}
