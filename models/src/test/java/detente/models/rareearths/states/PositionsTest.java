package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PositionsTest {
    private final Capitals capitals = new Capitals();

    @Test
    void the_control_level_adds_up_positions_with_their_weights() {
        Positions positions = capitals.positions(
                PolicyInstrument.REE_LICENCE, PolicyInstrument.TARIFF, PolicyInstrument.MARKET_ACCESS);
        positions.put(PolicyInstrument.REE_LICENCE, 0.9);
        positions.put(PolicyInstrument.TARIFF, 0.4);
        assertThat(positions.put(PolicyInstrument.MARKET_ACCESS, -0.8)).isCloseTo(-0.2, within(1e-15));
        assertThat(positions.level()).isCloseTo(0.9 + 0.2 - 0.2, within(1e-15));
        assertThat(positions.peak()).isEqualTo(0.9);
    }

    static List<PolicyInstrument> instruments() {
        return Instruments.USUAL.all;
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void no_instrument_leaves_its_bounds(PolicyInstrument instrument) {
        Positions positions = capitals.positions(instrument);
        positions.put(instrument, 7);
        assertThat(positions.of(instrument)).isEqualTo(instrument.high);
        assertThat(positions.room(instrument, 0.25)).isZero();
        positions.put(instrument, -7);
        assertThat(positions.of(instrument)).isEqualTo(instrument.low);
        assertThat(positions.room(instrument, -0.25)).isZero();
    }

    @Test
    void a_state_cannot_move_what_it_does_not_have() {
        Positions positions = new Positions(Instruments.USUAL.of(Side.UNITED_STATES), capitals.conduct());
        assertThatThrownBy(() -> positions.put(PolicyInstrument.REE_LICENCE, 1))
                .hasMessage("this state has no instrument 'ree-licence'");
        assertThat(positions.weight(PolicyInstrument.REE_LICENCE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ree-licence, 0.9, 0, 0.9",
        "tech-control, 0.5, 0, 0.5",
        "tariff, 0.3, 20.7, 50.7",
        "purchases, 0.8, 1, 0.2",
        "purchases, -0.5, 1, 1.5",
        "market-access, -0.4, 0, 0.4",
        "precursor-control, -1, 0, 1"
    })
    void positions_translate_into_the_levels_of_a_scenario_and_back(
            String key, double position, double base, double level) {
        PolicyInstrument instrument = Instruments.USUAL.of(key).orElseThrow();
        assertThat(instrument.level(position, base)).isCloseTo(level, within(1e-12));
        assertThat(instrument.position(level, base)).isCloseTo(position, within(1e-12));
    }

    @Test
    void a_level_beyond_the_bounds_is_the_bound() {
        assertThat(PolicyInstrument.TARIFF.position(145, 20.7)).isEqualTo(1);
        assertThat(PolicyInstrument.TARIFF.position(10, 20.7)).isZero();
    }

    @Test
    void each_side_is_the_partner_of_its_partner() {
        assertThat(Side.CHINA.partner()).isEqualTo(Side.UNITED_STATES);
        assertThat(Side.UNITED_STATES.partner()).isEqualTo(Side.CHINA);
        assertThat(Side.BOTH.get(Side.UNITED_STATES.place)).isEqualTo(Side.UNITED_STATES);
    }
}
