package detente.engine;

import detente.results.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The series that a run records. Reading a series must change nothing. */
public final class Observer {
    private final Map<String, Probe> probes = new LinkedHashMap<>();

    record Probe(String name, String unit, String about, DoubleSupplier value) {}

    /**
     * Records a value at the end of every period.
     *
     * @param name {@code measure.good.origin.destination}, lower case
     * @param unit a flow ends in {@code /week} (or the model's period); anything else is a level
     * @param about one line of meaning
     */
    public Observer series(String name, String unit, String about, DoubleSupplier value) {
        if (probes.putIfAbsent(name, new Probe(Series.requireName(name), unit, about, value)) != null) {
            throw new IllegalArgumentException("two series are called '" + name + "'");
        }
        return this;
    }

    List<Probe> probes() {
        return List.copyOf(probes.values());
    }
}
