package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportGateTest {
    private final Licences licences = new Licences();

    private Harbour shut() {
        licences.rateShut = 0;
        return new Harbour(licences, 1, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.2, 1})
    void a_control_without_licences_lets_through_the_free_share(double free) {
        licences.free = free;
        Harbour harbour = shut();
        harbour.weeks(2);
        assertThat(harbour.shipped(Harbour.USA)).isEqualTo(1);
        for (int t = 0; t < 20; t++) {
            harbour.week();
            assertThat(harbour.shipped(Harbour.USA)).isCloseTo(free, within(1e-12));
        }
    }

    @Test
    void shipments_cleared_before_a_control_still_leave() {
        licences.free = 0.2;
        licences.cleared = 2.5;
        Harbour harbour = shut();
        harbour.weeks(2);
        double[] expected = {1, 1, 0.2 + 0.4, 0.2, 0.2};
        for (double share : expected) {
            harbour.week();
            assertThat(harbour.shipped(Harbour.ALLY)).isCloseTo(share, within(1e-12));
        }
    }

    @Test
    void a_quota_allows_the_usual_orders_and_not_more() {
        licences.validity = 10;
        licences.headroom = 1;
        Harbour harbour = new Harbour(licences, 1, 1, 0.5, 5, 0.5);
        harbour.weeks(2);
        for (int t = 0; t < 5; t++) {
            harbour.week(3);
            assertThat(harbour.shipped(Harbour.USA)).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5})
    void a_quota_is_the_headroom_over_what_needs_a_licence_and_swollen_orders_swell_neither(double headroom) {
        licences.headroom = headroom;
        licences.free = 0.2;
        Harbour harbour = new Harbour(licences, 1, 1, 0.5);
        harbour.weeks(2);
        harbour.week(3);
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(0.2 + 0.8 * headroom, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void a_stringent_authority_slows_what_it_has_licensed_and_not_what_needs_no_licence(double stringency) {
        licences.free = 0.2;
        licences.slowed = 0.7;
        Harbour harbour = new Harbour(licences, 1, 1, stringency);
        harbour.weeks(2);
        harbour.week();
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(0.2 + 0.8 * (1 - 0.7 * stringency), within(1e-9));
    }

    @Test
    void what_was_not_used_of_a_quota_remains() {
        licences.validity = 11;
        Harbour harbour = new Harbour(licences, 1, 1, 0.5);
        harbour.weeks(2);
        harbour.week(0);
        harbour.week(3);
        // granted in week 2: eleven weeks' orders; none sent in week 2, so ten weeks share them
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(11 / 10.0, within(1e-9));
    }

    @Test
    void orders_that_were_kept_leave_when_the_licence_comes() {
        licences.processingTime = 3;
        licences.headroom = 3;
        licences.kept = 0.5;
        licences.release = 0.1;
        Harbour harbour = new Harbour(licences, 1, 1, 0.5);
        harbour.weeks(4);
        // three weeks unfilled, half of each kept; from week 4 a tenth of it goes on top
        harbour.week();
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(1 + 0.1 * 1.5, within(1e-9));
        harbour.week();
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(1 + 0.1 * 1.35, within(1e-9));
    }

    @Test
    void a_licence_and_its_quota_outlast_a_pause_of_the_control() {
        Harbour harbour = new Harbour(licences, 1, 0, 0.5, 10, 0, 15, 0.5);
        harbour.weeks(15);
        harbour.week();
        assertThat(harbour.active()).isEqualTo(harbour.cases.count());
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(1, within(1e-9));
    }

    @Test
    void blocked_orders_are_told_to_the_exporter() {
        licences.free = 0.2;
        Harbour harbour = shut();
        harbour.weeks(3);
        double blocked = 0;
        for (double firm : harbour.state.blocked) {
            blocked += firm;
        }
        assertThat(blocked).isCloseTo(0.8 * 200 / 52, within(1e-9));
    }

    @Test
    void nothing_is_smuggled() {
        licences.rate = 0.3;
        licences.rateShut = 0.1;
        licences.free = 0.1;
        licences.cleared = 1;
        licences.validity = 8;
        Harbour harbour = new Harbour(licences, 1, 5, 0.8, 40, 0);
        for (int t = 0; t < 50; t++) {
            harbour.week(t % 3);
            for (int c = 0; c < harbour.cases.count(); c++) {
                assertThat(harbour.gate.smuggled(c)).isZero();
                assertThat(harbour.gate.quota(c)).isGreaterThanOrEqualTo(-1e-12);
                assertThat(harbour.gate.cleared(c)).isGreaterThanOrEqualTo(-1e-12);
            }
        }
    }
}
