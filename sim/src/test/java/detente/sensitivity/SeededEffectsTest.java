package detente.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededEffectsTest {
    private static final Purpose NOISE = Draws.keyed(5).purpose("noise");
    private static final SeededDesign SOBOL =
            SeededDesign.sobol(List.of("x", "y"), SobolOptions.of(512, 1).withPairs());

    /** Outputs by seed, then by point. */
    private static double[][] outputs(SeededDesign design, int seeds, ToDoubleBiFunction<double[], Integer> f) {
        double[][] points = design.points();
        return IntStream.range(0, seeds)
                .mapToObj(s -> IntStream.range(0, points.length)
                        .mapToDouble(i -> f.applyAsDouble(points[i], s))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Effect of(List<Effect> effects, String parameter, Effect.Index index) {
        return effects.stream()
                .filter(e -> e.parameter().equals(parameter) && e.index() == index)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_mean_over_the_seeds_is_what_indices_are_of() {
        SeededEffects effects = SeededEffects.of(SOBOL, outputs(SOBOL, 4, (x, s) -> 3 * x[0] + x[1] + s));
        assertThat(of(effects.ofMean(), "x", Effect.Index.FIRST).value()).isCloseTo(0.9, within(0.01));
        assertThat(of(effects.ofMean(), "y", Effect.Index.TOTAL).value()).isCloseTo(0.1, within(0.01));
        assertThat(of(effects.ofMean(), "x*y", Effect.Index.PAIR).value()).isCloseTo(0, within(0.01));
    }

    @Test
    void the_share_of_seeds_is_that_of_their_variance() {
        // variances: parameters 10/12, seeds 35/12
        SeededEffects alike = SeededEffects.of(SOBOL, outputs(SOBOL, 6, (x, s) -> 3 * x[0] + x[1] + s));
        double alone = of(alike.ofSeeds(), "seed", Effect.Index.FIRST).value();
        assertThat(alone).isCloseTo(3.5 / (3.5 + 10 / 12.0), within(0.01));
        assertThat(of(alike.ofSeeds(), "seed", Effect.Index.TOTAL).value()).isCloseTo(alone, within(1e-3));
        SeededEffects apart = SeededEffects.of(
                SOBOL,
                outputs(
                        SOBOL,
                        6,
                        (x, s) -> x[0]
                                + Math.sqrt(12) * (NOISE.uniform((long) (x[0] * 1e9) + (long) (x[1] * 1e6), s) - 0.5)));
        assertThat(of(apart.ofSeeds(), "seed", Effect.Index.FIRST).value()).isCloseTo(0, within(0.02));
        assertThat(of(apart.ofSeeds(), "seed", Effect.Index.TOTAL).value()).isCloseTo(12 / 13.0, within(0.04));
    }

    @Test
    void the_variance_across_seeds_has_effects_of_its_own() {
        SeededEffects effects =
                SeededEffects.of(SOBOL, outputs(SOBOL, 3, (x, s) -> x[1] + Math.exp(2 * x[0]) * (s - 1)));
        assertThat(of(effects.ofLogVariance(), "x", Effect.Index.TOTAL).value()).isCloseTo(1, within(0.01));
        assertThat(of(effects.ofLogVariance(), "y", Effect.Index.TOTAL).value()).isCloseTo(0, within(0.01));
    }

    @Test
    void what_nothing_changes_is_undefined_and_says_so() {
        SeededDesign morris = SeededDesign.morris(List.of("x", "y"), MorrisOptions.of(10, 4, 3));
        for (SeededDesign design : List.of(SOBOL, morris)) {
            SeededEffects effects = SeededEffects.of(design, outputs(design, 2, (x, s) -> x[0] > .4 ? .3 : .1 + .2));
            for (List<Effect> some : List.of(effects.ofMean(), effects.ofLogVariance(), effects.ofSeeds())) {
                assertThat(some).isNotEmpty().allSatisfy(e -> {
                    assertThat(e.value()).isNaN();
                    assertThat(e.interval().low()).isNaN();
                    assertThat(e.half()).isEmpty();
                    assertThat(e.note()).startsWith("undefined: the same");
                });
            }
        }
        assertThat(SeededEffects.of(SOBOL, outputs(SOBOL, 1, (x, s) -> x[0])).ofSeeds())
                .isEmpty();
    }

    @Test
    void where_seeds_make_no_difference_their_share_is_zero() {
        SeededEffects effects = SeededEffects.of(SOBOL, outputs(SOBOL, 2, (x, s) -> x[0]));
        assertThat(effects.ofSeeds()).allMatch(e -> e.value() == 0 && e.note().isEmpty());
        assertThat(effects.ofLogVariance()).allMatch(e -> Double.isNaN(e.value()));
    }

    @Test
    void too_small_samples_have_figures_without_interval_and_a_word() {
        SeededDesign small = SeededDesign.sobol(List.of("x", "y"), SobolOptions.of(32, 1));
        SeededEffects effects = SeededEffects.of(small, outputs(small, 2, (x, s) -> x[0] + x[1] * s));
        assertThat(of(effects.ofMean(), "x", Effect.Index.FIRST).note())
                .isEqualTo("no interval with fewer than 64 base points");
        assertThat(of(effects.ofSeeds(), "seed", Effect.Index.TOTAL).note()).startsWith("no interval");
        assertThat(of(effects.ofMean(), "x", Effect.Index.FIRST).value()).isFinite();
    }

    @Test
    void missing_values_are_those_of_their_neighbours_up_to_one_in_twenty() {
        double[][] few = outputs(SOBOL, 2, (x, s) -> x[0] + s);
        for (int i = 0; i < 100; i++) {
            few[0][i * 7] = Double.NaN;
        }
        few[1][3] = Double.POSITIVE_INFINITY;
        SeededEffects effects = SeededEffects.of(SOBOL, few);
        assertThat(effects.imputed()).isEqualTo(101);
        assertThat(of(effects.ofMean(), "x", Effect.Index.FIRST).value()).isCloseTo(1, within(0.05));
        double[][] many = outputs(SOBOL, 2, (x, s) -> x[0] < 0.1 ? Double.NaN : x[0]);
        assertThatThrownBy(() -> SeededEffects.of(SOBOL, many))
                .isInstanceOf(TooManyFailures.class)
                .hasMessageContaining("of 6144 values are missing; at most 307 may be (5%)");
    }

    @Test
    void elementary_effects_have_intervals() {
        SeededDesign morris = SeededDesign.morris(List.of("x", "y"), MorrisOptions.of(20, 4, 3));
        SeededEffects effects = SeededEffects.of(morris, outputs(morris, 2, (x, s) -> 2 * x[0] - x[0] * x[1] + s));
        Effect mu = of(effects.ofMean(), "x", Effect.Index.MU);
        assertThat(mu.interval().low()).isLessThan(mu.value());
        assertThat(mu.interval().high()).isGreaterThan(mu.value());
        assertThat(of(effects.ofMean(), "y", Effect.Index.MU_STAR).value())
                .isEqualTo(-of(effects.ofMean(), "y", Effect.Index.MU).value());
        assertThat(effects.size()).isEqualTo(20);
    }

    @Test
    void every_figure_is_there_for_a_quarter_and_half_of_the_sample_too() {
        SeededDesign morris = SeededDesign.morris(List.of("x", "y"), MorrisOptions.of(20, 4, 3));
        SeededDesign first = SeededDesign.morris(List.of("x", "y"), MorrisOptions.of(5, 4, 3));
        ToDoubleBiFunction<double[], Integer> f = (x, s) -> 2 * x[0] - x[0] * x[1] + s;
        List<Effect> all = SeededEffects.of(morris, outputs(morris, 2, f)).ofMean();
        List<Effect> quarter = SeededEffects.of(first, outputs(first, 2, f)).ofMean();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).quarter()).hasValue(quarter.get(i).value());
        }
        List<Effect> chance = SeededEffects.of(SOBOL, outputs(SOBOL, 3, f)).ofSeeds();
        assertThat(chance).allMatch(e -> e.quarter().isPresent() && e.half().isPresent());
        assertThat(chance.get(0).half().orElseThrow()).isCloseTo(chance.get(0).value(), within(.02));
    }

    @Test
    void too_few_trajectories_have_no_quarter() {
        SeededDesign three = SeededDesign.morris(List.of("x", "y"), MorrisOptions.of(3, 4, 3));
        List<Effect> effects =
                SeededEffects.of(three, outputs(three, 1, (x, s) -> x[0])).ofMean();
        assertThat(effects).allMatch(e -> e.quarter().isEmpty());
        assertThat(of(effects, "x", Effect.Index.MU_STAR).half()).hasValue(1);
        assertThat(of(effects, "x", Effect.Index.SIGMA).half()).isEmpty();
    }

    @Test
    void groups_have_sizes_of_elementary_effects_only() {
        SeededDesign grouped = SeededDesign.morris(
                List.of("x", "y", "z"), MorrisOptions.of(10, 4, 3).withGroups(Map.of("both", List.of("z", "x"))));
        List<Effect> effects = SeededEffects.of(grouped, outputs(grouped, 1, (x, s) -> x[0] + x[1]))
                .ofMean();
        assertThat(effects)
                .extracting(e -> e.parameter() + " " + e.index().word())
                .containsExactly("both mu-star", "y mu-star", "y mu", "y sigma");
        assertThat(of(effects, "both", Effect.Index.MU_STAR).value()).isCloseTo(1, within(1e-12));
    }
}
