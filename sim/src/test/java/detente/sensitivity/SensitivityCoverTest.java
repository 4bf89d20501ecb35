package detente.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often intervals at 95% hold the truth, which is known exactly, over repetitions with other seeds. */
class SensitivityCoverTest {
    private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

    /** Ishigami's partial variances. */
    private static final double V1 = Math.pow(1 + .1 * Math.pow(Math.PI, 4) / 5, 2) / 2;

    private static final double V2 = 49.0 / 8;
    private static final double V13 = 8 * .01 * Math.pow(Math.PI, 8) / 225;

    /**
     * A function whose shares of variance are known.
     *
     * @param first of each parameter, or group
     * @param total likewise
     */
    private record Known(
            ToDoubleFunction<double[]> f,
            ParameterSpace space,
            double[] first,
            double[] total,
            double variance,
            Map<String, List<String>> groups) {}

    private static Known known(String name) {
        return switch (name) {
            case "ishigami" -> {
                double v = V1 + V2 + V13;
                yield new Known(
                        Functions::ishigami,
                        Functions.ISHIGAMI_SPACE,
                        new double[] {V1 / v, V2 / v, 0},
                        new double[] {(V1 + V13) / v, V2 / v, V13 / v},
                        v,
                        Map.of());
            }
            case "grouped" -> {
                double v = V1 + V2 + V13;
                yield new Known(
                        Functions::ishigami,
                        Functions.ISHIGAMI_SPACE,
                        new double[] {(V1 + V2) / v, 0},
                        new double[] {1, V13 / v},
                        v,
                        Map.of("group", List.of("x1", "x2")));
            }
            case "g" -> {
                double[] v =
                        Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
                double product = Arrays.stream(v).reduce(1, (p, x) -> p * (1 + x));
                yield new Known(
                        x -> Functions.g(x, A),
                        ParameterSpace.cube(8, 0, 1),
                        Arrays.stream(v).map(x -> x / (product - 1)).toArray(),
                        Arrays.stream(v)
                                .map(x -> x * product / (1 + x) / (product - 1))
                                .toArray(),
                        product - 1,
                        Map.of());
            }
            case "linear" ->
                new Known(
                        x -> 3 * x[0] + x[1],
                        ParameterSpace.cube(2, 0, 1),
                        new double[] {.9, .1},
                        new double[] {.9, .1},
                        10 / 12.0,
                        Map.of());
            case "product" ->
                new Known(
                        x -> x[0] + x[1] / 2 + x[0] * x[1],
                        ParameterSpace.cube(2, 0, 1),
                        new double[] {.675, .3},
                        new double[] {.7, .325},
                        40.0 / 144,
                        Map.of());
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"ishigami, 0, 256", "linear, 0, 128", "product, .5, 128", "grouped, 0, 256"})
    void intervals_of_shares_hold_the_truth_about_as_often_as_they_say(String name, double noise, int n) {
        assertThat(Arrays.stream(cover(known(name), name, noise, n)).boxed())
                .as(name)
                .allSatisfy(share -> assertThat(share).isBetween(.89, .995));
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({
        "ishigami, 0, 64",
        "ishigami, 0, 256",
        "ishigami, 0, 1024",
        "ishigami, 0, 4096",
        "ishigami, .5, 256",
        "ishigami, .5, 1024",
        "grouped, 0, 1024",
        "grouped, .5, 1024",
        "g, 0, 256",
        "g, 0, 1024",
        "g, 0, 4096",
        "g, .5, 1024",
        "linear, 0, 256",
        "linear, 0, 1024",
        "linear, 0, 4096",
        "linear, .5, 1024",
        "product, 0, 256",
        "product, 0, 1024",
        "product, 0, 4096",
        "product, .5, 1024"
    })
    void intervals_of_shares_in_full(String name, double noise, int n) {
        double[] cover = cover(known(name), name, noise, n);
        assertThat(Arrays.stream(cover).boxed())
                .as(name)
                .allSatisfy(share -> assertThat(share).isGreaterThan(.8));
        // One figure of 140 lies below: the total share of the G function's fourth parameter, .0105, is known to .0003.
        assertThat(Arrays.stream(cover)
                        .filter(share -> share < .89 || share > .995)
                        .count())
                .as("%s: %s", name, Arrays.toString(cover))
                .isLessThanOrEqualTo(cover.length / 10);
    }

    /** Shares of 200 seeds whose interval holds the truth: first-order figures, then totals. */
    private static double[] cover(Known known, String name, double noise, int n) {
        int repetitions = 200;
        double scale = Math.sqrt(noise * known.variance);
        int k = known.first.length;
        int[] hits = new int[2 * k];
        double[] widths = new double[2 * k];
        double[] squares = new double[2 * k];
        for (int seed = 1; seed <= repetitions; seed++) {
            Purpose draws = Draws.keyed(seed).purpose("noise");
            int[] run = {0};
            SobolIndices found = Sobol.indices(
                    x -> known.f.applyAsDouble(x) + (scale == 0 ? 0 : scale * draws.gaussian(run[0]++, 0, 0)),
                    known.space,
                    SobolOptions.of(n, seed).withGroups(known.groups));
            for (int i = 0; i < 2 * k; i++) {
                SobolIndex index = i < k ? found.first().get(i) : found.total().get(i - k);
                // noise of variance s is a parameter that acts with all others
                double share = i < k ? known.first[i] : known.total[i - k] + noise;
                double truth = share / (1 + noise);
                hits[i] += index.low() <= truth && truth <= index.high() ? 1 : 0;
                widths[i] += (index.high() - index.low()) / 2 / repetitions;
                squares[i] += Math.pow(index.value() - truth, 2) / repetitions;
            }
        }
        System.out.printf(
                "%s noise %s n %d: cover first %s total %s, half width over error %s%n",
                name,
                noise,
                n,
                text(hits, 0, k, repetitions),
                text(hits, k, 2 * k, repetitions),
                IntStream.range(0, 2 * k)
                        .mapToObj(i -> "%.1f".formatted(widths[i] / Math.sqrt(squares[i])))
                        .toList());
        return Arrays.stream(hits).mapToDouble(h -> (double) h / repetitions).toArray();
    }

    private static List<String> text(int[] hits, int from, int to, int repetitions) {
        return IntStream.range(from, to)
                .mapToObj(i -> "%.3f".formatted((double) hits[i] / repetitions))
                .toList();
    }

    /** Exact by enumeration of the grid; x1 of the product has effects of 1 to 2. */
    @ParameterizedTest
    @CsvSource({"10, 200", "20, 100"})
    void intervals_of_elementary_effects_hold_the_truth_about_as_often_as_they_say(int trajectories, int repetitions) {
        effects(trajectories, repetitions);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({"4, 2000", "10, 2000", "20, 2000", "50, 2000"})
    void intervals_of_elementary_effects_in_full(int trajectories, int repetitions) {
        effects(trajectories, repetitions);
    }

    private static void effects(int trajectories, int repetitions) {
        ToDoubleFunction<double[]> smooth = x -> 3 * x[0] * x[0] + x[1] * x[2] + Math.exp(2 * x[2] * x[0]);
        ParameterSpace cube = ParameterSpace.cube(3, 0, 1);
        for (Known known :
                List.of(known("ishigami"), known("product"), new Known(smooth, cube, null, null, 0, Map.of()))) {
            MorrisEffects exact = Morris.exhaustive(known.f, known.space, 4);
            int d = known.space.dimension();
            int[] star = new int[d];
            int[] sigma = new int[d];
            for (int seed = 1; seed <= repetitions; seed++) {
                MorrisEffects found = Morris.effects(known.f, known.space, trajectories, 4, seed);
                for (int i = 0; i < d; i++) {
                    MorrisEffect effect = found.effects().get(i);
                    star[i] += holds(effect.low(), effect.high(), exact.muStar()[i]) ? 1 : 0;
                    sigma[i] += holds(
                                    effect.sigmaInterval().low(),
                                    effect.sigmaInterval().high(),
                                    exact.sigma()[i])
                            ? 1
                            : 0;
                }
            }
            System.out.printf(
                    "%d trajectories: cover mu-star %s sigma %s%n",
                    trajectories, text(star, 0, d, repetitions), text(sigma, 0, d, repetitions));
            assertThat(Arrays.stream(star).average().orElseThrow() / repetitions)
                    .isBetween(.88, 1.0);
            assertThat(Arrays.stream(sigma).average().orElseThrow() / repetitions)
                    .isBetween(.88, 1.0);
        }
    }

    private static boolean holds(double low, double high, double value) {
        return low <= value + 1e-9 && value - 1e-9 <= high;
    }

    /** By hand: 1, 2, 3, 4, 10 have median 3, c = 5 / (5 - z), and Bonett's formula with them. */
    @Test
    void the_interval_of_a_deviation_is_bonetts() {
        double[] values = {1, 2, 3, 4, 10};
        double z = 1.959963984540054;
        double c = 5 / (5 - z);
        double variance = 12.5;
        double kurtosis = 5 * (16 + 1 + 0 + 1 + 2401) / (50.0 * 50);
        double error = c * Math.sqrt((kurtosis - 2.0 / 5) / 4);
        assertThat(SigmaInterval.of(values).low())
                .isCloseTo(
                        Math.sqrt(c * variance * Math.exp(-z * error)), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(SigmaInterval.of(new double[] {1, 2, 3}).low()).isNaN();
        assertThat(SigmaInterval.of(new double[] {.3, .1 + .2, .3, .3}).high()).isZero();
    }
}
