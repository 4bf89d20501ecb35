package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTest {
    private static final Purpose DRAWS = Draws.keyed(3).purpose("ensembles");

    /** R. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, score method. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void a_proportion_has_its_published_interval(int count, int total, double low, double high) {
        Proportion found = Proportion.of(count, total);
        assertThat(found.low()).isCloseTo(low, within(5e-5));
        assertThat(found.high()).isCloseTo(high, within(5e-5));
        assertThat(found.share()).isEqualTo((double) count / total);
    }

    /** Ranks of two or six members do not fit into five or ten bins; spread evenly they are flat all the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 19})
    void right_runs_are_flat_whatever_their_number(int members) {
        List<ForecastCell> cells = normal("a", 4_000, members, 1);
        Reliability found = Reliability.of(cells).get(0);
        assertThat(found.histogram())
                .hasSize(10)
                .allSatisfy(bin -> assertThat(bin.share()).isCloseTo(.1, within(.02)));
        assertThat(found.histogram().stream().mapToDouble(Proportion::share).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void narrow_runs_have_high_ends_and_wide_ones_a_high_middle() {
        List<Proportion> narrow =
                Reliability.of(normal("a", 2_000, 19, .5)).get(0).histogram();
        List<Proportion> wide = Reliability.of(normal("a", 2_000, 19, 2)).get(0).histogram();
        assertThat(narrow.get(0).low()).isGreaterThan(.15);
        assertThat(narrow.get(9).low()).isGreaterThan(.15);
        assertThat(wide.get(0).high()).isLessThan(.05);
        assertThat(wide.get(5).low()).isGreaterThan(.12);
    }

    @Test
    void a_figure_equal_to_all_runs_tells_nothing_and_is_spread_over_all_bins() {
        ForecastCell cell = cell("a", 0, 1, new double[] {4, 4, 4}, 4);
        assertThat(EnsembleSpread.histogram(List.of(cell.model()), 4))
                .containsExactly(new double[] {.25, .25, .25, .25}, within(1e-12));
    }

    /** Linear quantiles of m even draws hold level (m - 1) / (m + 1) of the next one on average. */
    @Test
    void few_right_runs_hold_less_than_their_intervals_are_called_by() {
        List<ForecastCell> cells = IntStream.range(0, 20_000)
                .mapToObj(i -> cell(
                        "a",
                        i,
                        1,
                        IntStream.range(0, 9)
                                .mapToDouble(j -> DRAWS.uniform(j, i))
                                .toArray(),
                        DRAWS.uniform(99, i)))
                .toList();
        Reliability found = Reliability.of(cells).get(0);
        assertThat(found.expected(.9)).isCloseTo(.72, within(1e-12));
        assertThat(found.cover90().share()).isCloseTo(.72, within(.01));
        assertThat(found.cover50().share()).isCloseTo(found.expected(.5), within(.01));
    }

    @Test
    void targets_are_followed_by_all_together_and_months_of_origins_do_not_count() {
        List<ForecastCell> cells = new ArrayList<>(normal("a", 30, 5, 1));
        cells.addAll(normal("b", 25, 7, 1));
        cells.add(cell("b", 0, 0, new double[] {1, 2}, 5));
        List<Reliability> found = Reliability.of(cells);
        assertThat(found).extracting(Reliability::target).containsExactly("a", "b", "");
        assertThat(found).extracting(Reliability::cells).containsExactly(30, 25, 55);
        assertThat(found).extracting(Reliability::members).containsExactly(5, 7, 5);
        assertThat(found).extracting(r -> r.histogram().size()).containsExactly(5, 5, 10);
        assertThat(found).extracting(Reliability::isFew).containsExactly(true, true, false);
        assertThat(found.get(2).origins()).isEqualTo(30);
        assertThat(Reliability.of(cells.subList(55, 56))).isEmpty();
        assertThat(Reliability.of(cells.subList(0, 30))).hasSize(1);
    }

    /** Outcomes of a standard normal distribution, members of one that is wider or narrower. */
    private static List<ForecastCell> normal(String target, int count, int members, double width) {
        return IntStream.range(0, count)
                .mapToObj(i -> cell(
                        target,
                        i,
                        1,
                        IntStream.range(0, members)
                                .mapToDouble(j -> width * DRAWS.gaussian(j, i, 0))
                                .toArray(),
                        DRAWS.gaussian(99, i, 0)))
                .toList();
    }

    private static ForecastCell cell(String target, int origin, int horizon, double[] runs, double observed) {
        return new ForecastCell(
                LocalDate.of(2024, 1, 31).plusDays(origin),
                target,
                "t",
                YearMonth.of(2024, 2),
                horizon,
                1,
                observed,
                EnsembleForecast.of(runs, observed),
                Map.of(),
                1);
    }
}
