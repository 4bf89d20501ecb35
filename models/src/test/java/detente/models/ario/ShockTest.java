package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timing and recovery of losses; expected values computed by hand from BoARIO's formulas. */
class ShockTest {

    @Test
    void a_loss_between_two_periods_includes_both() {
        Shock shock = Shock.between(0, 0.9, 2, 13);
        assertThat(shock.lost(1)).isZero();
        assertThat(shock.lost(2)).isEqualTo(0.9);
        assertThat(shock.lost(13)).isEqualTo(0.9);
        assertThat(shock.lost(14)).isZero();
    }

    /** "Occurrence 1, duration 10, linear recovery 1" is the reference case: t = 2 to 13. */
    @Test
    void the_event_of_the_reference_case_acts_from_period_2_to_13() {
        Shock shock = Shock.event(0, 0.9, new Shock.Timing(1, 10, 1), Recovery.LINEAR, true);
        assertThat(shock.lost(1)).isZero();
        assertThat(shock.lost(2)).isEqualTo(0.9);
        assertThat(shock.lost(13)).isEqualTo(0.9);
        assertThat(shock.lost(14)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.5", "12, 0.5", "13, 0.4", "17, 0", "30, 0"})
    void capital_comes_back_evenly_from_two_periods_after_the_duration(int period, double lost) {
        Shock shock = Shock.event(0, 0.5, new Shock.Timing(1, 10, 5), Recovery.LINEAR, false);
        assertThat(shock.lost(period)).isCloseTo(lost, within(1e-15));
    }

    /** 0.5 (1 - 1/5)^(4 e) after e periods. */
    @ParameterizedTest
    @CsvSource({"12, 0.5", "13, 0.2048", "14, 0.08388608"})
    void a_convexe_recovery_is_fast_at_first(int period, double lost) {
        Shock shock = Shock.event(0, 0.5, new Shock.Timing(1, 10, 5), Recovery.CONVEXE, false);
        assertThat(shock.lost(period)).isCloseTo(lost, within(1e-15));
    }

    /** With τ = 20, s = 1e-6, p = ln(20e6)/ln(10) = 7.30103: 20/(20 + s 10^p) = 1/2 at half time, 20/(20 + s) after one. */
    @ParameterizedTest
    @CsvSource({"13, 0.6", "14, 0.6", "23, 0.3"})
    void a_concave_recovery_turns_at_half_time_and_is_rounded_to_six_decimals(int period, double lost) {
        Shock shock = Shock.event(0, 0.6, new Shock.Timing(1, 10, 20), Recovery.CONCAVE, true);
        assertThat(shock.lost(period)).isCloseTo(lost, within(1e-15));
    }
}
