package detente.models.rareearths.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyScriptTest {
    private final Headlines headlines = new Headlines();

    @ParameterizedTest
    @CsvSource({"CHINA, 8", "UNITED_STATES, 8", "ALLIES, 0", "REST_OF_WORLD, 0"})
    void a_joint_event_is_of_china_and_the_united_states_and_of_nobody_else(Actor actor, double level) {
        headlines.in(1, "both", "stockpile", 8);
        assertThat(PolicyScript.of(actor, "stockpile", 0, headlines.timeline(3)).at(2))
                .isEqualTo(level);
    }

    @Test
    void a_level_stands_until_the_next_event() {
        headlines.in(1, "US", "stockpile", 8).in(3, "US", "stockpile", 2);
        PolicyScript script = PolicyScript.of(Actor.UNITED_STATES, "stockpile", 1, headlines.timeline(5));
        assertThat(new double[] {script.at(0), script.at(1), script.at(2), script.at(3), script.at(4)})
                .containsExactly(1, 8, 8, 2, 2);
    }

    /** Both days fall into the week before period 2; only the second is after the one from which the states decide. */
    @Test
    void an_event_dated_after_the_states_begin_to_decide_is_imposed_even_in_their_first_week() {
        LocalDate begin = Headlines.CALENDAR.date(2).minusDays(4);
        headlines.on(begin, "US", "tariff", 40).on(begin.plusDays(1), "CN", "tariff", 50);
        PolicyScript.Timeline script = headlines.timeline(6);
        PolicyBoard board = new PolicyBoard(
                new PolicyScript.Timeline(script.events(), script.calendar(), 6, Optional.of(begin)),
                Headlines.TARIFFS);
        PolicyLevel decided = board.level(PolicyInstrument.TARIFF, Actor.UNITED_STATES);
        PolicyLevel imposed = board.level(PolicyInstrument.TARIFF, Actor.CHINA);
        decided.set(10);
        imposed.set(10);
        assertThat(decided.asSet(2)).isEqualTo(40);
        assertThat(imposed.asSet(2)).isEqualTo(50);
        decided.set(10);
        imposed.set(10);
        assertThat(decided.asSet(3)).isEqualTo(10);
        assertThat(imposed.asSet(3)).isEqualTo(50);
    }
}
