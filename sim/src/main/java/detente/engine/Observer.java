package detente.engine;

import detente.parameters.Definition;
import detente.results.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The series that a run records. Reading a series must change nothing. */
public final class Observer {
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    record Probe(String name, String unit, String about, DoubleSupplier value) {}

    /**
     * Records a value at the end of every period.
     *
     * @param name {@code measure.good.origin.destination}, lower case
     * @param unit a flow ends in {@code /week} (or the model's period); anything else is a level
     * @param about one line of meaning
     */
    public Observer series(String name, String unit, String about, DoubleSupplier value) {
        if (!Series.isName(name)) {
            mistakes.add("series '" + name + "' " + Series.NAME_RULE + ".");
        }
        if (!Definition.isUnit(unit)) {
            mistakes.add("series '" + name + "': the unit '" + unit + "' " + Definition.UNIT_RULE + ".");
        }
        if (probes.putIfAbsent(name, new Probe(name, unit, about, value)) != null) {
            mistakes.add("two series are called '" + name + "'.");
        }
        return this;
    }

    /** What is wrong with the series as the model names them, a sentence each. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    List<Probe> probes() {
        return List.copyOf(probes.values());
    }
}
