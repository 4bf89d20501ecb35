package detente.models.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import org.junit.jupiter.api.Test;

class InputElasticityTest {
    /** By the definition, with numbers that a power can still hold. */
    private static double ces(double elasticity, double cost, double share) {
        double r = (1 - elasticity) / elasticity;
        return StrictMath.pow(1 - cost + cost * StrictMath.pow(share, -r), -1 / r);
    }

    @Test
    void output_is_that_of_a_ces_function() {
        for (double elasticity : new double[] {0.1, 0.3, 0.7}) {
            for (double share : new double[] {0.05, 0.4, 0.99}) {
                assertThat(InputElasticity.output(elasticity, 0.01, share))
                        .isCloseTo(ces(elasticity, 0.01, share), within(1e-12));
            }
        }
    }

    @Test
    void without_elasticity_output_is_the_share_itself_and_close_to_it_with_hardly_any() {
        assertThat(InputElasticity.output(0, 0.01, 0.4)).isEqualTo(0.4);
        assertThat(InputElasticity.output(1e-4, 0.01, 0.4)).isCloseTo(0.4, within(1e-3));
    }

    @Test
    void nothing_comes_of_nothing_and_never_less_than_of_complements() {
        assertThat(InputElasticity.output(0.3, 0.01, 0)).isZero();
        for (double share = 0.01; share < 1; share += 0.01) {
            assertThat(InputElasticity.output(0.06, 2e-4, share)).isBetween(share, 1.0);
        }
    }

    @Test
    void an_input_that_costs_more_is_harder_to_do_without() {
        assertThat(InputElasticity.output(0.1, 0.1, 0.4)).isLessThan(InputElasticity.output(0.1, 0.001, 0.4));
    }

    /** Output of Chinese vehicles, relative to base, after Chinese magnets have lacked two thirds of their capacity for so long. */
    private static double vehicles(InputElasticity elasticity, int weeks) {
        Network network = new NetworkBuilder(
                        TestTables.twoByTwo(), Population.zipf(TestTables.twoByTwo(), 4, 1), Draws.keyed(1))
                .build();
        ProductionChain chain = new ProductionChain(
                network,
                ProductionRules.ario(1, 1, 52, false),
                InputRules.uniform(network.inputs(), 4, 3, 0.8),
                elasticity);
        chain.state.capacityLost[0] = 2 / 3.0;
        for (int week = 0; week < weeks; week++) {
            chain.week();
        }
        return chain.relativeOutput(1);
    }

    @Test
    void who_lacks_an_input_for_long_learns_to_do_with_less_of_it() {
        InputElasticity learning = new InputElasticity(0, 0.5, 26, 104);
        assertThat(vehicles(learning, 4)).isCloseTo(vehicles(InputElasticity.NONE, 4), within(0.1));
        assertThat(vehicles(learning, 150)).isGreaterThan(vehicles(InputElasticity.NONE, 150) + 0.1);
    }
}
