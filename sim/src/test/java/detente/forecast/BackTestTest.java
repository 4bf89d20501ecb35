package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.results.MonthRange;
import detente.results.Observation;
import detente.results.Quantity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackTestTest {
    private static final Quantity FLOW = new Quantity.Flow("t", "t/week");
    private static final YearMonth START = YearMonth.of(2024, 1);

    @Test
    void a_month_is_known_from_the_twentieth_of_the_next() {
        MonthRange april = MonthRange.of(YearMonth.of(2025, 4));
        assertThat(Releases.areKnown(april, LocalDate.of(2025, 5, 19))).isFalse();
        assertThat(Releases.areKnown(april, LocalDate.of(2025, 5, 20))).isTrue();
        assertThat(Releases.of(MonthRange.parse("2024-11..12").orElseThrow())).isEqualTo(LocalDate.of(2025, 1, 20));
    }

    @Test
    void sums_are_shared_out_means_are_not_and_short_gaps_are_bridged() {
        List<Observation> figures =
                List.of(figure("2024-01..02", 20), figure("2024-05", 40), figure("2024-02", 7), figure("2024-09", 1));
        MonthlyHistory flow = new MonthlyHistory(figures.subList(0, 3), FLOW);
        assertThat(flow.unbroken()).containsExactly(new double[] {10, 7, 18, 29, 40}, within(1e-12));
        assertThat(flow.at(YearMonth.of(2024, 3))).isEmpty();
        assertThat(flow.meanOf(2024).orElseThrow()).isCloseTo(19, within(1e-12));
        assertThat(flow.meanOf(2023)).isEmpty();
        assertThat(flow.scale()).isCloseTo(9, within(1e-12));
        assertThat(new MonthlyHistory(figures, new Quantity.Level("t")).unbroken())
                .containsExactly(1);
        assertThat(new MonthlyHistory(figures, new Quantity.Level("t")).at(START))
                .hasValue(20);
    }

    @Test
    void a_vector_autoregression_is_made_where_it_is_long_enough() {
        List<ForecastTarget> targets = List.of(target("a", 18, 3), target("b", 18, 5));
        BackTest test = new BackTest(List.of(LocalDate.of(2025, 3, 31)), targets, YearMonth.of(2025, 6));
        List<ForecastCell> cells = test.cells((origin, series, month) -> new double[] {1, 2, 3});
        assertThat(cells).hasSize(8).allMatch(c -> c.rivals().containsKey(Rival.VAR1));
        assertThat(cells.get(0).horizon()).isZero();
        assertThat(cells.get(0).steps()).isEqualTo(1);
        BackTest early = new BackTest(List.of(LocalDate.of(2024, 8, 31)), targets, YearMonth.of(2025, 6));
        assertThat(early.cells((origin, series, month) -> new double[] {1, 2}))
                .noneMatch(c -> c.rivals().containsKey(Rival.VAR1))
                .allMatch(c -> c.rivals().containsKey(Rival.AR1));
    }

    @Test
    void known_cells_have_known_scores() {
        List<ForecastCell> cells = cells(2, 10, 14);
        List<Score> scores = Scorecard.of(cells);
        Score model = scores.stream()
                .filter(s -> s.rival().isEmpty() && s.horizon().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(model.accuracy()).isEqualTo(new Accuracy(-1, 1, 1, 2));
        assertThat(model.mase()).isEqualTo(0.5);
        assertThat(model.ensemble().orElseThrow().best()).contains(Rival.NO_CHANGE);
        assertThat(model.ensemble().orElseThrow().regression()).isEmpty();
        Score rival = scores.stream()
                .filter(s -> s.rival().isPresent() && s.horizon().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(rival.relativeMae()).isEqualTo(0.25);
        assertThat(model.ensemble().orElseThrow().skill()).isCloseTo(1 - model.crps() / 4, within(1e-12));
    }

    @Test
    void few_origins_have_wins_and_no_test() {
        List<PairwiseComparisons.Comparison> duels = PairwiseComparisons.of(cells(7, 10, 14));
        PairwiseComparisons.Comparison all =
                duels.stream().filter(d -> d.horizon().isEmpty()).findFirst().orElseThrow();
        assertThat(all.wins()).isEqualTo(7);
        assertThat(all.signP()).isCloseTo(0.015625, within(1e-12));
        assertThat(duels).allMatch(d -> d.test().isEmpty());
        assertThat(duels.get(0).note()).isEqualTo("a Diebold-Mariano test needs 8 forecasts");
        assertThat(PairwiseComparisons.afterOneLoss(7)).isCloseTo(0.125, within(1e-12));
        assertThat(PairwiseComparisons.bestPossible(5)).isGreaterThan(0.05);
        assertThat(PairwiseComparisons.of(cells(12, 10, 14)).get(0).horizon()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void runs_that_all_failed_leave_cells_without_scores() {
        ForecastCell empty = cell(0, EnsembleForecast.of(new double[0], 5), 5, 6);
        assertThat(Scorecard.of(List.of(empty))).isEmpty();
        assertThat(PairwiseComparisons.of(List.of(empty))).isEmpty();
        assertThat(ConfidenceSets.of(List.of(empty))).isEmpty();
        assertThat(empty.model().median()).isNaN();
    }

    @Test
    void a_confidence_set_of_more_forecasters_than_cells_keeps_its_shape() {
        List<ConfidenceSets.Member> survivors = ConfidenceSets.of(cells(4, 10, 14));
        assertThat(survivors).hasSize(2 * 2);
        double[][] losses = {{1, 2}, {3, 4}, {1, 1}};
        assertThat(ModelConfidenceSet.of(losses, ModelConfidenceSet.Options.usual(1, 1))
                        .pValues())
                .hasSize(3);
    }

    /** The model one below what was observed, the rival four above, an origin each. */
    private static List<ForecastCell> cells(int count, double observed, double rival) {
        return IntStream.range(0, count)
                .mapToObj(i -> cell(
                        i,
                        EnsembleForecast.of(new double[] {observed - 2, observed - 1, observed}, observed),
                        observed,
                        rival))
                .toList();
    }

    private static ForecastCell cell(int origin, EnsembleForecast model, double observed, double rival) {
        LocalDate day = START.plusMonths(origin).atEndOfMonth();
        return new ForecastCell(
                day,
                "t",
                "t/month",
                YearMonth.of(2026, 1),
                1,
                2,
                observed,
                model,
                java.util.Map.of(Rival.NO_CHANGE, rival),
                2);
    }

    private static ForecastTarget target(String name, int months, int step) {
        double[] values =
                IntStream.range(0, months).mapToDouble(i -> (i * step) % 11).toArray();
        List<Observation> figures = new ArrayList<>();
        Arrays.stream(values)
                .forEach(v -> figures.add(new Observation(
                        name, MonthRange.of(START.plusMonths(figures.size())), v, "t/month", "made up")));
        return new ForecastTarget(name, FLOW, "", figures);
    }

    private static Observation figure(String months, double value) {
        return new Observation("a", MonthRange.parse(months).orElseThrow(), value, "t", "made up");
    }
}
