package detente.models.rareearths.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.BaseTable;
import detente.parameters.Keyed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopGainTest {
    private final Family family = new Family();

    private LoopGain gain(InputOutputTable table) {
        return new LoopGain(family.households(), family.property(), table);
    }

    /** China's cars take half of their output as input, so one car asks for two; imports do not count. */
    @Test
    void the_multiplier_is_the_largest_total_requirement_of_domestic_inputs() {
        LoopGain gain = gain(Family.table());
        assertThat(gain.multiplier(Family.CHINA)).isCloseTo(2, within(1e-12));
        assertThat(gain.multiplier(Family.USA)).isCloseTo(1 + 250 / 900.0, within(1e-12));
        assertThat(gain.multiplier(Family.ALLY)).isEqualTo(1);
    }

    @Test
    void the_gain_is_the_product_of_the_four_responses() {
        double response = 0.25 * 0.15 + 0.75 * 0.05;
        assertThat(gain(Family.table()).of(Family.USA))
                .isCloseTo(100 * response / 72.5 * (1 + 250 / 900.0) * 0.4 * 2.455, within(1e-12));
        double houses = 52 * 0.002;
        assertThat(gain(Family.table()).of(Family.CHINA))
                .isCloseTo(
                        (100 * response / 88 + 0.05 / 0.08 * houses) * 2 * 0.4 * 1.23 / (1 - 0.2 * houses),
                        within(1e-12));
        family.propertyOn = false;
        assertThat(gain(Family.table()).of(Family.CHINA))
                .isCloseTo(100 * response / 88 * 2 * 0.4 * 1.23, within(1e-12));
    }

    @Test
    void a_gain_of_1_or_more_is_a_problem_of_the_state_that_has_it() {
        assertThat(gain(Family.table()).problems()).isEmpty();
        family.response = Keyed.of(0.5);
        assertThat(gain(Family.table()).problems()).hasSize(0);
        family.okun = 0.6;
        assertThat(gain(Family.table()).problems())
                .containsExactly("'households.confidence-response', 'households.confidence-unemployment',"
                        + " 'households.confidence-adaptation', 'households.income-response' and 'households.okun' let"
                        + " spending, income and unemployment in the United States feed each other with a gain of 1.30;"
                        + " it must stay below 1.");
        family.on = false;
        assertThat(gain(Family.table()).problems()).isEmpty();
    }

    @Test
    void a_table_in_which_an_industry_feeds_on_itself_has_no_bounded_gain() {
        InputOutputTable table = Family.table();
        double[][] demand = {{0, 0, 0}, {900, 0, 0}, {0, 250, 0}, {0, 900, 0}, {0, 0, 300}, {0, 0, 900}};
        double[][] flows = new double[6][6];
        flows[0][0] = 350;
        InputOutputTable circular = new InputOutputTable(
                table.labels(), flows, new InputOutputTable.FinalDemand(table.destinations(), demand), 52);
        assertThat(gain(circular).problems()).hasSize(1).first().asString().contains("China");
    }

    @Test
    void the_base_table_with_default_values_is_far_from_1() {
        family.response = new Keyed(
                0.05,
                Map.of(
                        "auto", 0.15,
                        "electronics_computers", 0.15,
                        "electrical_machinery_wind", 0.15,
                        "machinery_other", 0.15,
                        "other_manufacturing", 0.15,
                        "construction_realestate", 0.15));
        InputOutputTable table = BaseTable.of(Trial.of("rare-earths").inputs().tables());
        LoopGain gain = gain(table);
        int china = table.regions().indexOf("CHN");
        int unitedStates = table.regions().indexOf("USA");
        assertThat(gain.multiplier(china)).isCloseTo(2.97, within(0.005));
        assertThat(gain.multiplier(unitedStates)).isCloseTo(2.18, within(0.005));
        assertThat(gain.of(china)).isBetween(0.1, 0.4);
        assertThat(gain.of(unitedStates)).isBetween(0.1, 0.4);
    }
}
