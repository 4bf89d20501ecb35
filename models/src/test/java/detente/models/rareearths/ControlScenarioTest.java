package detente.models.rareearths;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Results;
import detente.results.Series;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one control of a given stringency does to the whole economy. */
class ControlScenarioTest {
    private static final int START = 10;
    private static final int END = 60;

    @TempDir
    private Path temporary;

    private FolderCopy copy;

    @BeforeEach
    void copy_the_model() {
        copy = FolderCopy.of("rare-earths", temporary);
    }

    /** A control from week 10 on. */
    private Trial control(double level) {
        return scenario(
                "{date: 2024-03-11, actor: CN, instrument: ree-licence, level: %s, label: Control}".formatted(level));
    }

    private Trial scenario(String... events) {
        copy.write(
                "scenarios/control.yaml",
                Stream.of(events)
                        .map(event -> "  - " + event + "\n")
                        .collect(joining("", "description: One control\nevents:\n", "")));
        return copy.trial()
                .scenario("control")
                .periods(END)
                .set("network.firms=340")
                .set("prices.noise=0")
                .set("households.confidence-noise=0");
    }

    private static double exports(Results results, String destination) {
        double sum = 0;
        for (int t = START; t < END; t++) {
            sum += results.series("exports.magnet.chn." + destination).value(t);
        }
        return sum;
    }

    /** Output that the users of magnets in a region lose, in weeks of what they make. */
    private static double loss(Results results, String region) {
        double sum = 0;
        for (String good : List.of("auto", "electrical_machinery_wind", "electronics_computers", "machinery_other")) {
            Series output = results.series("output." + good + "." + region);
            for (int t = 0; t < output.length(); t++) {
                sum += 1 - output.value(t);
            }
        }
        return sum;
    }

    private static double mean(Results results, String name) {
        return Arrays.stream(results.series(name).values()).average().orElseThrow();
    }

    private static double highest(Results results, String name) {
        return Arrays.stream(results.series(name).values()).max().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_more_stringent_control_lets_less_through(long seed) {
        double before = Double.POSITIVE_INFINITY;
        for (double level : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double now = exports(control(level).seed(seed).results(), "world");
            assertThat(now).as("level %s", level).isLessThan(before);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_faster_authority_lets_more_through(long seed) {
        Trial slow = control(0.5).seed(seed);
        assertThat(exports(slow.set("licences.approval-rate-open=0.9").results(), "world"))
                .isGreaterThan(exports(slow.results(), "world"));
        assertThat(exports(slow.set("licences.capacity=0.02").results(), "world"))
                .isLessThan(exports(slow.results(), "world"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_authority_that_examines_more_lets_no_less_through(long seed) {
        double before = 0;
        for (double capacity : new double[] {0.01, 0.02, 0.05, 0.1, 0.5, 1}) {
            double now = exports(
                    control(0.5).seed(seed).set("licences.capacity=" + capacity).results(), "world");
            assertThat(now).as("capacity %s", capacity).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_more_needs_no_licence_the_lower_the_price(long seed) {
        double before = Double.POSITIVE_INFINITY;
        for (double free : new double[] {0, 0.2, 0.5, 0.8, 1}) {
            Trial trial = control(1).seed(seed).set("licences.share-uncontrolled.usa=" + free);
            double now = highest(trial.set("prices.scarcity-max=0.9").results(), "price.paid.magnet.usa");
            assertThat(now).as("free share %s", free).isLessThan(before);
            before = now;
        }
    }

    /** The same magnets are missing in the United States, either all to some users or a part to each of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_shock_that_falls_on_fewer_firms_costs_more(long seed) {
        Results few = scenario("{date: 2024-03-11, actor: CN, instrument: entity-list, level: 0.33, label: Listed}")
                .seed(seed)
                .set("orders.switching-speed=0")
                .results();
        Series toTheStates = few.series("exports.magnet.chn.usa");
        double left = toTheStates.value(START) / toTheStates.value(0);
        Results all = control(1)
                .seed(seed)
                .set("orders.switching-speed=0")
                .set("licences.share-uncontrolled=1")
                .set("licences.share-uncontrolled.usa=" + left)
                .set("licences.light-share=1")
                .set("licences.approval-rate-shut=0.005")
                .set("licences.approved-share-shut=0.02")
                .set("licences.cleared-pipeline=0")
                .set("licences.inspected-share=0")
                .results();
        assertThat(all.series("exports.magnet.chn.usa").value(START)).isCloseTo(toTheStates.value(START), within(1e-9));
        assertThat(loss(few, "usa")).isGreaterThan(loss(all, "usa"));
    }

    /** The US and its allies buy a reserve in the nine weeks before; makers cannot serve everybody at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void who_stocks_up_before_a_control_loses_less_and_others_pay_more(long seed) {
        String control = "{date: 2025-03-10, actor: CN, instrument: ree-licence, level: 1, label: Control}";
        Results without = scenario(control).seed(seed).periods(90).results();
        Results with = scenario(
                        "{date: 2025-01-06, actor: US, instrument: stockpile, level: 12, label: Reserve}",
                        "{date: 2025-01-06, actor: ALLY, instrument: stockpile, level: 12, label: Reserve}",
                        control)
                .seed(seed)
                .periods(90)
                .set("stockpiles.purchase-rate=1")
                .set("stockpiles.budget=10000")
                .results();
        assertThat(loss(with, "usa")).isLessThan(loss(without, "usa"));
        assertThat(mean(with, "price.paid.magnet.row")).isGreaterThan(mean(without, "price.paid.magnet.row"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void putting_back_the_partner_lowers_its_share(long seed) {
        Results equal = control(0.8).seed(seed).set("licences.discrimination=0").results();
        Results unequal =
                control(0.8).seed(seed).set("licences.discrimination=0.9").results();
        assertThat(exports(unequal, "usa")).isLessThan(exports(equal, "usa"));
    }

    @Test
    void nothing_but_the_free_share_passes_a_shut_gate() {
        Results results = control(1)
                .set("licences.approval-rate-shut=0.005")
                .set("licences.approved-share-shut=0.02")
                .set("licences.processing-time=12")
                .set("licences.cleared-pipeline=0")
                .set("licences.share-uncontrolled=0.05")
                .set("licences.inspected-share=0")
                .results();
        double base = results.series("exports.magnet.chn.world").value(0);
        assertThat(results.series("exports.magnet.chn.world").value(START)).isCloseTo(0.05 * base, within(1e-9));
    }

    @Test
    void ships_under_way_arrive_after_the_control_has_begun() {
        Trial shut = control(1).set("licences.cleared-pipeline=0").set("licences.share-uncontrolled=0");
        assertThat(shut.set("trade.transit=0")
                        .results()
                        .series("cover.magnet.usa")
                        .value(START))
                .isLessThan(shut.results().series("cover.magnet.usa").value(0) - 0.25);
        Results late = shut.set("trade.transit=5").results();
        double base = late.series("cover.magnet.usa").value(0);
        for (int t = START; t < START + 5; t++) {
            assertThat(late.series("cover.magnet.usa").value(t)).isGreaterThan(base - 0.05);
        }
        assertThat(late.series("cover.magnet.usa").value(START + 5)).isLessThan(base - 0.25);
    }

    @Test
    void a_lasting_control_stops_firms_that_hold_little_first() {
        Results results = control(1).results();
        assertThat(results.series("stopped.magnet-users.abroad").value(START)).isZero();
        assertThat(results.series("stopped.magnet-users.abroad").value(END - 1)).isPositive();
        assertThat(control(1)
                        .set("firms.just-in-time-share=0")
                        .results()
                        .series("stopped.magnet-users.abroad")
                        .value(START + 6))
                .isLessThanOrEqualTo(
                        results.series("stopped.magnet-users.abroad").value(START + 6));
    }
}
