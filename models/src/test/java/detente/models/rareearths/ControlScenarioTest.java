package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Results;
import java.nio.file.Path;
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

    /** A control from week 10 on; for good unless the test ends it. */
    private Trial control(double level) {
        copy.write("scenarios/control.yaml", """
                description: One control
                events:
                  - {date: 2024-03-11, actor: CN, instrument: ree-licence, level: %s, label: Control}
                """.formatted(level));
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
