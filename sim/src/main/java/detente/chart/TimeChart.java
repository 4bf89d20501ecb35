package detente.chart;

import detente.results.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Panels over one common time axis, as data: says what to show, not how to draw it.
 *
 * @param name file stem: lower-case letters, digits and dashes
 * @param panels at least one, in reading order
 * @param events marked in every panel and listed below; those outside the time shown are left out
 */
public record TimeChart(String name, Words words, Layout layout, List<Panel> panels, List<Event> events)
        implements Chart {

    public TimeChart {
        Chart.requireName(name);
        panels = List.copyOf(panels);
        if (panels.stream().flatMap(Panel::points).findAny().isEmpty()) {
            throw new IllegalArgumentException("chart '" + name + "' has no points to draw");
        }
        LocalDate from = earliest(panels);
        LocalDate until = latest(panels);
        events = events.stream()
                .filter(e -> !e.date().isBefore(from) && e.date().isBefore(until))
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    /** First day on the time axis. */
    public LocalDate from() {
        return earliest(panels);
    }

    /** The day after the last one on the time axis. */
    public LocalDate until() {
        return latest(panels);
    }

    private static LocalDate earliest(List<Panel> panels) {
        return points(panels).map(Point::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate latest(List<Panel> panels) {
        return points(panels).map(Point::until).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Stream<Point> points(List<Panel> panels) {
        return panels.stream().flatMap(Panel::points);
    }
}
