package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Goods held back by customs, and goods that go round. */
class PortTest {
    private final Licences licences = new Licences();

    private double cleared(Harbour harbour, int region) {
        double cleared = 0;
        double base = 0;
        for (int c = 0; c < harbour.cases.count(); c++) {
            if (harbour.cases.destination[c] == region) {
                cleared += harbour.regime.port.cleared(c);
                base += harbour.base[harbour.cases.link[c]];
            }
        }
        return cleared / base;
    }

    @Test
    void before_a_control_nothing_is_held() {
        licences.inspected = 0.5;
        Harbour harbour = new Harbour(licences, 1);
        harbour.weeks(3);
        assertThat(cleared(harbour, Harbour.USA)).isEqualTo(1);
    }

    @Test
    void the_inspected_share_leaves_four_to_nine_weeks_later() {
        licences.rateShut = 0;
        licences.free = 0.4;
        licences.inspected = 0.5;
        Harbour harbour = new Harbour(licences, 1, 0, 1);
        for (int t = 0; t < 4; t++) {
            harbour.week();
            assertThat(cleared(harbour, Harbour.USA)).as("week %d", t).isCloseTo(0.2, within(1e-12));
        }
        harbour.weeks(6);
        for (int t = 10; t < 15; t++) {
            harbour.week();
            assertThat(cleared(harbour, Harbour.USA)).as("week %d", t).isCloseTo(0.4, within(0.05));
        }
        for (int c = 0; c < harbour.cases.count(); c++) {
            assertThat(harbour.regime.port.counted(c)).isCloseTo(harbour.regime.port.total(c), within(1e-12));
        }
    }

    @Test
    void nothing_is_lost_when_a_control_ends() {
        licences.rateShut = 0;
        licences.free = 0.4;
        licences.inspected = 0.5;
        Harbour harbour = new Harbour(licences, 1, 0, 1, 3, 0);
        double left = 0;
        for (int t = 0; t < 20; t++) {
            harbour.week();
            left += cleared(harbour, Harbour.USA);
        }
        assertThat(left).isCloseTo(3 * 0.4 + 17, within(1e-9));
    }

    @Test
    void blocked_orders_of_the_partner_go_round_as_far_as_the_detour_is_open() {
        licences.rateShut = 0;
        licences.rerouted = true;
        Harbour harbour = new Harbour(licences, 1, 1, 1);
        harbour.week();
        assertThat(harbour.shipped(Harbour.USA)).isEqualTo(1);
        harbour.week();
        // half of what is blocked seeks the detour; nobody in this world sells on to third countries, so it is closed
        assertThat(harbour.shipped(Harbour.USA)).isZero();
    }
}
