package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicensingAuthorityTest {
    private final Licences licences = new Licences();

    @Test
    void without_a_control_nobody_applies_and_all_ships() {
        Harbour harbour = new Harbour(licences, 1);
        harbour.weeks(10);
        assertThat(harbour.filed()).isZero();
        assertThat(harbour.shipped(Harbour.USA)).isEqualTo(1);
    }

    @Test
    void nothing_is_decided_before_the_processing_time() {
        licences.processingTime = 6;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5);
        harbour.weeks(6);
        assertThat(harbour.filed()).isEqualTo(harbour.cases.count());
        assertThat(harbour.approved()).isZero();
        assertThat(harbour.shipped(Harbour.ALLY)).isZero();
        harbour.week();
        assertThat(harbour.approved()).isEqualTo(harbour.cases.count());
        assertThat(harbour.shipped(Harbour.ALLY)).isCloseTo(1, within(1e-12));
    }

    @Test
    void the_approved_share_of_decisions_approves() {
        licences.approved = 0.6;
        licences.approvedShut = 0.2;
        licences.coolOff = 52;
        Harbour open = new Harbour(licences, 1, 100, new double[] {0, 1e-9});
        Harbour half = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        open.weeks(2);
        half.weeks(2);
        int n = open.cases.count();
        assertThat(n).isGreaterThan(300);
        assertThat(open.approved() / (double) n).isCloseTo(0.6, within(4 * Math.sqrt(0.24 / n)));
        assertThat(half.approved() / (double) n).isCloseTo(0.4, within(4 * Math.sqrt(0.24 / n)));
    }

    @Test
    void the_weekly_rate_falls_log_linearly_with_stringency() {
        licences.rate = 0.64;
        licences.rateShut = 0.04;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        harbour.weeks(2);
        int n = harbour.cases.count();
        assertThat(harbour.approved() / (double) n).isCloseTo(0.16, within(4 * Math.sqrt(0.16 * 0.84 / n)));
    }

    @Test
    void a_licence_holds_for_its_validity_and_then_ends() {
        licences.validity = 20;
        licences.processingTime = 1;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5, 2, 0);
        harbour.weeks(2);
        assertThat(harbour.active()).as("granted in week 1").isEqualTo(harbour.cases.count());
        harbour.weeks(19);
        assertThat(harbour.active()).isEqualTo(harbour.cases.count());
        harbour.week();
        assertThat(harbour.active()).as("ended in week 21").isZero();
    }

    @Test
    void renewals_come_in_time() {
        licences.validity = 20;
        licences.processingTime = 6;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5);
        harbour.weeks(7);
        for (int t = 0; t < 100; t++) {
            harbour.week();
            assertThat(harbour.active()).isEqualTo(harbour.cases.count());
            assertThat(harbour.shipped(Harbour.USA)).isCloseTo(1, within(1e-9));
        }
        assertThat(harbour.approved()).isGreaterThan(5L * harbour.cases.count());
    }

    @Test
    void a_denied_case_applies_again_after_its_cool_off() {
        licences.approved = 0;
        licences.approvedShut = 0;
        licences.coolOff = 5;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5);
        long all = harbour.cases.count();
        harbour.weeks(6);
        assertThat(harbour.filed()).as("denied in week 1, waiting until week 6").isEqualTo(all);
        assertThat(harbour.pending()).isZero();
        harbour.week();
        assertThat(harbour.filed()).isEqualTo(2 * all);
        assertThat(harbour.authority.counts().deniedNow(Harbour.USA)).isZero();
        harbour.week();
        assertThat(harbour.authority.counts().deniedNow(Harbour.USA)).isPositive();
    }

    @Test
    void the_end_of_a_control_withdraws_what_is_pending() {
        licences.processingTime = 6;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5, 3, 0);
        harbour.weeks(3);
        assertThat(harbour.pending()).isEqualTo(harbour.cases.count());
        harbour.week();
        assertThat(harbour.pending()).isZero();
        assertThat(harbour.authority.waiting(Harbour.USA)).isZero();
        assertThat(harbour.shipped(Harbour.USA)).isEqualTo(1);
        harbour.weeks(10);
        assertThat(harbour.approved()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25})
    void capacity_limits_what_is_decided_in_a_week(double capacity) {
        licences.capacity = capacity;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5);
        long each = Math.round(capacity * harbour.cases.count());
        for (int t = 0; t < 4; t++) {
            harbour.week();
            assertThat(harbour.approved()).isEqualTo(t * each);
        }
    }

    @Test
    void first_come_first_served() {
        licences.capacity = 0.1;
        Harbour harbour = new Harbour(licences, 1, 0, 0.5);
        harbour.weeks(2);
        long each = Math.round(0.1 * harbour.cases.count());
        for (int c = 0; c < harbour.cases.count(); c++) {
            assertThat(harbour.authority.isActive(c)).isEqualTo(c < each);
        }
    }

    /** At stringency 1 the rate of .2 halves for the partner's users. */
    @Test
    void discrimination_delays_the_partner() {
        licences.rate = 0.2;
        licences.rateShut = 0.2;
        licences.discrimination = 0.5;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 1});
        harbour.weeks(2);
        long usa = harbour.authority.counts().filed(Harbour.USA);
        long ally = harbour.authority.counts().filed(Harbour.ALLY);
        assertThat(harbour.authority.counts().approved(Harbour.USA) / (double) usa)
                .isCloseTo(0.1, within(4 * Math.sqrt(0.09 / usa)));
        assertThat(harbour.authority.counts().approved(Harbour.ALLY) / (double) ally)
                .isCloseTo(0.2, within(4 * Math.sqrt(0.16 / ally)));
    }

    @Test
    void counts_add_up_week_by_week() {
        licences.rate = 0.3;
        licences.rateShut = 0.1;
        licences.approved = 0.7;
        licences.approvedShut = 0.3;
        licences.validity = 12;
        Harbour harbour = new Harbour(licences, 1, 5, 0.8, 40, 0.2, 70, 0);
        for (int t = 0; t < 90; t++) {
            harbour.week();
            for (int region : new int[] {Harbour.USA, Harbour.ALLY}) {
                assertThat(harbour.authority.counts().pending(region)).isEqualTo(harbour.authority.waiting(region));
                assertThat(harbour.authority.counts().active(region)).isEqualTo(harbour.authority.inForce(region));
            }
        }
        assertThat(harbour.approved()).isPositive();
    }
}
