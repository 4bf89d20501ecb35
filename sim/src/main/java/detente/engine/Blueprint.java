package detente.engine;

import java.util.List;

/**
 * What a run does each period and what it records.
 *
 * @param schedule names of the phases in their order
 * @param series names, units and meanings of the series
 */
public record Blueprint(List<String> schedule, List<Described> series) {

    /** A series as the model declares it. */
    public record Described(String name, String unit, String about) {}

    static Blueprint of(Timetable timetable, Observer observer) {
        return new Blueprint(
                timetable.entries().stream().map(Timetable.Entry::name).toList(),
                observer.probes().stream()
                        .map(p -> new Described(p.name(), p.unit(), p.about()))
                        .toList());
    }
}
