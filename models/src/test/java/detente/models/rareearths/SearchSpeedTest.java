package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.calibration.search.Search;
import detente.calibration.search.SearchOptions;
import detente.calibration.search.SearchResult;
import detente.engine.MeasureReader;
import detente.experiment.ParameterSpace;
import detente.models.Trial;
import detente.parameters.Axis;
import detente.results.Measure;
import detente.results.Numbers;
import detente.results.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CMA-ES on two threads against one: generations are evaluated ahead and the search is played again, to the same bits. */
@Tag("study")
class SearchSpeedTest {
    private static final ParameterSpace LICENCES = ParameterSpace.of(
            Axis.log("licences.approval-rate-open", .2, .9),
            Axis.linear("licences.approved-share-shut", .02, .6),
            Axis.linear("licences.share-uncontrolled.default", .05, .5),
            Axis.log("licences.share-uncontrolled.usa", .01, .3));
    private static final List<Measure> MISSES = List.of(miss("usa"), miss("world"));
    private static final int GENERATIONS = 24;
    private static final int ROUNDS = 6;

    private static Measure miss(String destination) {
        return MeasureReader.read("mape(exports.magnet.chn." + destination + ", from=2025-01-01, to=2025-08-31)")
                .measure()
                .orElseThrow();
    }

    private static double loss(double[] point) {
        Trial trial = Trial.of("rare-earths").scenario("history").periods(100).set("network.firms=300");
        for (int i = 0; i < point.length; i++) {
            trial = trial.set(LICENCES.names().get(i) + "=" + Numbers.exact(point[i]));
        }
        Results results = trial.results();
        return MISSES.stream()
                .mapToDouble(m -> m.evaluate(results).orElseThrow())
                .sum();
    }

    private record Timed(SearchResult result, double seconds) {
        static Timed search(int threads) {
            long start = System.nanoTime();
            SearchResult result = Search.minimise(
                    SearchSpeedTest::loss,
                    LICENCES,
                    SearchOptions.cmaes(10_000, 1)
                            .runs(1)
                            .generations(GENERATIONS)
                            .on(threads));
            return new Timed(result, (System.nanoTime() - start) / 1e9);
        }

        /** Every bit of the points and losses in their order, and of the optimum. */
        List<Long> bits() {
            List<Long> bits = new ArrayList<>();
            for (SearchResult.Evaluation e : result.history()) {
                Arrays.stream(e.point()).mapToObj(Double::doubleToRawLongBits).forEach(bits::add);
                bits.add(Double.doubleToRawLongBits(e.loss()));
            }
            Arrays.stream(result.point()).mapToObj(Double::doubleToRawLongBits).forEach(bits::add);
            return bits;
        }
    }

    /** The fastest of each, taken in turns after a search to warm up. */
    @Test
    void two_threads_search_1_7_times_as_fast_and_to_the_same_bits() {
        List<Long> bits = Timed.search(2).bits();
        double one = Double.POSITIVE_INFINITY;
        double two = Double.POSITIVE_INFINITY;
        int evaluations = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Timed serial = Timed.search(1);
            Timed parallel = Timed.search(2);
            assertThat(serial.bits()).isEqualTo(bits);
            assertThat(parallel.bits()).isEqualTo(bits);
            one = Math.min(one, serial.seconds());
            two = Math.min(two, parallel.seconds());
            evaluations = serial.result().evaluations();
            System.out.printf(
                    "CMA-ES, round %d: %.2f s with one thread, %.2f s with two%n",
                    round + 1, serial.seconds(), parallel.seconds());
        }
        double cost = 1_000 * one / evaluations;
        System.out.printf("%d evaluations of %.1f ms; two threads %.2f times as fast%n", evaluations, cost, one / two);
        assertThat(cost).as("ms an evaluation").isGreaterThanOrEqualTo(20);
        assertThat(one / two).isGreaterThanOrEqualTo(1.7);
    }
}
