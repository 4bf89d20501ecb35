package detente.models.rareearths.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.parameters.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyInstrumentTest {
    private final PolicyBoard board = new PolicyBoard(new Headlines().timeline(3), Headlines.TARIFFS);

    @ParameterizedTest
    @FieldSource("detente.models.rareearths.policy.PolicyInstrument#OF_ALL_FOLDERS")
    void it_stands_at_its_neutral_level_until_somebody_sets_it(PolicyInstrument instrument) {
        assertThat(instrument.holders).isNotEmpty();
        for (Actor holder : instrument.holders) {
            double neutral = instrument.neutral(Headlines.TARIFFS, holder);
            assertThat(board.level(instrument, holder).applyAsDouble(2)).isEqualTo(neutral);
            assertThat(neutral).isBetween(instrument.scale.min(), instrument.scale.max());
        }
    }

    @ParameterizedTest
    @FieldSource("detente.models.rareearths.policy.PolicyInstrument#OF_ALL_FOLDERS")
    void what_a_state_decides_has_a_weight_and_positions_whose_levels_are_admissible(PolicyInstrument instrument) {
        assertThat(instrument.low < instrument.high).isEqualTo(instrument.weight != Weight.NONE);
        for (Actor holder : instrument.holders) {
            double neutral = instrument.neutral(Headlines.TARIFFS, holder);
            assertThat(instrument.within(0)).isZero();
            assertThat(List.of(instrument.level(instrument.low, neutral), instrument.level(instrument.high, neutral)))
                    .allMatch(level -> level >= instrument.scale.min() && level <= instrument.scale.max());
        }
    }

    @Test
    void names_differ() {
        assertThat(Instruments.declared()).extracting(Instrument::name).doesNotHaveDuplicates();
    }

    /** The agreement keeps one level of what the United States roll back, and one relief of China's licences. */
    @Test
    void an_agreement_rolls_back_one_control_of_the_united_states_and_eases_licences_of_china() {
        assertThat(Instruments.USUAL.of(Clause.ROLLBACK))
                .singleElement()
                .satisfies(each -> assertThat(each.holders).containsExactly(Actor.UNITED_STATES));
        assertThat(Instruments.USUAL.of(Clause.LICENSING))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.holders).containsExactly(Actor.CHINA));
    }

    @Test
    void nobody_has_a_level_of_what_another_holds() {
        assertThatThrownBy(() -> board.level(PolicyInstrument.REE_LICENCE, Actor.UNITED_STATES))
                .hasMessage("UNITED_STATES has no instrument 'ree-licence'");
        assertThat(board.levelOrNone(PolicyInstrument.REE_LICENCE, Actor.UNITED_STATES)
                        .applyAsDouble(2))
                .isZero();
    }
}
