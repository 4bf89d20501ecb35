package detente.engine;

import detente.results.Parameter;
import detente.results.Quantity;
import java.util.List;

/**
 * What a run does each period and what it records.
 *
 * @param schedule names of the phases in their order
 * @param series names, kinds, units and meanings of the series
 * @param parameters with the values in force
 */
public record Blueprint(List<String> schedule, List<Described> series, List<Parameter> parameters) {

    /** A series as the model declares it. */
    public record Described(String name, Quantity quantity, String about) {
        public String unit() {
            return quantity.unit();
        }
    }

    static Blueprint of(Run<?> run, Timetable timetable, Observer observer) {
        return new Blueprint(
                timetable.entries().stream().map(Timetable.Entry::name).toList(),
                observer.probes().stream()
                        .map(p -> new Described(p.name(), p.quantity(), p.about()))
                        .toList(),
                RunManifest.parameters(run.inputs()));
    }
}
