package detente.engine;

import detente.parameters.Inputs;
import detente.results.Calendar;
import detente.results.Sha256;
import java.util.List;

/**
 * Everything that determines a run's results, and nothing else: no threads, no folders, no charts.
 *
 * @param seed any 64-bit number
 * @param <P> the model's parameters
 */
public record Run<P extends Record>(Model<P> model, Inputs<P> inputs, long seed) {

    private static final int ID_LENGTH = 16;

    public int periods() {
        return inputs.periods();
    }

    public Calendar calendar() {
        return new Calendar(
                inputs.model().start(),
                Calendar.Step.valueOf(inputs.model().period().name()));
    }

    /** Hash of everything that determines the results; runs with the same id have the same results. */
    public String id() {
        StringBuilder text = new StringBuilder();
        Software software = Software.current();
        for (Object part : List.of(
                software.sourceHash(),
                inputs.folder().id(),
                model.id(),
                inputs.scenario().name(),
                inputs.overrides(),
                seed,
                inputs.periods(),
                inputs.files())) {
            text.append(part).append('\n');
        }
        return Sha256.hex(text.toString()).substring(0, ID_LENGTH);
    }

    /** How messages call it. */
    String name() {
        return "Model '%s', scenario '%s', seed %d"
                .formatted(inputs.folder().id(), inputs.scenario().name(), seed);
    }
}
