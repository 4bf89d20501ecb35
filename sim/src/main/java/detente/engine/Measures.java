package detente.engine;

import detente.input.Position;
import detente.input.Problems;
import detente.results.Measure;
import detente.results.Quantity;
import detente.results.Results;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures as files state them: read, and held against the run that they are to be taken from before it is computed. */
public final class Measures {
    /** What the values of each series are. */
    private final Map<String, Quantity> series;
    /** What is known of the results beforehand: calendar, length and observed figures. */
    private final Results frame;

    private Measures(Map<String, Quantity> series, Results frame) {
        this.series = series;
        this.frame = frame;
    }

    /** Reads an expression; empty, with its mistakes added to the problems, if it has any. */
    public static Optional<Measure> read(String expression, Position at, Problems problems) {
        MeasureReader.Reading reading = MeasureReader.read(expression);
        reading.faults().forEach(f -> add(f, at, problems));
        return reading.measure();
    }

    private static void add(MeasureReader.Fault fault, Position at, Problems problems) {
        if (fault.name().isEmpty()) {
            problems.add(at, fault.message());
        } else {
            problems.addNearest(at, fault.message(), fault.name(), fault.known());
        }
    }

    /** Builds the model to know its series. @throws detente.input.InvalidInput if it cannot be built */
    public static Measures of(Run<?> run) {
        Map<String, Quantity> series = new LinkedHashMap<>();
        Simulation.blueprint(run).series().forEach(s -> series.put(s.name(), s.quantity()));
        return new Measures(
                series,
                new Results(
                        run.manifest(),
                        run.calendar(),
                        List.of(),
                        List.of(),
                        List.of(),
                        run.observations(),
                        run.seasons(),
                        List.of()));
    }

    /** Of a run that is done. */
    public static Measures of(Results results) {
        Map<String, Quantity> series = new LinkedHashMap<>();
        results.series().forEach(s -> series.put(s.name(), s.quantity()));
        return new Measures(series, results);
    }

    /** Adds a problem for every series that the model does not have, and for everything that its run does not cover. */
    public void check(Measure measure, Position at, Problems problems) {
        checkSeries(measure, at, problems);
        checkCovered(measure, at, problems);
    }

    /** Whether the model has all its series; adds a problem for every one that it does not have. */
    public boolean checkSeries(Measure measure, Position at, Problems problems) {
        List<String> unknown =
                measure.uses().stream().filter(n -> !series.containsKey(n)).toList();
        unknown.forEach(name -> problems.unknown(at, "series", name, series.keySet()));
        return unknown.isEmpty();
    }

    /** Adds a problem for everything that the run does not cover. */
    public void checkCovered(Measure measure, Position at, Problems problems) {
        measure.misfits(frame).forEach(misfit -> problems.add(at, misfit));
    }

    /** Adds a problem for everything in it that is added up in two units. */
    public void checkUnits(Measure measure, Position at, Problems problems) {
        measure.mixtures(series::get, frame.calendar().step()).forEach(mixture -> problems.add(at, mixture));
    }

    /** What the values of a series are that the model has. */
    public Quantity quantity(String name) {
        return series.get(name);
    }

    /** Unit of a measure whose series the model has. */
    public String unit(Measure measure) {
        return measure.unit(series::get, frame.calendar().step());
    }
}
