package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.input.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Timing and recovery of losses; expected values computed by hand from BoARIO's formulas. */
class ShockTest {
    private static final Position HERE = new Position("shocks.csv", 2);

    @Test
    void a_loss_between_two_periods_includes_both() {
        Shock shock = Shock.between(HERE, 0, 0.9, 2, 13);
        assertThat(shock.lost(1)).isZero();
        assertThat(shock.lost(2)).isEqualTo(0.9);
        assertThat(shock.lost(13)).isEqualTo(0.9);
        assertThat(shock.lost(14)).isZero();
    }

    /** "Occurrence 1, duration 10, linear recovery 1" is the reference case: t = 2 to 13. */
    @Test
    void the_event_of_the_reference_case_acts_from_period_2_to_13() {
        Shock shock = Shock.event(HERE, 0, 0.9, new Shock.Timing(1, 10, 1), Recovery.LINEAR, false);
        assertThat(shock.lost(1)).isZero();
        assertThat(shock.lost(2)).isEqualTo(0.9);
        assertThat(shock.lost(13)).isEqualTo(0.9);
        assertThat(shock.lost(14)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.5", "12, 0.5", "13, 0.4", "17, 0", "30, 0"})
    void capital_comes_back_evenly_from_two_periods_after_the_duration(int period, double lost) {
        Shock shock = Shock.event(HERE, 0, 0.5, new Shock.Timing(1, 10, 5), Recovery.LINEAR, true);
        assertThat(shock.lost(period)).isCloseTo(lost, within(1e-15));
    }

    /** 0.5 (1 - 1/5)^(4 e) after e periods. */
    @ParameterizedTest
    @CsvSource({"12, 0.5", "13, 0.2048", "14, 0.08388608"})
    void a_convexe_recovery_is_fast_at_first(int period, double lost) {
        Shock shock = Shock.event(HERE, 0, 0.5, new Shock.Timing(1, 10, 5), Recovery.CONVEXE, true);
        assertThat(shock.lost(period)).isCloseTo(lost, within(1e-15));
    }

    /** With τ = 20, s = 1e-6, p = ln(20e6)/ln(10) = 7.30103: 20/(20 + s 10^p) = 1/2 at half time, 20/(20 + s) after one. */
    @ParameterizedTest
    @CsvSource({"13, 0.6", "14, 0.6", "23, 0.3"})
    void a_concave_recovery_turns_at_half_time_and_is_rounded_to_six_decimals(int period, double lost) {
        Shock shock = Shock.event(HERE, 0, 0.6, new Shock.Timing(1, 10, 20), Recovery.CONCAVE, false);
        assertThat(shock.lost(period)).isCloseTo(lost, within(1e-15));
    }

    /** BoARIO: damage of 0.5 of a capital of 32 is 16; of that 16 (1 - 1/7)^4 = 8.6364014994 remains, rounded to 1e-7. */
    @Test
    void the_damage_that_remains_of_capital_is_rounded_to_parts_of_it() {
        Shock shock = Shock.event(HERE, 0, 0.5, new Shock.Timing(1, 10, 7), Recovery.CONVEXE, true);
        assertThat(shock.lost(12, 32e7)).isEqualTo(0.5);
        assertThat(shock.lost(13, 32e7)).isCloseTo(8.6364015 / 32, within(1e-16));
        assertThat(shock.lost(13)).isCloseTo(16 * 1296 / 2401.0 / 32, within(1e-16));
    }

    /** Every formula stays in [0, 1] and ends, at the edges of its domain too. */
    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0, 1", "LINEAR, 4.9e-324, 1", "LINEAR, 0.5, 1", "LINEAR, 1, 1", "LINEAR, 2.5, 3",
        "CONVEXE, 0, 1", "CONVEXE, 4.9e-324, 1", "CONVEXE, 0.3, 1", "CONVEXE, 0.5, 1", "CONVEXE, 0.999, 1",
        "CONVEXE, 1, 1", "CONVEXE, 1.001, 1", "CONVEXE, 1.5, 4", "CONCAVE, 2.0000000000000004, 2", "CONCAVE, 2.5, 3",
    })
    void a_recovery_never_gives_more_than_the_loss_and_is_over_in_time(Recovery shape, double time, int over) {
        Shock shock = Shock.event(HERE, 0, 0.7, new Shock.Timing(1, 1, time), shape, false);
        double before = 0.7;
        for (long period = shock.last() + 1; period < shock.last() + 100; period++) {
            assertThat(shock.lost(period)).isBetween(0.0, before);
            before = shock.lost(period);
        }
        assertThat(shock.lost(shock.last() + over)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Recovery.class)
    void a_recovery_without_end_leaves_the_loss_as_it_is(Recovery shape) {
        Shock shock = Shock.event(HERE, 0, 0.7, new Shock.Timing(1, 1, Double.MAX_VALUE), shape, true);
        assertThat(shock.lost(1_000_000)).isCloseTo(0.7, within(1e-5));
    }
}
