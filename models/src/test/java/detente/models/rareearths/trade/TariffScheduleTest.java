package detente.models.rareearths.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyScript;
import detente.results.Calendar;
import detente.results.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TariffScheduleTest {
    private final Deal deal = new Deal();

    private TariffSchedule schedule() {
        return new TariffSchedule(deal.tariffs(), Strait.table(), deal.tariffLevels());
    }

    private static Event event(String date, String actor, String instrument, double level) {
        return new Event(LocalDate.parse(date), actor, instrument, OptionalDouble.of(level), "", "", false);
    }

    @Test
    void rates_stand_at_base_until_an_event_sets_them() {
        PolicyScript.Timeline timeline = new PolicyScript.Timeline(
                List.of(
                        event("2024-01-10", "US", "tariff", 30),
                        event("2024-01-22", "CN", "tariff", 125),
                        event("2024-01-29", "both", "tariff", 10),
                        event("2024-01-15", "CN", "precursor-control", 0.25)),
                new Calendar(LocalDate.of(2024, 1, 1), Calendar.Step.WEEK),
                6);
        TariffSchedule schedule = new TariffSchedule(
                deal.tariffs(),
                Strait.table(),
                TariffSchedule.Levels.of(new PolicyBoard(timeline, new PolicyBoard.Base(Instruments.USUAL, 25, 20))));
        double[] american = {20, 20, 25, 25, 10, 10};
        double[] chinese = {25, 25, 25, 125, 10, 10};
        for (int t = 0; t < 6; t++) {
            schedule.set(t);
            assertThat(schedule.rate(Strait.USA)).as("week %d", t).isEqualTo(american[t]);
            assertThat(schedule.rate(Strait.CHN)).as("week %d", t).isEqualTo(chinese[t]);
        }
        assertThat(schedule.precursorControl()).isEqualTo(0.25);
    }

    @Test
    void precursor_control_takes_points_off_but_never_below_base() {
        TariffSchedule schedule = schedule();
        deal.american = 51;
        deal.precursors = 0.5;
        schedule.set(0);
        assertThat(schedule.rate(Strait.USA)).isEqualTo(41);
        deal.american = 30;
        deal.precursors = 1;
        schedule.set(1);
        assertThat(schedule.rate(Strait.USA)).isEqualTo(20);
        deal.american = 5;
        schedule.set(2);
        assertThat(schedule.rate(Strait.USA))
                .as("a tariff that is below base anyway")
                .isEqualTo(5);
        assertThat(schedule.rate(Strait.CHN)).isEqualTo(25);
    }

    @Test
    void prices_carry_the_part_of_the_tariff_that_is_passed_on() {
        deal.american = 50;
        TariffSchedule full = schedule();
        full.set(0);
        assertThat(full.price(Strait.USA)).isCloseTo(1.5 / 1.2, within(1e-15));
        assertThat(full.price(Strait.CHN)).isEqualTo(1);
        assertThat(full.price(Strait.ALLY)).isEqualTo(1);
        assertThat(full.rate(Strait.ALLY)).isZero();
        deal.passThrough = 0.8;
        TariffSchedule part = schedule();
        part.set(0);
        assertThat(part.price(Strait.USA)).isCloseTo(1 + 0.8 * 0.3 / 1.2, within(1e-15));
    }

    @Test
    void switched_off_it_stays_at_base() {
        deal.tariffsOn = false;
        deal.american = 150;
        deal.chinese = 150;
        deal.precursors = 1;
        TariffSchedule schedule = schedule();
        schedule.set(0);
        assertThat(schedule.rate(Strait.USA)).isEqualTo(20);
        assertThat(schedule.rate(Strait.CHN)).isEqualTo(25);
        assertThat(schedule.price(Strait.USA)).isEqualTo(1);
    }

    @Test
    void it_remembers_a_year_of_rates() {
        TariffSchedule schedule = schedule();
        for (int t = 0; t < 60; t++) {
            deal.american = t;
            schedule.set(t);
            assertThat(schedule.rate(Strait.USA, 4)).isEqualTo(t < 4 ? 20 : t - 4);
        }
        assertThat(schedule.rate(Strait.USA, 52)).isEqualTo(7);
        assertThatThrownBy(() -> schedule.rate(Strait.USA, 53))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("53 weeks");
    }
}
