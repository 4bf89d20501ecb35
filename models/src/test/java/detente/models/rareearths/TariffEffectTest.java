package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.Trial;
import detente.results.Results;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a tariff costs those who levy it, those who pay it, and others. */
class TariffEffectTest {
    private static final LocalDate RISE = LocalDate.of(2025, 1, 6);

    private static Results run(String... set) {
        Trial trial = Trial.of("rare-earths").scenario("tariff-50");
        for (String each : set) {
            trial = trial.set(each);
        }
        return trial.seed(1).results();
    }

    private static double mean(Results r, String series) {
        int start = r.calendar().periodFrom(RISE);
        return Arrays.stream(r.series(series).values(), start, start + 104)
                .average()
                .orElseThrow();
    }

    @Test
    void an_american_tariff_costs_both_states_china_more_and_third_countries_gain() {
        Results run = run();
        double american = mean(run, "gdp-lost.usa");
        assertThat(american).isBetween(0.02, 0.4);
        assertThat(mean(run, "gdp-lost.chn")).isGreaterThan(american);
        assertThat(mean(run, "gdp-lost.row") + mean(run, "gdp-lost.ally")).isNegative();
        assertThat(mean(run, "inflation.usa")).isPositive();
    }

    @Test
    void revenue_that_goes_back_to_households_lowers_the_loss() {
        assertThat(mean(run("tariffs.revenue-recycled=1"), "gdp-lost.usa")).isLessThan(mean(run(), "gdp-lost.usa"));
    }

    @Test
    void what_exporters_place_elsewhere_lowers_their_loss() {
        assertThat(mean(run("tariffs.diversion=0"), "gdp-lost.chn")).isGreaterThan(mean(run(), "gdp-lost.chn") + 0.1);
    }

    @Test
    void buyers_find_other_suppliers_for_good_in_time() {
        double[] imports = run().series("imports.all.chn.usa").values();
        int start = run().calendar().periodFrom(RISE);
        double soon = Arrays.stream(imports, start + 8, start + 12).average().orElseThrow();
        double late = Arrays.stream(imports, start + 100, start + 104).average().orElseThrow();
        assertThat(late).isLessThan(0.7 * soon);
    }
}
