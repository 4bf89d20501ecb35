package detente.models.rareearths.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PropertyMarketTest {
    private final Family family = new Family();

    private PropertyMarket market() {
        return new PropertyMarket(family.property());
    }

    private static void trade(PropertyMarket market, int weeks, double confidenceGap) {
        for (int t = 0; t < weeks; t++) {
            market.trade(confidenceGap);
        }
    }

    @Test
    void left_alone_the_price_grows_at_its_drift_and_stress_stays() {
        PropertyMarket market = market();
        double change = market.yearlyChange();
        double stress = market.stress();
        assertThat(market.price()).isEqualTo(100);
        assertThat(change).isCloseTo(100 * (StrictMath.exp(-0.0008 * 52) - 1), within(1e-12));
        assertThat(stress).isCloseTo(1 / (1 + StrictMath.exp(-(0.0416 - 0.02) / 0.02)), within(1e-15));
        for (int t = 1; t <= 520; t++) {
            market.trade(0);
            assertThat(market.price()).isCloseTo(100 * StrictMath.exp(-0.0008 * t), within(1e-12));
            assertThat(market.yearlyChange()).isEqualTo(change);
            assertThat(market.stress()).isEqualTo(stress);
            assertThat(market.stressGap()).isZero();
            assertThat(market.excessOverYear()).isZero();
        }
    }

    /** In the long run a week's growth is drift + effect · gap / 100, and a year's is 52 times that. */
    @Test
    void lasting_gloom_makes_prices_fall_faster_and_stress_rise() {
        PropertyMarket market = market();
        double before = market.stress();
        trade(market, 1_000, -10);
        assertThat(market.excessOverYear()).isCloseTo(-100 * 52 * 0.002 * 10 / 100, within(1e-6));
        double fall = 0.0416 + 52 * 0.0002;
        assertThat(market.stress()).isCloseTo(1 / (1 + StrictMath.exp(-(fall - 0.02) / 0.02)), within(1e-8));
        assertThat(market.stressGap()).isEqualTo(market.stress() - before).isPositive();
    }

    /** The excess of the first week is (1 − ρ) · pull, and what it adds to the price is seen for a year. */
    @Test
    void a_year_looks_back_52_weeks() {
        PropertyMarket market = market();
        market.trade(-10);
        double pull = 0.002 * -10 / 100;
        assertThat(market.excessOverYear()).isCloseTo(100 * 0.03 * pull, within(1e-15));
        trade(market, 51, 0);
        double afterAYear = 0.03 * pull * (1 - StrictMath.pow(0.97, 52)) / 0.03;
        assertThat(market.excessOverYear()).isCloseTo(100 * afterAYear, within(1e-12));
        trade(market, 1, 0);
        double latest = 0.03 * pull * (1 - StrictMath.pow(0.97, 53)) / 0.03 - 0.03 * pull;
        assertThat(market.excessOverYear()).isCloseTo(100 * latest, within(1e-12));
    }

    @Test
    void support_holds_prices_up() {
        family.support = 0.5;
        PropertyMarket market = market();
        trade(market, 1_000, 0);
        assertThat(market.yearlyChange()).isCloseTo(100 * StrictMath.expm1(52 * (-0.0008 + 0.0005)), within(1e-6));
        assertThat(market.stressGap()).isNegative();
    }

    @Test
    void stress_stays_between_0_and_1() {
        PropertyMarket crash = market();
        trade(crash, 520, -1e6);
        assertThat(crash.stress()).isBetween(0.99, 1.0);
        PropertyMarket boom = market();
        trade(boom, 520, 1e6);
        assertThat(boom.stress()).isBetween(0.0, 0.01);
    }

    @Test
    void switched_off_is_the_same_as_without_effects() {
        family.propertyOn = false;
        PropertyMarket off = market();
        family.propertyOn = true;
        family.confidenceEffect = 0;
        PropertyMarket neutral = market();
        for (int t = 0; t < 200; t++) {
            off.trade(-20);
            neutral.trade(-20);
            assertThat(off.price()).isEqualTo(neutral.price());
            assertThat(off.yearlyChange()).isEqualTo(neutral.yearlyChange());
            assertThat(off.stress()).isEqualTo(neutral.stress());
            assertThat(off.stressGap()).isZero();
        }
    }
}
