package detente.calibration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.results.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    static double sphere(double[] x) {
        return Arrays.stream(x).map(v -> v * v).sum();
    }

    static double ellipsoid(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.pow(1e6, i / (x.length - 1.0)) * x[i] * x[i];
        }
        return sum;
    }

    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            sum += 100 * Math.pow(x[i + 1] - x[i] * x[i], 2) + Math.pow(1 - x[i], 2);
        }
        return sum;
    }

    static ToDoubleFunction<double[]> function(String name) {
        return switch (name) {
            case "sphere" -> SearchTest::sphere;
            case "ellipsoid" -> SearchTest::ellipsoid;
            default -> SearchTest::rosenbrock;
        };
    }

    static double[] filled(int n, double value) {
        double[] x = new double[n];
        Arrays.fill(x, value);
        return x;
    }

    /** RC10. Medians of 51 seeds of the library and of pycma 4.4 (https://github.com/CMA-ES/pycma). */
    @ParameterizedTest
    @CsvSource({"sphere, 1, 767", "ellipsoid, 1, 1779", "rosenbrock, 0, 1892"})
    void rc10_cma_es_needs_the_known_number_of_evaluations(String name, double start, double median) {
        double[] counts = new double[11];
        int solved = 0;
        for (int seed = 0; seed < counts.length; seed++) {
            SearchResult found = Search.minimise(
                    function(name),
                    ParameterSpace.unbounded(5),
                    SearchOptions.cmaes(20_000, seed)
                            .sigma(.5)
                            .runs(1)
                            .from(filled(5, start))
                            .until(1e-10));
            counts[seed] = found.evaluations();
            solved += found.stop() instanceof StopReason.TargetReached ? 1 : 0;
        }
        assertThat(solved).isGreaterThanOrEqualTo(9);
        assertThat(Quantiles.of(counts, .5)).isBetween(.85 * median, 1.15 * median);
    }

    /** RC11. */
    @ParameterizedTest
    @CsvSource({"2, 97", "5, 333"})
    void rc11_bobyqa_needs_the_known_number_of_evaluations(int n, double known) {
        SearchResult found = Search.minimise(
                SearchTest::rosenbrock,
                ParameterSpace.cube(n, -5, 5),
                SearchOptions.bobyqa(5_000, .05, 1e-9).from(filled(n, .3)).until(1e-10));
        assertThat(found.stop()).isEqualTo(new StopReason.TargetReached(1e-10));
        assertThat((double) found.evaluations()).isBetween(.7 * known, 1.3 * known);
    }

    /** RC11. */
    @ParameterizedTest
    @CsvSource({"2, 125", "5, 527"})
    void rc11_nelder_mead_needs_the_known_number_of_evaluations(int n, double known) {
        SearchResult found = Search.minimise(
                SearchTest::rosenbrock,
                ParameterSpace.unbounded(n),
                SearchOptions.nelderMead(5_000).from(filled(n, 0)).until(1e-10));
        assertThat(found.stop()).isEqualTo(new StopReason.TargetReached(1e-10));
        assertThat((double) found.evaluations()).isBetween(.7 * known, 1.3 * known);
    }

    /** RC15. Points and optimum to the bit; a round for the start, one a generation, one to finish. */
    @ParameterizedTest
    @CsvSource({"4, 8, 2", "8, 16, 3"})
    void rc15_a_parallel_search_is_the_sequential_one(int d, int population, int threads) {
        SearchOptions options = SearchOptions.cmaes(100_000, 5)
                .population(population)
                .generations(100)
                .runs(1);
        ParameterSpace space = ParameterSpace.cube(d, -2, 3);
        SearchResult sequential = Search.minimise(SearchTest::rosenbrock, space, options);
        SearchResult parallel = Search.minimise(SearchTest::rosenbrock, space, options.on(threads));
        assertThat(parallel.rounds()).isEqualTo(102);
        assertThat(parallel.stop())
                .isEqualTo(new StopReason.GenerationsDone(100))
                .isEqualTo(sequential.stop());
        assertThat(points(parallel)).isEqualTo(points(sequential));
        assertThat(parallel.point()).containsExactly(sequential.point());
        assertThat(parallel.value()).isEqualTo(sequential.value());
    }

    /** RC15, with everything that can end or disturb a run: failures, a target, a budget, several runs, whole numbers. */
    @ParameterizedTest
    @CsvSource({"100000, .01", "777, -1", "100000, -1"})
    void rc15_a_parallel_search_ends_where_the_sequential_one_does(int budget, double target) {
        ParameterSpace space = ParameterSpace.of(
                Axis.linear("a", 0, 1), Axis.linear("b", 0, 1), Axis.integer("c", 0, 8), Axis.log("d", .01, 10));
        ToDoubleFunction<double[]> f = x -> x[0] > .6
                ? Double.NaN
                : Math.pow(x[0] - .3, 2) + Math.pow(x[1] - 1, 2) + Math.pow(x[2] - 5, 2) + Math.abs(x[3] - .2);
        SearchOptions options = SearchOptions.cmaes(budget, 9).until(target).generations(60);
        SearchResult sequential = Search.minimise(f, space, options);
        for (int threads : new int[] {2, 8}) {
            SearchResult parallel = Search.minimise(f, space, options.on(threads));
            assertThat(points(parallel)).isEqualTo(points(sequential));
            assertThat(parallel.stop()).isEqualTo(sequential.stop());
            assertThat(parallel.failures()).isEqualTo(sequential.failures()).isPositive();
        }
        assertThat(sequential.point()[2]).isEqualTo(5);
    }

    /** RC37. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "inf", "-inf", "huge", "-huge", "exception"})
    void rc37_failed_runs_do_not_mislead_a_search(String code) {
        for (int seed = 0; seed < 30; seed++) {
            SearchResult found = Search.minimise(
                    x -> x[0] > .6
                            ? failure(code)
                            : Arrays.stream(x).map(v -> (v - .3) * (v - .3)).sum(),
                    ParameterSpace.cube(4, 0, 1),
                    SearchOptions.cmaes(3_000, seed).until(1e-10));
            assertThat(found.stop()).isEqualTo(new StopReason.TargetReached(1e-10));
            assertThat(found.failures()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "inf", "-inf", "huge", "-huge", "exception"})
    void rc37_local_searches_bear_failed_runs_too(String code) {
        ToDoubleFunction<double[]> f = x -> x[0] > .6
                ? failure(code)
                : Arrays.stream(x).map(v -> (v - .3) * (v - .3)).sum();
        for (SearchOptions options : List.of(SearchOptions.bobyqa(2_000, .2, 1e-8), SearchOptions.nelderMead(2_000))) {
            SearchResult found = Search.minimise(
                    f,
                    ParameterSpace.cube(4, 0, 1),
                    options.from(.59, .5, .5, .5).until(1e-8));
            assertThat(found.stop()).isEqualTo(new StopReason.TargetReached(1e-8));
        }
    }

    private static double failure(String code) {
        return switch (code) {
            case "NaN" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "huge" -> 1e300;
            case "-huge" -> -1e300;
            default -> throw new IllegalStateException("the run broke off");
        };
    }

    /** The library's own answer is not always the value at its point when the optimum lies on a bound. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void value_and_point_belong_together_on_a_bound(int seed) {
        ToDoubleFunction<double[]> f = x -> x[0] + Math.pow(x[1] - .5, 2);
        for (SearchOptions options :
                List.of(SearchOptions.cmaes(600, seed), SearchOptions.bobyqa(200), SearchOptions.nelderMead(500))) {
            SearchResult found = Search.minimise(f, ParameterSpace.cube(2, 0, 1), options);
            assertThat(found.value()).isEqualTo(f.applyAsDouble(found.point())).isCloseTo(0, within(1e-3));
        }
    }

    /** A positive target would stop the library at once for negative losses: x^2 - 100 (MATH-1466). */
    @Test
    void negative_losses_are_minimised_to_the_end() {
        SearchResult found =
                Search.minimise(x -> sphere(x) - 100, ParameterSpace.cube(2, -5, 5), SearchOptions.cmaes(2_000, 1));
        assertThat(found.value()).isCloseTo(-100, within(1e-9));
    }

    /** A budget that is spent does not lose the point. */
    @Test
    void no_method_exceeds_its_budget_or_loses_its_best_point() {
        for (SearchOptions options : List.of(
                SearchOptions.cmaes(50, 1), SearchOptions.bobyqa(50, .1, 1e-12), SearchOptions.nelderMead(50))) {
            List<Double> losses = new ArrayList<>();
            SearchResult found = Search.minimise(
                    x -> {
                        losses.add(rosenbrock(x));
                        return rosenbrock(x);
                    },
                    ParameterSpace.cube(3, -5, 5),
                    options);
            assertThat(found.stop()).isEqualTo(new StopReason.BudgetSpent(50));
            assertThat(losses).hasSize(50);
            assertThat(found.value())
                    .isEqualTo(losses.stream().min(Double::compare).orElseThrow());
        }
    }

    @Test
    void scales_whole_numbers_and_switches_reach_the_model_as_values() {
        ParameterSpace space =
                ParameterSpace.of(Axis.log("rate", 1e-6, 1), Axis.integer("lag", 1, 12), Axis.bool("on"));
        SearchResult found = Search.minimise(
                x -> Math.pow(Math.log10(x[0]) + 4, 2) + Math.abs(x[1] - 7) + (1 - x[2]),
                space,
                SearchOptions.cmaes(3_000, 2).until(1e-6));
        assertThat(found.point()[0]).isCloseTo(1e-4, within(1e-6));
        assertThat(found.point()).containsExactly(new double[] {1e-4, 7, 1}, within(1e-6));
    }

    @Test
    void a_single_parameter_is_searched_by_every_method() {
        for (SearchOptions options :
                List.of(SearchOptions.cmaes(500, 1), SearchOptions.bobyqa(500), SearchOptions.nelderMead(500))) {
            SearchResult found =
                    Search.minimise(x -> Math.pow(x[0] - 2, 2), ParameterSpace.cube(1, -5, 5), options.until(1e-10));
            assertThat(found.point()[0]).isCloseTo(2, within(1e-4));
        }
    }

    @Test
    void a_search_in_which_all_fails_says_so() {
        SearchResult found = Search.minimise(x -> Double.NaN, ParameterSpace.cube(2, 0, 1), SearchOptions.cmaes(40, 1));
        assertThat(found.value()).isNaN();
        assertThat(found.failures()).isEqualTo(found.evaluations()).isEqualTo(40);
    }

    @Test
    void wrong_starts_and_bounds_are_refused() {
        ParameterSpace square = ParameterSpace.cube(2, 0, 1);
        assertThatThrownBy(() -> Search.minimise(
                        SearchTest::sphere, square, SearchOptions.bobyqa(9).from(1)))
                .hasMessageContaining("1 values for 2 parameters");
        assertThatThrownBy(() -> Search.minimise(
                        SearchTest::sphere, square, SearchOptions.bobyqa(9).from(.5, 2)))
                .hasMessageContaining("'x2', 2, is out of bounds");
        assertThatThrownBy(
                        () -> Search.minimise(SearchTest::sphere, ParameterSpace.unbounded(2), SearchOptions.bobyqa(9)))
                .hasMessageContaining("Nelder-Mead");
        assertThatThrownBy(() -> SearchOptions.bobyqa(9).population(5)).hasMessageContaining("CMA-ES");
    }

    static List<List<Double>> points(SearchResult result) {
        return result.history().stream()
                .map(e -> Arrays.stream(e.point()).boxed().toList())
                .toList();
    }
}
