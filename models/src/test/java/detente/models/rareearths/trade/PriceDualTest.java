package detente.models.rareearths.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.production.InputOutputTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PriceDualTest {
    private final Deal deal = new Deal();

    private Strait after(int weeks) {
        deal.american = 50;
        deal.costPassing = 0.2;
        deal.elasticity = 0;
        Strait strait = new Strait(deal);
        strait.weeks(weeks);
        return strait;
    }

    @Test
    void without_a_rise_of_tariffs_no_price_moves() {
        Strait strait = new Strait(deal);
        strait.weeks(20);
        for (int r = 0; r < 3; r++) {
            assertThat(strait.prices.index(r)).isEqualTo(1);
            assertThat(strait.prices.lost(r)).isZero();
        }
    }

    @Test
    void dearer_inputs_reach_final_users_and_those_of_third_countries_too() {
        deal.substitution = 0;
        double first = after(1).prices.index(Strait.USA);
        Strait later = after(60);
        assertThat(later.prices.index(Strait.USA)).isGreaterThan(first);
        assertThat(later.prices.index(Strait.ALLY)).isGreaterThan(1);
    }

    @Test
    void who_buys_elsewhere_pays_less() {
        double stays = after(60).prices.index(Strait.USA);
        deal.substitutionLong = 6;
        assertThat(after(60).prices.index(Strait.USA)).isLessThan(stays);
    }

    /** The dual against the Leontief inverse: with volumes held, prices are 1 + (I - A')^-1 of the tariffs on each unit. */
    @Test
    void prices_end_where_the_leontief_price_model_has_them() {
        deal.substitution = 0;
        Strait strait = after(400);
        InputOutputTable table = strait.network.table;
        double[] price = new double[table.industries()];
        Arrays.fill(price, 1);
        for (int round = 0; round < 500; round++) {
            double[] next = new double[price.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = 1;
                for (int i = 0; i < next.length; i++) {
                    boolean taxed = i < 3 && j >= 3 && j < 6;
                    next[j] += table.flow(i, j) / table.output(j) * (price[i] * (taxed ? 1.25 : 1) - 1);
                }
            }
            price = next;
        }
        double cost = 0;
        double bought = 0;
        for (int i = 0; i < price.length; i++) {
            cost += table.finalDemand(i, Strait.USA) * price[i] * (i < 3 ? 1.25 : 1);
            bought += table.finalDemand(i, Strait.USA);
        }
        assertThat(strait.prices.index(Strait.USA)).isCloseTo(cost / bought, within(1e-9));
    }

    @Test
    void what_final_users_pay_more_is_what_industries_and_states_get() {
        Strait strait = after(7);
        assertThat(strait.prices.unexplained(0)).isCloseTo(0, within(1e-13));
    }

    @Test
    void revenue_that_goes_back_is_no_loss_to_those_who_pay_it() {
        double saved = after(30).prices.lost(Strait.USA);
        deal.recycled = 1;
        assertThat(after(30).prices.lost(Strait.USA)).isLessThan(saved / 2);
    }
}
