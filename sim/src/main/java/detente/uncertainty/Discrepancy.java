package detente.uncertainty;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.grammar.Schema;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far the monthly figures of a series are from what a model without any mistake in its values would say: a standard
 * deviation, as a share of the figure or in its unit.
 *
 * @param series of the model, one that is observed
 * @param share standard deviation of the figure's logarithm
 * @param absolute standard deviation in the unit of the figure
 * @param correlation from one month to the next
 * @param source where the size comes from
 * @param at where the series stands
 */
@Keys(called = "the discrepancy", schema = Discrepancy.EitherOr.class)
public record Discrepancy(
        @Key(unique = "series") String series,

        @Key(min = 0, above = true, max = 1) OptionalDouble share,

        @Key(min = 0, above = true, max = 1e100) OptionalDouble absolute,

        @Key(min = 0, max = 0.99) double correlation,
        @Key(likeNumber = true) String source,
        @Key.At("series") Position at)
        implements Keys.Checked {

    /** Which keys go together. */
    static final class EitherOr extends Keys.Schema {
        @Override
        public Map<String, Object> of(Map<String, Object> keys, Vocabulary<?> vocabulary) {
            keys.put(
                    "oneOf",
                    List.of(Schema.of("required", List.of("share")), Schema.of("required", List.of("absolute"))));
            return keys;
        }
    }

    @Override
    public void check(Node node) {
        if (node.find("share").isPresent() == node.find("absolute").isPresent()) {
            node.refuse("a discrepancy has either 'share' or 'absolute'.");
        }
    }

    /** Adds a problem if the series is not one of those that are observed. */
    public void check(Collection<String> observed, Problems problems) {
        if (!observed.contains(series)) {
            problems.unknown(at, "observed series", series, observed);
        }
    }

    /**
     * A figure with an error of so many standard deviations. A share keeps its sign, and its median where it was.
     *
     * @param error in standard deviations
     */
    double on(double figure, double error) {
        return share.isPresent()
                ? figure * StrictMath.exp(share.getAsDouble() * error)
                : figure + absolute.orElse(0) * error;
    }
}
