package detente.engine;

import detente.parameters.Inputs;
import detente.results.Calendar;
import detente.results.Manifest;

/**
 * Everything that determines a run's results, and nothing else: no threads, no folders, no charts.
 *
 * @param seed any 64-bit number
 * @param <P> the model's parameters
 */
public record Run<P extends Record>(Model<P> model, Inputs<P> inputs, long seed) {

    public int periods() {
        return inputs.periods();
    }

    public Calendar calendar() {
        return new Calendar(
                inputs.model().start(),
                Calendar.Step.valueOf(inputs.model().period().name()));
    }

    /** The same with another seed. */
    public Run<P> withSeed(long other) {
        return new Run<>(model, inputs, other);
    }

    /** Everything that determines the run, known before it is built; so without the names of its phases. */
    public Manifest manifest() {
        return RunManifest.of(this, new Timetable());
    }

    /** Id of the run: see {@link Manifest#id()}. */
    public String id() {
        return manifest().id();
    }

    /** How messages call it. */
    String name() {
        return "Model '%s', scenario '%s', seed %d"
                .formatted(inputs.folder().id(), inputs.scenario().name(), seed);
    }
}
