package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MagnetTrendTest {
    private final Bazaar bazaar = new Bazaar();

    private MagnetTrend after(double growth, int weeks) {
        MagnetTrend trend = bazaar.trend(growth);
        for (int week = 0; week <= weeks; week++) {
            trend.advance(week);
        }
        return trend;
    }

    private double newCapacity(String label) {
        int j = bazaar.network.table.indexOf(label);
        double sum = 0;
        double base = 0;
        for (int i = bazaar.network.firstFirm[j]; i < bazaar.network.firstFirm[j + 1]; i++) {
            sum += bazaar.state.newCapacity[i];
            base += bazaar.network.output[i];
        }
        return sum / base;
    }

    @Test
    void base_flows_are_the_mean_of_the_first_year_so_needs_grow_from_its_middle() {
        assertThat(after(0.1, 26).need(Bazaar.USA)).isEqualTo(1);
        assertThat(after(0.1, 27).need(Bazaar.USA)).isGreaterThan(1);
    }

    @Test
    void a_year_later_needs_have_grown_by_the_rate() {
        assertThat(after(0.1, 26 + 52).need(Bazaar.USA)).isCloseTo(1.1, within(1e-12));
        assertThat(after(0.1, 26 + 104).need(Bazaar.USA)).isCloseTo(1.21, within(1e-12));
    }

    @Test
    void where_needs_do_not_grow_they_stay_exactly_at_base() {
        assertThat(after(0.1, 200).need(Bazaar.CHN)).isEqualTo(1);
    }

    /** Abroad 300 M$ of the 400 M$ of magnets are used; the rest in China. */
    @Test
    void makers_of_magnets_and_of_rare_earths_expand_with_what_the_world_needs() {
        after(0.1, 26 + 52);
        assertThat(newCapacity("CHN/magnet")).isCloseTo(0.075, within(1e-9));
        assertThat(newCapacity("CHN/ree_mining_separation")).isCloseTo(0.075, within(1e-9));
        assertThat(newCapacity("CHN/auto")).isZero();
    }

    @Test
    void where_needs_fall_nobody_tears_plants_down() {
        MagnetTrend trend = after(-0.1, 26 + 52);
        assertThat(trend.need(Bazaar.USA)).isCloseTo(0.9, within(1e-12));
        assertThat(newCapacity("CHN/magnet")).isZero();
    }
}
