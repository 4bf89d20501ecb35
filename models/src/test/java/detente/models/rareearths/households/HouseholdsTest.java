package detente.models.rareearths.households;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Observer;
import detente.models.rareearths.policy.Headlines;
import detente.parameters.Keyed;
import detente.results.Calendar;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
    private final Family family = new Family();

    @Test
    void without_noise_and_news_ten_years_stay_at_base_to_the_last_bit() {
        Households sector = family.sector(1);
        double stress = sector.property().stress();
        for (int t = 0; t < 520; t++) {
            Family.week(sector, t);
            assertThat(sector.unemployment(Family.USA)).isZero();
            assertThat(sector.chinese().index()).isEqualTo(88);
            assertThat(sector.american().index()).isEqualTo(72.5);
            assertThat(sector.property().stress()).isEqualTo(stress);
            for (int region = 0; region < 3; region++) {
                assertThat(sector.spending(region, 0)).isEqualTo(1);
                assertThat(sector.spending(region)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_slump_and_a_threat_lower_confidence_house_prices_and_spending_in_both_states() {
        Households calm = family.sector(1);
        for (int t = 0; t < 26; t++) {
            Family.week(calm, t);
        }
        family.valueAdded = 0.95;
        family.inflation = 1;
        family.threat = 0.8;
        Households sector = family.sector(1);
        for (int t = 0; t < 26; t++) {
            Family.week(sector, t);
        }
        assertThat(sector.chinese().index()).isLessThan(88);
        assertThat(sector.american().index()).isLessThan(55);
        assertThat(sector.property().price()).isLessThan(calm.property().price());
        assertThat(sector.property().stressGap()).isPositive();
        assertThat(sector.spending(Family.CHINA)).isLessThan(1);
        assertThat(sector.spending(Family.USA)).isLessThan(sector.spending(Family.CHINA));
        assertThat(sector.spending(Family.USA, 0)).isLessThan(sector.spending(Family.USA, 1));
        assertThat(sector.spending(Family.ALLY)).isEqualTo(1);
        assertThat(sector.unemployment(Family.ALLY)).isPositive();
    }

    /** China's house prices lower China's confidence beyond what the slump does, and never that of the United States. */
    @Test
    void house_prices_are_minded_in_china_alone() {
        family.support = 1;
        Households sector = family.sector(1);
        for (int t = 0; t < 100; t++) {
            Family.week(sector, t);
        }
        assertThat(sector.chinese().index()).isGreaterThan(88);
        assertThat(sector.american().index()).isEqualTo(72.5);
        assertThat(sector.spending(Family.CHINA)).isGreaterThan(1);
    }

    @Test
    void switched_off_is_the_same_as_without_responses_to_the_last_bit() {
        family.noise = 0.5;
        family.threat = 0.5;
        family.valueAdded = 0.97;
        family.on = false;
        Households off = family.sector(7);
        family.on = true;
        family.response = Keyed.of(0);
        family.drag = 0;
        Households neutral = family.sector(7);
        for (int t = 0; t < 150; t++) {
            Family.week(off, t);
            Family.week(neutral, t);
            assertThat(off.american().index()).isEqualTo(neutral.american().index());
            assertThat(off.chinese().index()).isEqualTo(neutral.chinese().index());
            assertThat(off.property().price()).isEqualTo(neutral.property().price());
            assertThat(off.spending(Family.USA, 0))
                    .isEqualTo(neutral.spending(Family.USA, 0))
                    .isEqualTo(1);
            assertThat(off.spending(Family.CHINA))
                    .isEqualTo(neutral.spending(Family.CHINA))
                    .isEqualTo(1);
        }
    }

    @Test
    void every_series_has_a_name_of_its_own() {
        Observer observer = new Observer(Calendar.Step.WEEK);
        HouseholdSeries series =
                new HouseholdSeries(Family.table(), family.sector(1), new Headlines().news(Headlines.WEIGHTS, 1));
        series.observe(observer);
        assertThat(observer.mistakes()).isEmpty();
        observer.level("spending.chn", "1", "", () -> 0).level("house-price-change.chn", "%", "", () -> 0);
        assertThat(observer.mistakes())
                .containsExactly(
                        "two series are called 'spending.chn'.", "two series are called 'house-price-change.chn'.");
    }
}
