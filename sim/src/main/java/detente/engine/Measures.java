package detente.engine;

import detente.parameters.Nearest;
import detente.parameters.Position;
import detente.parameters.Problems;
import detente.results.Measure;
import detente.results.Results;
import java.util.List;
import java.util.Optional;

/** Measures as files state them: read, and held against the run that they are to be taken from before it is computed. */
public final class Measures {
    private final List<String> series;
    /** What is known of the results beforehand: calendar, length and observed figures. */
    private final Results frame;

    private Measures(List<String> series, Results frame) {
        this.series = series;
        this.frame = frame;
    }

    /** Reads an expression; empty, with its mistakes added to the problems, if it has any. */
    public static Optional<Measure> read(String expression, Position at, Problems problems) {
        Measure.Reading reading = Measure.read(expression);
        reading.faults().forEach(f -> problems.add(at, f.message(), Nearest.to(f.name(), f.known())));
        return reading.measure();
    }

    /** Builds the model to know its series. @throws detente.parameters.InvalidInput if it cannot be built */
    public static Measures of(Run<?> run) {
        return new Measures(
                Simulation.blueprint(run).series().stream()
                        .map(Blueprint.Described::name)
                        .toList(),
                new Results(
                        run.manifest(),
                        run.calendar(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Observations.of(run.inputs()),
                        List.of()));
    }

    /** Adds a problem for every series that the model does not have, and for everything that its run does not cover. */
    public void check(Measure measure, Position at, Problems problems) {
        measure.uses().forEach(name -> checkSeries(name, at, problems));
        measure.misfits(frame).forEach(misfit -> problems.add(at, misfit));
    }

    /** Adds a problem if the model has no such series. */
    public void checkSeries(String name, Position at, Problems problems) {
        if (!series.contains(name)) {
            problems.add(at, "unknown series '" + name + "'.", Nearest.to(name, series));
        }
    }
}
