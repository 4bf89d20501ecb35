package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Results;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A US control of technology hurts the users that cannot do without it: who, how soon, and for how long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TechnologyControlTest {
    private static final int SEEDS = 4;
    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final LocalDate END = LocalDate.of(2026, 1, 5);
    private static final List<String> FLOWS = List.of("chip-design-software", "aircraft-parts", "ethane");
    private static final List<String> USERS = List.of("semiconductor_eda", "aerospace_defence", "energy_petrochem");

    @TempDir
    private Path temporary;

    private List<Results> year;

    @BeforeAll
    void control_technology_for_a_year() {
        year = runs(Trial.of("rare-earths").scenario("technology-control"));
    }

    private static List<Results> runs(Trial trial) {
        return LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> trial.seed(seed).results())
                .toList();
    }

    private static double mean(List<Results> runs, String series, LocalDate from, LocalDate to) {
        return runs.stream()
                .mapToDouble(r -> Arrays.stream(
                                r.series(series).values(),
                                r.calendar().periodFrom(from),
                                r.calendar().periodFrom(to))
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static double week(List<Results> runs, String series, LocalDate day) {
        return mean(runs, series, day, day.plusWeeks(1));
    }

    @Test
    void the_users_make_less_within_three_months() {
        LocalDate later = START.plusWeeks(13);
        assertThat(week(year, "output.semiconductor_eda.chn", later)).isBetween(0.94, 0.99);
        assertThat(week(year, "output.electronics_computers.chn", later)).isBetween(0.99, 0.998);
        assertThat(week(year, "output.aerospace_defence.chn", later)).isBetween(0.93, 0.98);
        assertThat(week(year, "output.energy_petrochem.chn", later)).isBetween(0.997, 0.9995);
    }

    @Test
    void the_damage_is_local() {
        double worst = week(year, "output.semiconductor_eda.chn", START.plusWeeks(26));
        for (String other : List.of("auto", "machinery_other", "chemicals_pharma", "services")) {
            assertThat(1 - week(year, "output." + other + ".chn", START.plusWeeks(26)))
                    .as(other)
                    .isLessThan((1 - worst) / 10);
        }
    }

    @Test
    void tanks_are_empty_first_then_part_stores_and_software_last() {
        LocalDate later = START.plusWeeks(8);
        List<Double> left = FLOWS.stream()
                .map(flow -> week(year, "service." + flow + ".chn", later))
                .toList();
        assertThat(left.get(0)).isBetween(0.8, 0.95);
        assertThat(left.get(1)).isBetween(0.6, 0.8);
        assertThat(left.get(2)).isBetween(0.05, 0.3);
    }

    @Test
    void china_loses_output_and_more_of_it_than_the_united_states() {
        double china = mean(year, "gdp-lost.chn", START, END);
        double own = mean(year, "gdp-lost.usa", START, END);
        assertThat(china).isBetween(0.03, 0.3);
        assertThat(own).isBetween(0.005, china * 0.75);
    }

    @Test
    void american_sellers_lose_what_they_do_not_sell() {
        for (String industry : USERS) {
            assertThat(mean(year, "output." + industry + ".usa", START, END))
                    .as(industry)
                    .isLessThan(0.9995);
        }
    }

    @Test
    void when_the_control_ends_the_damage_goes_within_months() {
        LocalDate later = END.plusWeeks(16);
        for (String flow : FLOWS) {
            assertThat(week(year, "service." + flow + ".chn", later)).as(flow).isGreaterThan(0.97);
            assertThat(week(year, "output-lost." + flow + ".chn", later))
                    .as(flow)
                    .isZero();
        }
        for (String industry : USERS) {
            assertThat(week(year, "output." + industry + ".chn", later))
                    .as(industry)
                    .isGreaterThan(0.999);
        }
    }

    @Test
    void nobody_misses_anything_before_the_control_to_the_last_bit() {
        for (Results results : year) {
            int start = results.calendar().periodFrom(START);
            for (String flow : FLOWS) {
                assertThat(Arrays.copyOf(
                                results.series("service." + flow + ".chn").values(), start))
                        .containsOnly(1);
                assertThat(Arrays.copyOf(
                                results.series("output-lost." + flow + ".chn").values(), start))
                        .containsOnly(0);
            }
        }
    }

    @Test
    void a_lenient_practice_leaves_more_of_the_service() {
        Trial lenient = copy("level: 0.9", "level: 0.2");
        for (String flow : FLOWS) {
            String service = "service." + flow + ".chn";
            assertThat(week(runs(lenient), service, START.plusWeeks(40)))
                    .as(flow)
                    .isGreaterThan(week(year, service, START.plusWeeks(40)) + 0.2);
        }
    }

    private Trial copy(String target, String replacement) {
        FolderCopy copy = FolderCopy.of("rare-earths", temporary.resolve("copy"));
        copy.replace("scenarios/technology-control.yaml", target, replacement);
        return copy.trial().scenario("technology-control");
    }

    /** The null model: as a part of a wider good alone, what is controlled is replaced by the rest of that good. */
    @Test
    void without_dependence_the_control_costs_china_next_to_nothing() {
        FolderCopy copy = FolderCopy.of("rare-earths", temporary.resolve("null"));
        copy.change(
                "data/controlled_flows.csv",
                text -> text.replace("0.15 0.02,52", "0 0,52")
                        .replace(",0.1,20", ",0,20")
                        .replace(",0.0014,3.5", ",0,3.5"));
        List<Results> none = runs(copy.trial().scenario("technology-control"));
        assertThat(none.get(0).series()).noneMatch(series -> series.name().startsWith("service."));
        assertThat(mean(none, "gdp-lost.chn", START, END)).isLessThan(mean(year, "gdp-lost.chn", START, END) / 3);
    }

    /** Two goods that a user needs, each for so much of its output, are missed as if what they go into overlapped by chance. */
    @Test
    void who_misses_two_goods_loses_less_than_the_sum_and_more_than_the_larger_loss() {
        double one = aerospaceWith("");
        double two =
                aerospaceWith("avionics,tech-control,machinery_other,aerospace_defence,10,0.5,1,assumption,test\n");
        double both = aerospaceWith(
                "avionics,tech-control,machinery_other,aerospace_defence,10,0.5,1,assumption,test\n", 0.5, 1);
        assertThat(two).isBetween(0.45, 0.52);
        assertThat(one).isGreaterThan(0.99);
        assertThat(both).isCloseTo(two * two, within(0.03));
    }

    /** Chinese aircraft output of the eighth week, with parts that nobody depends on and another row. */
    private double aerospaceWith(String row) {
        return aerospaceWith(row, 0, 20);
    }

    private double aerospaceWith(String row, double dependence, double weeks) {
        FolderCopy copy =
                FolderCopy.of("rare-earths", temporary.resolve("two" + row.length() + "-" + (int) (10 * dependence)));
        copy.change("data/controlled_flows.csv", text -> text.replace(",0.1,20", "," + dependence + "," + weeks) + row);
        Trial trial = copy.trial()
                .scenario("technology-control")
                .set("production.overproduction-max=1")
                .set("technology.approval-rate-shut=0.001")
                .set("technology.replacement-time=1040");
        return week(List.of(trial.results()), "output.aerospace_defence.chn", START.plusWeeks(8));
    }
}
