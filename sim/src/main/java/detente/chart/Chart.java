package detente.chart;

import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A chart as data: panels of layers over axes. Says what to show, not how to draw it.
 *
 * @param name file stem: lower-case letters, digits and dashes
 * @param columns panels side by side where there is room, 1 to 4
 * @param panels in reading order; those in which nothing can be drawn are left out
 * @param events of a chart over time; those outside the time shown are left out
 */
public record Chart(String name, Words words, int columns, List<Panel> panels, List<Event> events) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST_HEADLINES = 5;

    public Chart {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "chart name '" + name + "' must be lower-case letters, digits and single dashes");
        }
        if (columns < 1 || columns > 4) {
            throw new IllegalArgumentException("a chart has 1 to 4 columns, not " + columns);
        }
        panels = panels.stream().filter(Panel::isDrawable).toList();
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("chart '" + name + "' has nothing to draw");
        }
        List<Panel> shown = panels;
        events = events.stream()
                .filter(e -> isWithin(shown, e.date()))
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    /** One panel without events. */
    public static Chart of(String name, Words words, Panel panel) {
        return new Chart(name, words, 1, List.of(panel), List.of());
    }

    /** The same chart under another title. */
    public Chart titled(String title) {
        return new Chart(name, words.titled(title), columns, panels, events);
    }

    /** Whether its horizontal axis is time. */
    public boolean isOverTime() {
        return panels.get(0).across() instanceof Scale.Time;
    }

    /** First day on the time axis. */
    public LocalDate from() {
        return LocalDate.ofEpochDay((long) spans(panels).min().orElseThrow());
    }

    /** The day after the last one on the time axis. */
    public LocalDate until() {
        return LocalDate.ofEpochDay((long) spans(panels).max().orElseThrow());
    }

    private static DoubleStream spans(List<Panel> panels) {
        return panels.stream()
                .filter(p -> p.across() instanceof Scale.Time)
                .flatMap(Panel::points)
                .flatMapToDouble(p -> DoubleStream.of(p.from(), p.until()));
    }

    private static boolean isWithin(List<Panel> panels, LocalDate day) {
        return spans(panels).anyMatch(d -> d <= day.toEpochDay())
                && spans(panels).anyMatch(d -> d > day.toEpochDay());
    }

    /** The unit of all panels; empty if they have several, or numbers on both axes. */
    public String unit() {
        Panel first = panels.get(0);
        if (first.across() instanceof Scale.Numbers && first.up() instanceof Scale.Numbers) {
            return "";
        }
        List<String> units = panels.stream().map(Panel::unit).distinct().toList();
        return units.size() == 1 ? units.get(0) : "";
    }

    /** Unit, period, and which runs are shown. */
    public String subtitle() {
        List<String> parts = new ArrayList<>();
        Words.Language in = words.language();
        parts.add(in.unit(unit()));
        if (isOverTime()) {
            parts.add(TimeTicks.period(from(), until(), in));
        }
        parts.add(words.subtitle());
        String all = String.join(
                in.say("; "), parts.stream().filter(p -> !p.isEmpty()).toList());
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    /**
     * The events that are labelled in words: those that the scenario calls its headlines, and beside them the first steps that
     * the run itself brought about. All, if there are few.
     */
    public List<Event> headlines() {
        List<Event> flagged = events.stream().filter(Event::headline).toList();
        Map<LocalDate, Event> steps = new LinkedHashMap<>();
        events.stream()
                .filter(e -> e.simulated() && e.level().isPresent())
                .forEach(e -> steps.putIfAbsent(e.date(), e));
        Stream<Event> some = events.size() <= MOST_HEADLINES
                ? events.stream()
                : Stream.concat(flagged.stream(), steps.values().stream());
        return some.distinct()
                .limit(MOST_HEADLINES)
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }
}
