package detente.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private static final int MANY = 1_000_000;

    /** Known-answer vectors of the Random123 library for philox4x32-10. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0000000000000000, 0000000000000000, e169c58d6627e8d5, 9b00dbd8bc57ac4c",
        "ffffffffffffffff, ffffffffffffffff, ffffffffffffffff, 41c83b0e408f276d, 6d5451fda20bc7c6",
        "85a308d3243f6a88, 0370734413198a2e, 299f31d0a4093822, 94fdccebd16cfe09, 24126ea15001e420",
    })
    void philox_gives_the_published_answers(String low, String high, String key, String first, String second) {
        long l = Long.parseUnsignedLong(low, 16);
        long h = Long.parseUnsignedLong(high, 16);
        long k = Long.parseUnsignedLong(key, 16);
        assertThat(Long.toUnsignedString(Philox.half(l, h, k, 0), 16)).isEqualTo(first);
        assertThat(Long.toUnsignedString(Philox.half(l, h, k, 1), 16)).isEqualTo(second);
    }

    @Test
    void a_draw_depends_on_its_key_alone_and_not_on_earlier_draws() {
        Purpose purpose = Draws.keyed(7).purpose("orders");
        double first = purpose.uniform(3, 5);
        purpose.uniform(4, 5);
        assertThat(purpose.uniform(3, 5)).isEqualTo(first);
        assertThat(Draws.keyed(7).purpose("orders").uniform(3, 5)).isEqualTo(first);
    }

    @Test
    void every_part_of_the_key_changes_the_draw_also_beyond_32_bits() {
        Purpose purpose = Draws.keyed(7).purpose("orders");
        Set<Long> bits = new HashSet<>();
        bits.add(purpose.bits(3, 5, 0));
        bits.add(purpose.bits(3 + (1L << 32), 5, 0));
        bits.add(purpose.bits(3, 6, 0));
        bits.add(purpose.bits(3, 5, 1));
        bits.add(Draws.keyed(7).purpose("licences").bits(3, 5, 0));
        bits.add(Draws.keyed(7 + (1L << 32)).purpose("orders").bits(3, 5, 0));
        bits.add(Draws.keyed(7 + (1L << 63)).purpose("orders").bits(3, 5, 0));
        assertThat(bits).hasSize(7);
    }

    /** The draw whose upper 53 bits are all ones: as a fraction of 2^53 it rounds to 1. */
    @Test
    void the_largest_uniform_stays_below_one_and_its_gaussian_is_finite() {
        Purpose slip = Draws.keyed(1).purpose("slip");
        assertThat(slip.uniform(5189804570506358416L, 2029940960, 387042244)).isEqualTo(Math.nextDown(1.0));
        assertThat(slip.gaussian(5189804570506358416L, 2029940960, 387042244))
                .isCloseTo(8.209536151601387, within(1e-12)); // scipy.stats.norm.isf(2 ** -53)
    }

    @Test
    void the_smallest_uniform_stays_above_zero_and_its_gaussian_is_finite() {
        assertThat(Purpose.uniform(0)).isEqualTo(0x1.0p-54);
        assertThat(NormalQuantile.of(Purpose.uniform(0))).isCloseTo(-8.292361075813597, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1L << 11, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789ABCDEFL, -1L - (1L << 11), -1L - (1L << 12)
            })
    void every_other_uniform_is_the_middle_of_its_cell_as_a_double_rounds_it(long bits) {
        assertThat(Purpose.uniform(bits)).isEqualTo(((bits >>> 11) + 0.5) * 0x1.0p-53);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void at_both_ends_nothing_happens_with_probability_zero_and_everything_with_one(long bits) {
        double u = Purpose.uniform(bits);
        assertThat(u < 0.0).isFalse();
        assertThat(u < 1.0).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 1000, 1 << 20, 999_999_999, Integer.MAX_VALUE})
    void a_choice_among_so_many_never_lands_beyond_the_last(int count) {
        assertThat((int) (Purpose.uniform(-1) * count)).isEqualTo(count - 1);
        assertThat((int) (Purpose.uniform(0) * count)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"licence decision", "firm size", "supplier order"})
    void uniforms_fill_a_hundred_bins_evenly(String name) {
        Purpose purpose = Draws.keyed(1).purpose(name);
        int[] bins = new int[100];
        for (int i = 0; i < MANY; i++) {
            bins[(int) (purpose.uniform(i % 1000, i / 1000) * bins.length)]++;
        }
        double expected = (double) MANY / bins.length;
        double chiSquare = 0;
        for (int count : bins) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare)
                .as("chi-square, 99 degrees of freedom, 1%% point 134.6")
                .isLessThan(134.6);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "0,1,0", "0,0,1"})
    void draws_of_neighbouring_keys_are_uncorrelated(int agentStep, int periodStep, int kStep) {
        Purpose purpose = Draws.keyed(1).purpose("orders");
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            int agent = 2 * (i % 1000);
            int period = 2 * (i / 1000);
            double u = purpose.uniform(agent, period, 0) - 0.5;
            double v = purpose.uniform(agent + agentStep, period + periodStep, kStep) - 0.5;
            sum += u * v;
        }
        double correlation = sum / MANY * 12;
        assertThat(Math.abs(correlation)).isLessThan(4 / Math.sqrt(MANY));
    }

    @Test
    void draws_of_two_purposes_are_uncorrelated() {
        Purpose one = Draws.keyed(1).purpose("orders");
        Purpose other = Draws.keyed(1).purpose("licences");
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += (one.uniform(i, 0) - 0.5) * (other.uniform(i, 0) - 0.5);
        }
        assertThat(Math.abs(sum / MANY * 12)).isLessThan(4 / Math.sqrt(MANY));
    }

    /** Quantiles to 10 digits from published tables of the standard normal distribution. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.95, 1.6448536269514722",
        "0.001, -3.090232306167813",
        "1e-9, -5.997807015007686",
        "1e-20, -9.262340089798408",
    })
    void normal_quantiles_agree_with_the_tables(double p, double z) {
        assertThat(NormalQuantile.of(p)).isCloseTo(z, within(1e-12 * Math.max(1, Math.abs(z))));
    }

    @Test
    void gaussian_draws_have_mean_zero_and_variance_one() {
        Purpose purpose = Draws.keyed(1).purpose("noise");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < MANY; i++) {
            double z = purpose.gaussian(i, 0, 0);
            sum += z;
            squares += z * z;
        }
        assertThat(sum / MANY).isCloseTo(0, within(4e-3));
        assertThat(squares / MANY).isCloseTo(1, within(6e-3));
    }
}
