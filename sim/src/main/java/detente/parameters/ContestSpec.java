package detente.parameters;

import java.util.List;
import java.util.Optional;

/**
 * How two players of a model can be set against each other.
 *
 * @param strategies the parameters that say what each of the two plays, choices among the same words
 * @param payoffs the series of what each of the two earns in a period
 * @param noise the parameter that says how often a move goes wrong
 * @param roles whether it matters who is the first
 */
public record ContestSpec(List<Named> strategies, List<Named> payoffs, Optional<Named> noise, Roles roles) {

    /** Whether the two players have the same part. */
    public enum Roles {
        /** It does not matter who is the first: each pair of strategies meets once. */
        SAME,
        /** It does: each pair of strategies meets twice, with roles exchanged. */
        DIFFERENT
    }

    /** A name with the place where it is written. */
    public record Named(String name, Position at) {}

    public ContestSpec {
        strategies = List.copyOf(strategies);
        payoffs = List.copyOf(payoffs);
    }
}
