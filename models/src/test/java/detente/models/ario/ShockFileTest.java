package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.input.InvalidInput;
import detente.models.FolderCopy;
import detente.models.Trial;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of shocks does to output, and which numbers it may hold. Output of the industry hit follows its capacity. */
class ShockFileTest {
    private static final String EVENTS = "industry,loss,occurrence,duration,recovery,shape,kind\n";
    private static final String SPANS = "industry,loss,first,last\n";
    /** Without overproduction the industry hit produces what its capacity allows, to the last bits. */
    private static final String PLAIN = "ario.alpha-max=1";

    private static final Offset<Double> EXACT = within(1e-12);

    @TempDir
    Path place;

    private int copies;

    /** Right values from an independent implementation of ARIO: capacity back from period 8, orders not quite yet. */
    @Test
    void a_recovery_of_less_than_a_period_is_over_after_one() {
        double[] output = magnets(events("CHN/magnet,0.3,2,3,0.3,convexe,arbitrary"), "ario.restoration=20");
        assertThat(output[7]).isCloseTo(0.7036, within(5e-5));
        assertThat(output[8]).isCloseTo(0.9766, within(5e-5));
        assertThat(output[39]).isCloseTo(1.0107, within(5e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-320", "0.3", "0.5", "0.75", "0.99", "1"})
    void all_short_recoveries_are_the_same(String time) {
        assertThat(magnets(events("CHN/magnet,0.7,2,3," + time + ",convexe,arbitrary")))
                .isEqualTo(magnets(events("CHN/magnet,0.7,2,3,1,linear,arbitrary")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483646", "2147483647", "2147483648", "3000000000", "9007199254740993", "1e100"})
    void a_duration_without_end_keeps_the_loss_until_the_end(String duration) {
        double[] output = magnets(events("CHN/magnet,0.3,2," + duration + ",5,linear,arbitrary"));
        assertThat(output[2]).isEqualTo(1);
        assertThat(output[3]).isCloseTo(0.7, EXACT);
        assertThat(output).isEqualTo(magnets(events("CHN/magnet,0.3,2,58,5,linear,arbitrary")));
    }

    @Test
    void a_last_period_without_end_keeps_the_loss_until_the_end() {
        assertThat(magnets(SPANS + "CHN/magnet,0.3,3,3000000000\n"))
                .isEqualTo(magnets(SPANS + "CHN/magnet,0.3,3,59\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "arbitrary 0.7, arbitrary 0.7, 0.7",
        "arbitrary 0.4, arbitrary 0.7, 0.7",
        "capital 0.3, capital 0.4, 0.7",
        "capital 0.6, capital 0.4, 1",
        "capital 0.3, arbitrary 0.4, 0.4",
        "capital 0.4, arbitrary 0.3, 0.4",
    })
    void capital_adds_up_and_of_other_losses_the_largest_counts(String one, String other, double lost) {
        double[] output = magnets(events(event(one, 3), event(other, 3)), PLAIN);
        assertThat(output[4]).isCloseTo(1 - lost, EXACT);
        assertThat(output).isEqualTo(magnets(events(event(other, 3), event(one, 3)), PLAIN));
    }

    @Test
    void three_events_of_both_kinds_take_the_larger_of_sum_and_largest() {
        assertThat(magnets(events(event("capital 0.3", 3), event("capital 0.2", 3), event("arbitrary 0.4", 3)), PLAIN)[
                        4])
                .isCloseTo(0.5, EXACT);
    }

    @Test
    void spans_that_overlap_take_the_largest_loss() {
        double[] output = magnets(SPANS + "CHN/magnet,0.7,2,9\nCHN/magnet,0.7,4,5\nCHN/magnet,0.8,8,9\n", PLAIN);
        assertThat(output[4]).isCloseTo(0.3, EXACT);
        assertThat(output[8]).isCloseTo(0.2, EXACT);
    }

    /** At period 8 both have recovered for 2 periods: linear 0.5 (1 − 2/10) = 0.4, convexe 0.4 (3/4)^8 = 0.0400451660.... */
    @ParameterizedTest
    @CsvSource({"arbitrary, 0.4", "capital, 0.44004516601562497"})
    void shapes_may_differ_on_one_industry(String kind, double lost) {
        String linear = "CHN/magnet,0.5,%d,3,10,linear,%s".formatted(kind.equals("capital") ? 2 : 1, kind);
        String convexe = "CHN/magnet,0.4,%d,3,4,convexe,%s".formatted(kind.equals("capital") ? 2 : 1, kind);
        assertThat(magnets(events(linear, convexe), PLAIN)[8]).isCloseTo(1 - lost, EXACT);
    }

    @Test
    void events_one_after_the_other_may_destroy_more_than_all_capital_in_total() {
        String flood = "CHN/magnet,0.8,%d,1,2,linear,capital";
        assertThat(magnets(events(flood.formatted(1), flood.formatted(20)), PLAIN)[21])
                .isCloseTo(0.2, EXACT);
    }

    @Test
    void more_damage_than_capital_is_refused_with_its_line() {
        assertThatThrownBy(() -> magnets(events(
                        "CHN/magnet,0.7,3,5,9,linear,capital",
                        "USA/magnet,0.7,3,5,9,linear,capital",
                        "CHN/magnet,0.6,8,5,9,linear,capital")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "line 4: with this event 1.3 of the capital of 'CHN/magnet' is destroyed in period 8:"
                                + " at most all of it (1) can be.");
    }

    /** The default table: value added of USA/magnet is 20 − 12 = 8, its capital 32, so damage is rounded to 1e-7 / 32. */
    @Test
    void what_remains_of_damage_is_rounded_as_boario_does_if_that_is_asked_for() {
        String event = events("USA/magnet,0.5,3,1,7,convexe,capital");
        int recovering = 6;
        String fixedShares = "ario.order-type=noalt"; // or orders follow capacity, and demand limits output
        double[] exact = output(event, "output.magnet.usa", PLAIN, fixedShares);
        double[] rounded = output(event, "output.magnet.usa", PLAIN, fixedShares, "ario.boario-compatible=true");
        double remains = 16 * 1296 / 2401.0;
        double difference = (remains - Math.rint(remains * 1e7) / 1e7) / 32;
        assertThat(Math.abs(difference)).isGreaterThan(1e-11);
        assertThat(exact[recovering]).isCloseTo(1 - remains / 32, EXACT);
        assertThat(rounded[recovering] - exact[recovering]).isCloseTo(difference, within(1e-15));
    }

    @Test
    void an_industry_without_value_added_has_no_capital_in_boario() {
        FolderCopy folder =
                folder(events("CHN/magnet,0.1,3,1,7,convexe,arbitrary", "S/steel,0.1,3,1,7,linear,capital"));
        folder.write("data/Z.csv", "x,CHN/magnet,S/steel\nCHN/magnet,1,50\nS/steel,5,10\n");
        folder.write("data/Y.csv", "x,any\nCHN/magnet,30\nS/steel,45\n");
        assertThat(folder.trial().results().warnings()).isNotNull();
        assertThatThrownBy(
                        () -> folder.trial().set("ario.boario-compatible=true").results())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "line 3: 'S/steel' has no value added, so BoARIO gives it no capital that could be destroyed.");
    }

    @Test
    void a_shock_after_the_end_is_warned_of_with_file_line_and_period() {
        Trial trial = folder(events("CHN/magnet,0.7,2,3,1,linear,arbitrary", "CHN/magnet,0.7,70,3,1,linear,arbitrary"))
                .trial()
                .set("ario.restoration=7");
        assertThat(trial.results().warnings())
                .containsExactly(
                        "shocks.csv, line 3: the shock begins in period 71, after the run's last, 59: it has no"
                                + " effect");
        assertThat(trial.periods(72).results().warnings()).isEmpty();
        assertThat(trial.periods(3).results().warnings()).hasSize(2);
    }

    @Test
    void every_number_is_checked_and_each_wrong_one_named_once() {
        assertThatThrownBy(() -> magnets(events(
                        "CHN/magnet,NaN,inf,-inf,1e999,linear,capital",
                        "CHN/magnet,-0.1,1.5,-1,-1e-9,convexe,capital",
                        "CHN/magnet,1.0000001,1e-300,0x1,2,concave,arbitrary",
                        "CHN/magnet,,1,1,1.9,concave,arbitrary")))
                .isInstanceOf(InvalidInput.class)
                .satisfies(e -> assertThat(
                                e.getMessage().lines().map(String::strip).skip(1))
                        .containsExactlyElementsOf(List.of(
                                "line 2: 'recovery' must be a number from -1e100 to 1e100, was '1e999'.",
                                "line 2: 'occurrence' must be a finite number, was 'inf'.",
                                "line 2: 'duration' must be a finite number, was '-inf'.",
                                "line 2: 'loss' must be a finite number, was 'NaN'.",
                                "line 3: 'recovery' must not be negative, was -1e-9.",
                                "line 3: 'occurrence' must be a period (0, 1, 2, ...), was 1.5.",
                                "line 3: 'duration' must be a period (0, 1, 2, ...), was -1.",
                                "line 3: 'loss' must be in [0, 1], was -0.1.",
                                "line 4: a concave recovery takes more than 2 periods, was 2.",
                                "line 4: 'occurrence' must be a period (0, 1, 2, ...), was 1e-300.",
                                "line 4: 'duration' must be a finite number, was '0x1'.",
                                "line 4: 'loss' must be in [0, 1], was 1.0000001.",
                                "line 5: a concave recovery takes more than 2 periods, was 1.9.",
                                "line 5: 'loss' must be a finite number, was empty.")));
    }

    @Test
    void flows_that_add_up_to_more_than_numbers_hold_are_refused() {
        FolderCopy folder = folder(SPANS);
        folder.write("data/Y.csv", """
                x,CHN,USA
                CHN/magnet,1e100,1e100
                CHN/vehicle,380,15
                USA/magnet,6e99,6e99
                USA/vehicle,20,350
                """);
        assertThatThrownBy(() -> folder.trial().results())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 2: 'CHN/magnet' sells 2E100: it must be at most 1E100.")
                .hasMessageContaining("line 4: 'USA/magnet' sells 1.2E100: it must be at most 1E100.");
    }

    /** An event that acts from a period on for at least five more; an arbitrary one acts a period after its occurrence. */
    private static String event(String kindAndLoss, int from) {
        String[] words = kindAndLoss.split(" ", -1);
        int occurrence = words[0].equals("capital") ? from : from - 1;
        return "CHN/magnet," + words[1] + "," + occurrence + ",5,10,linear," + words[0];
    }

    private static String events(String... rows) {
        return EVENTS + String.join("\n", rows) + "\n";
    }

    private double[] magnets(String shocks, String... set) {
        return output(shocks, "output.magnet.chn", set);
    }

    private double[] output(String shocks, String series, String... set) {
        Trial trial = folder(shocks).trial();
        for (String assignment : set) {
            trial = trial.set(assignment);
        }
        return trial.results().series(series).values();
    }

    private FolderCopy folder(String shocks) {
        FolderCopy folder = FolderCopy.of("ario", place.resolve("copy" + copies++));
        folder.write("data/shocks.csv", shocks);
        return folder;
    }
}
