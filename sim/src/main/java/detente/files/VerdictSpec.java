package detente.files;

import detente.grammar.Key;
import java.util.Optional;

/**
 * How a sentence says what a scenario does to an outcome, such as {@code costs the United States} before 3 M$ and
 * {@code of GDP} behind 0.1%.
 *
 * @param more said of a scenario in which the outcome is higher
 * @param less said of one in which it is lower
 * @param share the outcome that says the same as a share
 * @param of what that is a share of
 */
public record VerdictSpec(
        @Key(required = true) String more,
        @Key(required = true) String less,

        @Key(says = "the name of an outcome") Optional<String> share,
        Optional<String> of) {}
