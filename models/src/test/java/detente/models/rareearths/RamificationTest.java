package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.results.Results;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What a cut of rare earths costs, beside the models of others: half to one and a half of what the IMF and the ECB published in 2026
 * (sources in facts.yaml). With all firms, since a few firms stand for too much of an industry.
 */
class RamificationTest {
    private static final int SEEDS = 8;
    private static final LocalDate CUT = LocalDate.of(2025, 1, 6);

    private static List<Results> runs(String scenario) {
        Trial trial = Trial.of("rare-earths").scenario(scenario);
        return LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> trial.seed(seed).results())
                .toList();
    }

    /** Share of GDP lost over some weeks from the cut on, mean over the seeds [%]. */
    private static double lost(List<Results> runs, String region, int from, int to) {
        return runs.stream()
                .mapToDouble(r -> {
                    int start = r.calendar().periodFrom(CUT);
                    double[] lost = r.series("gdp-lost." + region).values();
                    return Arrays.stream(lost, start + from, Math.min(lost.length, start + to))
                            .average()
                            .orElseThrow();
                })
                .average()
                .orElseThrow();
    }

    private static double firstYear(List<Results> runs, String region) {
        return lost(runs, region, 0, 52);
    }

    private static double worstWeek(List<Results> runs, String region) {
        return runs.stream()
                .mapToDouble(r -> Arrays.stream(r.series("gdp-lost." + region).values())
                        .max()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    @Test
    void a_cut_by_four_fifths_costs_what_the_imf_found() {
        List<Results> runs = runs("ramification-imf");
        assertThat(firstYear(runs, "usa")).isBetween(0.75, 2.25);
        assertThat(firstYear(runs, "ally")).isBetween(0.6, 2.7);
    }

    @Test
    void a_near_total_ban_costs_what_the_ecb_found() {
        assertThat(firstYear(runs("ramification-ban"), "usa")).isBetween(1.0, 3.0);
    }

    @Test
    void a_partial_cut_costs_what_the_ecb_found_and_if_it_lasts_the_loss_goes() {
        List<Results> runs = runs("lasting-cut");
        assertThat(firstYear(runs, "usa")).isBetween(0.15, 0.9);
        for (String region : List.of("usa", "ally")) {
            assertThat(worstWeek(runs, region)).isLessThan(3 * firstYear(runs, region));
            assertThat(lost(runs, region, 156, 170)).isLessThan(worstWeek(runs, region) / 3);
        }
    }

    @Test
    void what_is_exported_under_the_cuts_is_what_the_scenarios_say() {
        for (Object[] each : new Object[][] {{"ramification-imf", 0.2}, {"ramification-ecb", 0.39}}) {
            Results r =
                    Trial.of("rare-earths").scenario((String) each[0]).seed(1).results();
            double before = mean(r, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 31));
            double under = mean(r, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 12, 28));
            assertThat(under / before).isCloseTo((double) each[1], within(0.02));
        }
    }

    private static double mean(Results r, LocalDate from, LocalDate to) {
        double[] exports = r.series("exports.magnet.chn.world").values();
        return Arrays.stream(
                        exports, r.calendar().periodFrom(from), r.calendar().periodFrom(to))
                .average()
                .orElseThrow();
    }
}
