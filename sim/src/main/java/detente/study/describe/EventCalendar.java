package detente.study.describe;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.ChartPress;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Words;
import detente.engine.Run;
import detente.parameters.Instrument;
import detente.results.Artifact;
import detente.results.Event;
import detente.results.Field;
import detente.study.ChartWords;
import detente.study.ModelTables;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events that a scenario scripts: what each sets, as a table and as a picture. */
public final class EventCalendar {
    private static final Columns<Event> EVENTS = new Columns<Event>()
            .day("date", "Date", "day from which on it acts", Event::date)
            .text("actor", "", "who acts", Event::actor)
            .text("instrument", "", "what is set", Event::instrument)
            .with(
                    Field.number("level", "to which it is set, if it has levels"),
                    "",
                    e -> e.level().isPresent() ? Cell.number(e.level()) : Cell.NONE)
            .text("label", "", "what happened", Event::label)
            .and(ModelTables.event(event -> event))
            .text("source", "", "who says so", Event::source);

    private final Run<?> run;
    private final List<Event> events;

    /** Of the scenario of a run, as far as the run goes. */
    public EventCalendar(Run<?> run) {
        this.run = run;
        this.events = run.inputs().scenario().events().stream()
                .filter(e -> e.date().isBefore(end()))
                .toList();
    }

    private LocalDate end() {
        return run.calendar().date(run.periods());
    }

    /** A row an event, in order of date. */
    public Table<Event> table() {
        return Table.of("calendar", "", EVENTS, events);
    }

    /** The picture in all formats; none if no event has a level. */
    public List<Artifact> picture() {
        List<Panel> panels = run.vocabulary().instruments().stream()
                .flatMap(instrument -> panel(instrument).stream())
                .toList();
        if (panels.isEmpty()) {
            return List.of();
        }
        Words words = new Words(
                "What events of scenario " + run.inputs().scenario().name() + " set",
                "levels as scripted, from its first event on",
                "",
                ChartWords.footer(run.manifest()));
        return ChartPress.files(List.of(new Chart("calendar", words, 2, panels, events)));
    }

    /** The levels of an instrument, a line for each who sets it; none if nobody does. */
    private List<Panel> panel(Instrument instrument) {
        Map<String, List<Event>> byActor = new LinkedHashMap<>();
        events.stream()
                .filter(e ->
                        e.instrument().equals(instrument.name()) && e.level().isPresent())
                .forEach(e -> byActor.computeIfAbsent(e.actor(), a -> new ArrayList<>())
                        .add(e));
        List<ChartLayer> lines = new ArrayList<>();
        byActor.forEach((actor, set) -> lines.add(new ChartLayer.Line(actor, points(set)).inSteps()));
        return lines.isEmpty()
                ? List.of()
                : List.of(Panel.overTime(instrument.name(), instrument.unit(), lines)
                        .fromZero());
    }

    /** Every level from its day to that of the next; of one day the last counts. */
    private List<Point> points(List<Event> set) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            LocalDate from = set.get(i).date();
            LocalDate until = i + 1 < set.size() ? set.get(i + 1).date() : end();
            if (from.isBefore(until)) {
                points.add(Point.over(from, until, set.get(i).level().orElseThrow()));
            }
        }
        return points;
    }
}
