package detente.engine;

import detente.files.Inputs;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;

/**
 * A model in code. Its values, scenarios and tables stand in a model folder; one model may serve many folders. Models are
 * found as services ({@link java.util.ServiceLoader}).
 *
 * @param <P> the model's parameters
 */
public interface Model<P extends Record> {

    /** The word that a model folder gives as {@code model:}. */
    String id();

    /** What its files may contain. */
    Vocabulary<P> vocabulary();

    /**
     * Builds the economy as it stands before period 0.
     *
     * @throws detente.input.InvalidInput if the inputs, each valid alone, do not fit together
     */
    Economy build(Inputs<P> inputs, Calendar calendar, Draws draws);

    /** Whether the seed changes nothing. */
    default boolean deterministic() {
        return false;
    }
}
