package detente.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.experiment.ParameterSpace;
import detente.experiment.Prior;
import detente.parameters.Axis;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SobolTest {
    private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

    /** RC1. Exact: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = 8 b^2 pi^8 / 225. */
    @ParameterizedTest
    @CsvSource({"4096, .008, .008", "1024, .05, .01"})
    void rc1_ishigami_has_its_exact_indices(int n, double first, double total) {
        SobolOptions options = SobolOptions.of(n, 1).withPairs();
        SobolIndices found = Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, options);
        assertThat(found.s1()).containsExactly(new double[] {.313905, .442411, 0}, within(first));
        assertThat(found.st()).containsExactly(new double[] {.557589, .442411, .243684}, within(total));
        assertThat(found.pair("x3", "x1")).isCloseTo(.243684, within(2 * first));
        assertThat(found.mean()).isCloseTo(3.5, within(.05));
        assertThat(found.variance()).isCloseTo(13.844588, within(.2));
        assertThat(found.evaluations()).isEqualTo(n * 8);
    }

    /** RC3. Exact: V_i = 1 / (3 (1 + a_i)^2), V = prod (1 + V_i) - 1. */
    @Test
    void rc3_the_g_function_has_its_exact_indices() {
        SobolIndices found = Sobol.indices(x -> Functions.g(x, A), ParameterSpace.cube(8, 0, 1), 4096, 1);
        double[] v = Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double product = Arrays.stream(v).reduce(1, (p, x) -> p * (1 + x));
        double variance = product - 1;
        assertThat(variance).isCloseTo(.465424, within(1e-6));
        assertThat(Functions.g(new double[8], A)).isCloseTo(4.0583, within(1e-4));
        assertThat(found.variance()).isCloseTo(variance, within(.01));
        assertThat(found.s1())
                .containsExactly(Arrays.stream(v).map(x -> x / variance).toArray(), within(.005));
        assertThat(found.st())
                .containsExactly(
                        Arrays.stream(v)
                                .map(x -> x * product / (1 + x) / variance)
                                .toArray(),
                        within(.005));
        assertThat(found.evaluations()).isEqualTo(4096 * 10);
    }

    /** RC5. Exact: y = x1 + x2/2 + x1 x2 on the unit square has variance 40/144. */
    @Test
    void rc5_a_product_of_two_has_its_exact_indices() {
        SobolIndices found = Sobol.indices(
                x -> x[0] + x[1] / 2 + x[0] * x[1],
                ParameterSpace.cube(2, 0, 1),
                SobolOptions.of(4096, 1).withPairs());
        assertThat(found.variance()).isCloseTo(40.0 / 144, within(.005));
        assertThat(found.s1()).containsExactly(new double[] {.675, .300}, within(.005));
        assertThat(found.st()).containsExactly(new double[] {.700, .325}, within(.005));
        assertThat(found.pair("x1", "x2")).isCloseTo(.025, within(.005));
        assertThat(Sobol.indices(x -> x[0] + x[1] / 2, ParameterSpace.cube(2, 0, 1), 4096, 1)
                        .s1())
                .containsExactly(new double[] {.8, .2}, within(.005));
    }

    /** RC9. Joe and Kuo's directions, as in SALib's test_sobol.py: a digital shift leaves the bits in which points differ. */
    @Test
    void rc9_the_sequence_starts_with_the_known_points() {
        double[][] known = {{0, 0}, {.5, .5}, {.75, .25}, {.25, .75}, {.375, .375}, {.875, .875}, {.625, .125}};
        SobolDesign design = SobolDesign.of(ParameterSpace.cube(1, 0, 1), SobolOptions.of(8, 1));
        for (int i = 0; i < known.length; i++) {
            assertThat(digits(design.b()[i][0]) ^ digits(design.b()[0][0])).isEqualTo(digits(known[i][0]));
            assertThat(digits(design.a()[i][0]) ^ digits(design.a()[0][0])).isEqualTo(digits(known[i][1]));
        }
    }

    private static long digits(double u) {
        return (long) (u * 0x1.0p52);
    }

    @Test
    void replicates_are_shifted_each_in_its_own_way_and_fill_the_base_sample() {
        SobolDesign design = SobolDesign.of(ParameterSpace.cube(2, 0, 1), SobolOptions.of(100, 1));
        assertThat(design.blocks())
                .hasSize(8)
                .allSatisfy(rows -> assertThat(rows.length).isBetween(12, 13));
        assertThat(design.blocks().stream().flatMapToInt(Arrays::stream))
                .containsExactly(IntStream.range(0, 100).boxed().toArray(Integer[]::new));
        assertThat(Arrays.stream(design.a()).map(row -> row[0]).distinct()).hasSize(100);
        assertThat(SobolDesign.of(ParameterSpace.cube(2, 0, 1), SobolOptions.of(63, 1))
                        .blocks())
                .hasSize(1);
    }

    /** RC9. */
    @Test
    void rc9_a_constant_output_has_zero_indices() {
        SobolIndices found = Sobol.indices(
                x -> 0.1 + 0.2,
                ParameterSpace.cube(3, 0, 1),
                SobolOptions.of(64, 1).withPairs());
        assertThat(found.s1()).containsOnly(0);
        assertThat(found.st()).containsOnly(0);
        assertThat(found.second())
                .hasSize(3)
                .allSatisfy(i -> assertThat(i.value()).isZero());
        assertThat(found.variance()).isZero();
        assertThat(found.first()).allSatisfy(i -> {
            assertThat(i.low()).isNaN();
            assertThat(i.high()).isNaN();
        });
    }

    /** Rounding over rounding is no share: outputs that differ in their last digits are constant. */
    @Test
    void outputs_that_differ_by_rounding_have_zero_indices() {
        SobolIndices found =
                Sobol.indices(x -> x[0] > .5 ? 0.1 + 0.2 : 0.3, ParameterSpace.cube(2, 0, 1), SobolOptions.of(64, 1));
        assertThat(found.st()).containsOnly(0);
        assertThat(found.variance()).isZero();
    }

    @Test
    void a_sample_that_is_too_small_for_replicates_has_no_interval() {
        SobolIndices small = Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, 63, 1);
        assertThat(small.total()).allSatisfy(i -> assertThat(i.low()).isNaN());
        assertThat(small.st()).doesNotContain(Double.NaN);
        assertThat(Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, 64, 1)
                        .total())
                .allSatisfy(i -> assertThat(i.low()).isLessThan(i.high()));
    }

    @Test
    void intervals_hold_the_estimate_and_columns_converge() {
        SobolIndices found = Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, 1024, 1);
        assertThat(found.total()).allSatisfy(i -> {
            assertThat(i.value()).isBetween(i.low(), i.high());
            assertThat(i.high() - i.low()).isBetween(.01, .2);
            assertThat(i.quarter()).isCloseTo(i.value(), within(.1));
            assertThat(i.half()).isCloseTo(i.value(), within(.05));
        });
        SobolIndices quarter = Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, 256, 1);
        assertThat(quarter.total().get(0).high() - quarter.total().get(0).low())
                .isGreaterThan(1.5
                        * (found.total().get(0).high() - found.total().get(0).low()));
    }

    /** y = (x1 + x2) x3 with x1, x2 as one: the shares of the group and of x3 follow from E and Var of a sum of two. */
    @Test
    void parameters_of_a_group_count_as_one() {
        SobolIndices found = Sobol.indices(
                x -> (x[0] + x[1]) * x[2],
                ParameterSpace.cube(3, 0, 1),
                SobolOptions.of(4096, 1).withGroups(Map.of("both", List.of("x1", "x2"))));
        double sum = 1.0 / 6; // variance of x1 + x2, whose mean is 1
        double third = 1.0 / 12; // variance of x3, whose mean is 1/2
        double variance = sum / 4 + third + sum * third;
        assertThat(found.first()).extracting(SobolIndex::name).containsExactly("both", "x3");
        assertThat(found.s1()).containsExactly(new double[] {sum / 4 / variance, third / variance}, within(.005));
        assertThat(found.st()[0]).isCloseTo((sum / 4 + sum * third) / variance, within(.005));
        assertThat(found.evaluations()).isEqualTo(4 * 4096);
    }

    /** Exact: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = 8 b^2 pi^8 / 225; a group has the sum of what lies within it. */
    @Test
    void a_group_of_ishigami_has_the_sum_of_its_partial_variances() {
        double v1 = Math.pow(1 + .1 * Math.pow(Math.PI, 4) / 5, 2) / 2;
        double v2 = 49.0 / 8;
        double v13 = 8 * .01 * Math.pow(Math.PI, 8) / 225;
        double v = v1 + v2 + v13;
        SobolIndices within = ishigami("outer", "x1", "x3");
        assertThat(within.s1()).containsExactly(new double[] {(v1 + v13) / v, v2 / v}, within(.008));
        assertThat(within.st()).containsExactly(new double[] {(v1 + v13) / v, v2 / v}, within(.008));
        assertThat(within.pair("outer", "x2")).isCloseTo(0, within(.016));
        SobolIndices across = ishigami("first", "x1", "x2");
        assertThat(across.s1()).containsExactly(new double[] {(v1 + v2) / v, 0}, within(.008));
        assertThat(across.st()).containsExactly(new double[] {1, v13 / v}, within(.008));
        assertThat(across.pair("first", "x3")).isCloseTo(v13 / v, within(.016));
        assertThat(across.evaluations()).isEqualTo(6 * 4096);
    }

    private static SobolIndices ishigami(String group, String... parameters) {
        return Sobol.indices(
                Functions::ishigami,
                Functions.ISHIGAMI_SPACE,
                SobolOptions.of(4096, 1).withPairs().withGroups(Map.of(group, List.of(parameters))));
    }

    /** Exact: the g function is a product, so a group G has V_G = prod (1 + V_i) - 1, and two groups share V_G V_H. */
    @Test
    void groups_of_the_g_function_have_their_exact_indices() {
        double[] v = Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double product = Arrays.stream(v).reduce(1, (p, x) -> p * (1 + x));
        double one = (1 + v[0]) * (1 + v[3]) - 1;
        double two = (1 + v[1]) * (1 + v[2]) - 1;
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("one", List.of("x1", "x4"));
        groups.put("two", List.of("x3", "x2"));
        groups.put("weak", List.of("x5", "x6", "x7", "x8"));
        SobolIndices found = Sobol.indices(
                x -> Functions.g(x, A),
                ParameterSpace.cube(8, 0, 1),
                SobolOptions.of(4096, 1).withPairs().withGroups(groups));
        assertThat(found.first()).extracting(SobolIndex::name).containsExactly("one", "two", "weak");
        assertThat(found.s1()[0]).isCloseTo(one / (product - 1), within(.005));
        assertThat(found.s1()[1]).isCloseTo(two / (product - 1), within(.005));
        assertThat(found.st()[0]).isCloseTo(one * product / (1 + one) / (product - 1), within(.005));
        assertThat(found.st()[1]).isCloseTo(two * product / (1 + two) / (product - 1), within(.005));
        assertThat(found.pair("one", "two")).isCloseTo(one * two / (product - 1), within(.01));
        assertThat(found.st()[2]).isCloseTo(0, within(.001));
    }

    @Test
    void empty_groups_are_refused() {
        assertThatThrownBy(() -> Sobol.indices(
                        x -> x[0],
                        ParameterSpace.cube(2, 0, 1),
                        SobolOptions.of(8, 1).withGroups(Map.of("g", List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group 'g' has no parameters");
    }

    @Test
    void unknown_names_in_a_group_are_refused() {
        assertThatThrownBy(() -> Sobol.indices(
                        x -> x[0],
                        ParameterSpace.cube(2, 0, 1),
                        SobolOptions.of(8, 1).withGroups(Map.of("g", List.of("x1", "y")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'y'");
    }

    @Test
    void a_few_failed_runs_are_imputed_and_counted() {
        SobolIndices found = Sobol.indices(
                x -> {
                    if (x[0] > .97) {
                        throw new IllegalStateException("no equilibrium");
                    }
                    return x[0] + x[1] / 2;
                },
                ParameterSpace.cube(2, 0, 1),
                1024,
                1);
        assertThat(found.imputed()).isBetween(100, 150);
        assertThat(found.s1()).containsExactly(new double[] {.8, .2}, within(.03));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void more_than_a_twentieth_of_failed_runs_is_refused(double failure) {
        assertThatThrownBy(() ->
                        Sobol.indices(x -> x[0] > .9 ? failure : x[0] + x[1], ParameterSpace.cube(2, 0, 1), 256, 1))
                .isInstanceOf(TooManyFailures.class)
                .hasMessageContaining("of 1024 runs failed");
    }

    @Test
    void threads_do_not_change_a_bit() {
        SobolOptions options = SobolOptions.of(512, 3).withPairs();
        assertThat(Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, options.on(8)))
                .isEqualTo(Sobol.indices(Functions::ishigami, Functions.ISHIGAMI_SPACE, options));
    }

    /** A switch explains .25, four choices (0..3) have variance 1.25, whole numbers 1..6 have 35/12. */
    @Test
    void switches_choices_and_whole_numbers_have_equal_bins() {
        ParameterSpace space = ParameterSpace.of(
                Axis.bool("on"), Axis.choice("who", List.of("a", "b", "c", "d")), Axis.integer("dice", 1, 6));
        double variance = .25 + 1.25 + 35.0 / 12;
        SobolIndices found = Sobol.indices(x -> x[0] + x[1] + x[2], space, 4096, 1);
        assertThat(found.mean()).isCloseTo(.5 + 1.5 + 3.5, within(.01));
        assertThat(found.s1())
                .containsExactly(new double[] {.25 / variance, 1.25 / variance, 35.0 / 12 / variance}, within(.005));
    }

    /** y = 2 x1 + x2 with standard normal priors: 4/5 and 1/5. */
    @Test
    void priors_weigh_the_parameters() {
        ParameterSpace space = ParameterSpace.of(Axis.unbounded("a"), Axis.unbounded("b"))
                .prior("a", new Prior.Normal(0, 1))
                .prior("b", new Prior.Normal(5, 1));
        SobolIndices found = Sobol.indices(x -> 2 * x[0] + x[1], space, 4096, 1);
        assertThat(found.mean()).isCloseTo(5, within(.01));
        assertThat(found.s1()).containsExactly(new double[] {.8, .2}, within(.01));
    }
}
