package detente.engine;

import detente.parameters.Definition;
import detente.results.Calendar;
import detente.results.Quantity;
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

    private String period;

    /** @param period length of the model's period, which the units of flows name */
    public Observer(Calendar.Step period) {
        this.period = period.label();
    }

    record Probe(String name, Quantity quantity, String about, DoubleSupplier value) {}

    /**
     * Records a state at the end of every period: a stock, a price, a share, a capacity, a rate. Its figure for a month is the
     * mean over the days.
     *
     * @param name {@code measure.good.origin.destination}, lower case
     * @param unit of the value, {@code 1} for pure numbers
     * @param about one line of meaning
     */
    public Observer level(String name, String unit, String about, DoubleSupplier value) {
        return series(name, new Quantity.Level(unit), about, value);
    }

    /**
     * Records what happened in every period: shipments, payments, cases. Its figure for a month is the sum over the days.
     *
     * @param name {@code measure.good.origin.destination}, lower case
     * @param amount unit of what adds up: {@code t} for a flow in {@code t/week}
     * @param about one line of meaning
     */
    public Observer flow(String name, String amount, String about, DoubleSupplier value) {
        return series(name, new Quantity.Flow(amount, amount + "/" + period), about, value);
    }

    /** Calls a period otherwise in the units of the flows that follow, where the calendar only lends it a length. */
    public Observer periodCalled(String word) {
        period = word;
        return this;
    }

    private Observer series(String name, Quantity quantity, String about, DoubleSupplier value) {
        if (!Series.isName(name)) {
            mistakes.add("series '" + name + "' " + Series.NAME_RULE + ".");
        }
        String unit = quantity instanceof Quantity.Flow flow ? flow.amount() : quantity.unit();
        if (!Definition.isUnit(unit)) {
            mistakes.add("series '" + name + "': the unit '" + unit + "' " + Definition.UNIT_RULE + ".");
        }
        if (probes.putIfAbsent(name, new Probe(name, quantity, about, value)) != null) {
            mistakes.add("two series are called '" + name + "'.");
        }
        return this;
    }

    /** What is wrong with the series as the model names them, a sentence each. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    List<Probe> probes() {
        return List.copyOf(probes.values());
    }
}
