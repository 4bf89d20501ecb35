package detente.models.strategies;

import static detente.models.strategies.Action.CONCEDE;
import static detente.models.strategies.Action.ESCALATE;
import static detente.models.strategies.Action.HOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyTest {

    @Test
    void always_concede_and_always_escalate_look_at_nothing() {
        Table allc = Table.of(StrategyKind.ALWAYS_CONCEDE);
        Table alld = Table.of(StrategyKind.ALWAYS_ESCALATE);
        assertThat(allc.answer()).isEqualTo(CONCEDE);
        assertThat(allc.after("C", "D")).isEqualTo(CONCEDE);
        assertThat(alld.answer()).isEqualTo(ESCALATE);
        assertThat(alld.after("D", "C")).isEqualTo(ESCALATE);
    }

    @Test
    void tit_for_tat_begins_kindly_and_copies_the_partner() {
        Table table = Table.of(StrategyKind.TIT_FOR_TAT);
        assertThat(table.answer()).isEqualTo(CONCEDE);
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        assertThat(table.after("D", "C")).isEqualTo(CONCEDE);
        assertThat(table.after("D", "D")).isEqualTo(ESCALATE);
    }

    @Test
    void generous_tit_for_tat_forgives_if_its_second_draw_is_below_the_probability() {
        Table table = Table.of(StrategyKind.GENEROUS_TIT_FOR_TAT);
        assertThat(table.answer()).isEqualTo(CONCEDE);
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        table.situation.secondDraw = 0.24;
        assertThat(table.after("C", "D")).isEqualTo(CONCEDE);
        table.situation.secondDraw = 0.25;
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        assertThat(table.after("D", "C")).isEqualTo(CONCEDE);
    }

    @Test
    void contrite_tit_for_tat_takes_the_answer_to_its_own_slip() {
        Table table = Table.of(StrategyKind.CONTRITE_TIT_FOR_TAT);
        assertThat(table.answer()).isEqualTo(CONCEDE);
        assertThat(table.after("D", "C")).as("its slip leaves it in debt").isEqualTo(CONCEDE);
        assertThat(table.after("C", "D")).as("the answer was deserved").isEqualTo(CONCEDE);
        assertThat(table.after("C", "D")).as("a second blow was not").isEqualTo(ESCALATE);
        assertThat(table.after("D", "C")).as("they are even").isEqualTo(CONCEDE);
    }

    @Test
    void contrite_tit_for_tat_insists_until_the_partner_has_cooperated() {
        Table table = Table.of(StrategyKind.CONTRITE_TIT_FOR_TAT);
        table.answer();
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        assertThat(table.after("D", "D")).isEqualTo(ESCALATE);
        assertThat(table.after("C", "D")).as("though it slipped into kindness").isEqualTo(ESCALATE);
        assertThat(table.after("D", "C")).isEqualTo(CONCEDE);
        assertThat(table.after("D", "D")).as("both slip: neither was provoked").isEqualTo(CONCEDE);
    }

    @Test
    void grim_never_forgets_what_it_saw_and_minds_no_move_of_its_own() {
        Table table = Table.of(StrategyKind.GRIM);
        assertThat(table.answer()).isEqualTo(CONCEDE);
        assertThat(table.after("D", "C")).isEqualTo(CONCEDE);
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        for (int turn = 0; turn < 20; turn++) {
            assertThat(table.after("C", "C")).isEqualTo(ESCALATE);
        }
    }

    @Test
    void pavlov_stays_after_a_win_and_shifts_after_a_loss() {
        Table table = Table.of(StrategyKind.PAVLOV);
        assertThat(table.answer()).isEqualTo(CONCEDE);
        assertThat(table.after("C", "C")).isEqualTo(CONCEDE);
        assertThat(table.after("D", "C")).as("a slip that paid is repeated").isEqualTo(ESCALATE);
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        assertThat(table.after("D", "D")).isEqualTo(CONCEDE);
    }

    @Test
    void the_pain_threshold_concedes_when_it_hurts_and_strikes_back_when_it_does_not() {
        Table table = Table.of(StrategyKind.PAIN_THRESHOLD);
        assertThat(table.answer()).isEqualTo(HOLD);
        assertThat(table.after("C", "D")).isEqualTo(ESCALATE);
        assertThat(table.after("C", "C")).isEqualTo(HOLD);
        table.situation.pain = 1;
        assertThat(table.after("C", "D")).isEqualTo(HOLD);
        table.situation.pain = 1.5;
        assertThat(table.after("C", "D")).isEqualTo(HOLD);
        table.situation.pain = 1.51;
        assertThat(table.after("C", "D")).isEqualTo(CONCEDE);
    }

    @Test
    void the_reciprocator_follows_deliveries_and_not_moves() {
        Table table = Table.of(StrategyKind.RECIPROCATOR);
        assertThat(table.after("C", "D")).isEqualTo(CONCEDE);
        table.situation.deliveries = 0.75;
        assertThat(table.answer()).isEqualTo(CONCEDE);
        table.situation.deliveries = 0.74;
        assertThat(table.answer()).isEqualTo(HOLD);
        table.situation.deliveries = 0.5;
        assertThat(table.answer()).isEqualTo(HOLD);
        table.situation.deliveries = 0.49;
        assertThat(table.answer()).isEqualTo(ESCALATE);
    }

    @Test
    void the_logit_prefers_what_is_worth_more_by_the_odds_of_its_precision() {
        Table table = Table.of(StrategyKind.LOGIT);
        table.situation.exclude(CONCEDE);
        table.situation.offer(ESCALATE, 1);
        Logit logit = (Logit) table.strategy();
        logit.weigh(table.situation);
        assertThat(logit.probability(ESCALATE) / logit.probability(HOLD)).isCloseTo(Math.exp(2), within(1e-12));
        assertThat(logit.probability(CONCEDE)).isZero();
        table.situation.draw = logit.probability(ESCALATE) - 1e-9;
        assertThat(table.answer()).isEqualTo(ESCALATE);
        table.situation.draw = logit.probability(ESCALATE) + 1e-9;
        assertThat(table.answer()).isEqualTo(HOLD);
    }

    @Test
    void the_learner_credits_the_move_that_was_carried_out_and_forgets() {
        Table table = Table.of(StrategyKind.LEARNER);
        Learner learner = (Learner) table.strategy();
        table.situation.draw = 0.1;
        assertThat(table.answer()).as("all alike at first").isEqualTo(ESCALATE);
        table.situation.payoff = 5;
        table.after("D", "C");
        assertThat(learner.propensity(ESCALATE)).isEqualTo(5);
        table.situation.payoff = 3;
        table.after("C", "C");
        assertThat(learner.propensity(ESCALATE)).isCloseTo(4.5, within(1e-12));
        assertThat(learner.propensity(CONCEDE)).as("it slipped").isEqualTo(3);
        double odds = Math.exp(0.2 * 4.5) / (Math.exp(0.2 * 4.5) + Math.exp(0.2 * 3) + 1);
        table.situation.payoff = 0;
        table.situation.turn = 0; // asks again without a turn in between
        table.situation.draw = odds - 1e-9;
        assertThat(table.answer()).isEqualTo(ESCALATE);
        table.situation.draw = odds + 1e-9;
        assertThat(table.answer()).isEqualTo(HOLD);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_does_what_cannot_be_done(StrategyKind kind) {
        for (EnumSet<Action> feasible : java.util.List.of(
                EnumSet.of(HOLD),
                EnumSet.of(HOLD, ESCALATE),
                EnumSet.of(HOLD, CONCEDE),
                EnumSet.of(HOLD, Action.TALKS),
                EnumSet.allOf(Action.class))) {
            for (int trial = 0; trial < 64; trial++) {
                Table table = Table.of(kind);
                for (Action action : Action.ALL) {
                    table.situation.exclude(action);
                }
                feasible.forEach(action -> table.situation.offer(action, 1));
                table.situation.draw = (trial + 0.5) / 64;
                table.situation.pain = trial % 4;
                table.situation.deliveries = trial % 3 / 2.0;
                assertThat(feasible).contains(table.answer());
                assertThat(feasible).contains(table.after(trial % 2 == 0 ? "C" : "D", trial % 5 == 0 ? "C" : "D"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_allocates_nothing(StrategyKind kind) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Table table = Table.of(kind);
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 20; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int turn = 0; turn < 100; turn++) {
                table.after("C", "D");
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(100);
    }
}
