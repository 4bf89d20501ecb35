package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Why draws are keyed: with one generator that hands out its numbers in the order in which they are asked for, the same seed
 * pairs two policies only until one of them asks once more than the other.
 *
 * <p>The economy: fifty licences a week are examined; each takes a draw for whether it is granted and, if so, one for how
 * much is shipped under it, at a price that wanders. The policy grants a little more often.
 */
class OneStreamTest {
    private static final int CASES = 50;
    private static final int WEEKS = 104;
    private static final int PAIRS = 200;
    private static final double BASELINE = 0.5;
    private static final double POLICY = 0.52;

    /** Where draws come from. */
    @FunctionalInterface
    private interface Source {
        double next(int licence, int week, int k);
    }

    private static Source keyed(long seed) {
        Purpose purpose = Draws.keyed(seed).purpose("licence");
        return purpose::uniform;
    }

    private static Source stream(long seed) {
        Purpose purpose = Draws.keyed(seed).purpose("stream");
        int[] asked = {0};
        return (licence, week, k) -> purpose.uniform(0, asked[0]++);
    }

    /** Value of what is shipped in two years. */
    private static double shipped(double approval, Source draws) {
        double sum = 0;
        double price = 0;
        for (int week = 0; week < WEEKS; week++) {
            price = 0.97 * price + 0.2 * (draws.next(CASES, week, 0) - 0.5);
            for (int licence = 0; licence < CASES; licence++) {
                if (draws.next(licence, week, 0) < approval) {
                    sum += Math.exp(price) * draws.next(licence, week, 1);
                }
            }
        }
        return sum;
    }

    private static double variance(LongToDoubleFunction difference) {
        double[] found =
                LongStream.rangeClosed(1, PAIRS).mapToDouble(difference).toArray();
        double mean = Arrays.stream(found).average().orElseThrow();
        return Arrays.stream(found).map(d -> (d - mean) * (d - mean)).sum() / (PAIRS - 1);
    }

    @Test
    void keyed_draws_pair_two_policies_where_one_stream_with_the_same_seed_hardly_does() {
        double independent = variance(seed -> shipped(POLICY, keyed(seed)) - shipped(BASELINE, keyed(seed + PAIRS)));
        double oneStream = variance(seed -> shipped(POLICY, stream(seed)) - shipped(BASELINE, stream(seed)));
        double paired = variance(seed -> shipped(POLICY, keyed(seed)) - shipped(BASELINE, keyed(seed)));
        System.out.printf(
                "variance of a difference: independent %.1f, one stream %.1f, keyed %.1f%n",
                independent, oneStream, paired);
        assertThat(independent / paired).as("keyed against independent").isGreaterThan(15);
        assertThat(independent / oneStream).as("one stream against independent").isLessThan(2);
    }
}
