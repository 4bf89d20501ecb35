package detente.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.engine.Blueprint;
import detente.results.MonthRange;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which series of the models are flows over a period; all others are levels. */
class SeriesKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ario         | final-demand-unmet loss value-added value-added-lost
            brock-hommes |
            cobweb       | profit quantity
            dilemma      | payoff
            rare-earths  | consumption exports gdp gdp-shortfall gross-output imports input-cost licences.applications licences.approvals licences.denials payoff \
            output-lost purchases.agriculture_food rerouted tariff-revenue unfilled unmet-demand
            """)
    void what_adds_up_over_time_is_a_flow(String model, String flows) {
        List<String> expected = flows == null ? List.of() : List.of(flows.split("\\s+"));
        List<Blueprint.Described> all = Trial.of(model).blueprint().series();
        assertThat(all)
                .allSatisfy(series -> assertThat(series.quantity().isFlow())
                        .as(series.name())
                        .isEqualTo(
                                expected.stream().anyMatch(flow -> series.name().startsWith(flow + "."))
                                        || expected.contains(series.name())));
    }

    /** In October 2026 the plants have 457 to 476 t/year; that is no amount that October brings. */
    @Test
    void a_months_capacity_in_tonnes_a_year_is_its_mean_level() {
        Results results = Trial.of("rare-earths").results();
        Monthly monthly = new Monthly(results);
        List<Series> capacities =
                results.series().stream().filter(s -> s.unit().equals("t/year")).toList();
        assertThat(capacities).hasSize(6);
        for (Series capacity : capacities) {
            List<MonthlyValue> months = monthly.of(capacity);
            assertThat(months).allSatisfy(month -> {
                assertThat(month.unit()).isEqualTo("t/year");
                assertThat(month.simulated())
                        .isBetween(
                                Arrays.stream(capacity.values()).min().orElseThrow(),
                                Arrays.stream(capacity.values()).max().orElseThrow());
            });
        }
        assertThat(monthly.over(
                        results.series("new-capacity.magnet.usa"),
                        MonthRange.parse("2026-10").orElseThrow()))
                .hasValueCloseTo(464.0, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({"rare-earths, week", "cobweb, year", "brock-hommes, month"})
    void a_model_that_is_written_for_one_length_of_a_period_refuses_others(
            String model, String length, @TempDir Path place) {
        FolderCopy folder = FolderCopy.of(model, place).replace("model.yaml", "\nperiod: " + length, "\nperiod: day");
        assertThat(folder.problems()).contains("'period' must be " + length + " in model '" + model + "', was day.");
    }

    @Test
    void a_model_with_its_own_money_refuses_another(@TempDir Path place) {
        FolderCopy folder =
                FolderCopy.of("rare-earths", place).replace("model.yaml", "\nperiod:", "\nmoney: EUR\nperiod:");
        assertThat(folder.problems()).contains("'money' cannot be chosen: model 'rare-earths' has its own.");
    }
}
