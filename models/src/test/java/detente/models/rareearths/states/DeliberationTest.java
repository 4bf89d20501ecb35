package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.strategies.Action;
import detente.models.strategies.Logit;
import detente.models.strategies.Situation;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliberationTest {
    private static final int MANY = 40_000;

    private final Capitals capitals = new Capitals();
    private final Outlook outlook = new Outlook();

    private Stream<Decision> decisions(boolean peace) {
        Positions positions = capitals.positions(PolicyInstrument.REE_LICENCE);
        positions.put(PolicyInstrument.REE_LICENCE, peace ? 0 : 0.5);
        ActionValues values = new ActionValues(capitals.preferences(), positions, 0.25);
        values.appraise(outlook);
        Deliberation deliberation = capitals.deliberation(11);
        Deliberation.Stakes stakes =
                new Deliberation.Stakes(values, capitals.tipping(values, new Observation()), positions, peace);
        return IntStream.range(0, MANY).mapToObj(week -> deliberation.decide(week, stakes, Map.of()));
    }

    private double share(boolean peace, Predicate<Decision> which) {
        return decisions(peace).filter(which).count() / (double) MANY;
    }

    /** 99.9% quantiles of χ² with as many degrees of freedom as actions but one. */
    @ParameterizedTest
    @CsvSource({"false, 4, 16.27", "true, 3, 13.82"})
    void at_precision_0_every_feasible_action_is_as_likely(boolean talksOpen, int feasible, double critical) {
        capitals.precision = 0;
        outlook.talksOpen = talksOpen;
        double[] count = new double[Action.ALL.size()];
        decisions(false).forEach(decision -> count[decision.action().place]++);
        double expected = MANY / (double) feasible;
        double distance = 0;
        for (Action action : Action.ALL) {
            if (action == Action.TALKS && talksOpen) {
                assertThat(count[action.place]).isZero();
            } else {
                distance += (count[action.place] - expected) * (count[action.place] - expected) / expected;
            }
        }
        assertThat(distance).isLessThan(critical);
    }

    @Test
    void at_precision_0_nothing_guards_the_peace() {
        capitals.precision = 0;
        assertThat(share(true, decision -> decision.action() == Action.ESCALATE))
                .isCloseTo(1 / 3.0, within(0.01));
    }

    @Test
    void at_high_precision_the_best_is_chosen() {
        capitals.precision = 1e4;
        outlook.exports = 1;
        outlook.success = 0.5;
        assertThat(share(false, decision -> decision.action() == Action.TALKS)).isEqualTo(1);
        outlook.exports = 0;
        outlook.partnerLevel = 2;
        assertThat(share(false, decision -> decision.action() == Action.ESCALATE))
                .isEqualTo(1);
    }

    @Test
    void a_decision_tells_value_and_probability_of_every_action() {
        Decision decision = decisions(false).findFirst().orElseThrow();
        assertThat(decision.options().stream().map(Decision.Option::action)).isEqualTo(Action.ALL);
        assertThat(decision.options().stream()
                        .mapToDouble(Decision.Option::probability)
                        .sum())
                .isCloseTo(1, within(1e-12));
        double ratio = decision.option(Action.TALKS).probability()
                / decision.option(Action.HOLD).probability();
        assertThat(ratio)
                .isCloseTo(StrictMath.exp(4 * decision.option(Action.TALKS).value()), within(1e-12));
    }

    @Test
    void in_peace_the_bound_is_met_and_in_conflict_it_does_not_bind() {
        assertThat(decisions(true)
                        .findFirst()
                        .orElseThrow()
                        .option(Action.ESCALATE)
                        .probability())
                .isCloseTo(0.002, within(1e-14));
        assertThat(decisions(false)
                        .findFirst()
                        .orElseThrow()
                        .option(Action.ESCALATE)
                        .probability())
                .isGreaterThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.01", "4, 0.002", "20, 0.0001", "1000, 0.002", "4, 0"})
    void whatever_the_values_the_guard_bounds_escalation(double precision, double highest) {
        Purpose draws = Draws.keyed(3).purpose("test values");
        Logit logit = new Logit(precision);
        PeaceGuard guard = new PeaceGuard(precision, highest);
        Situation situation = new Situation();
        for (int trial = 0; trial < 10_000; trial++) {
            for (Action action : Action.ALL) {
                situation.offer(action, 3 * draws.gaussian(action.place, trial, 0));
            }
            if (trial % 2 == 0) {
                situation.exclude(Action.CONCEDE);
            }
            logit.weigh(situation);
            double before = logit.probability(Action.ESCALATE);
            guard.keep(situation);
            logit.weigh(situation);
            assertThat(logit.probability(Action.ESCALATE))
                    .isCloseTo(Math.min(before, highest), within(1e-10 * highest));
        }
    }

    @Test
    void moves_go_wrong_at_their_rate_and_talks_never() {
        capitals.moveNoise = 0.1;
        outlook.exports = 0.3;
        assertThat(share(false, decision -> decision.intended() == Action.TALKS && decision.action() != Action.TALKS))
                .isZero();
        double moves = share(false, decision -> decision.intended() != Action.TALKS);
        double wrong = share(false, decision -> decision.intended() != decision.action());
        assertThat(wrong / moves).isCloseTo(0.1, within(0.007));
    }

    @Test
    void an_escalation_goes_wrong_by_not_happening_and_anything_else_by_escalating() {
        capitals.moveNoise = 0.2;
        assertThat(decisions(false).filter(decision -> decision.intended() != decision.action()))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.action())
                        .isEqualTo(decision.intended() == Action.ESCALATE ? Action.HOLD : Action.ESCALATE));
    }

    @Test
    void noise_leaves_the_intentions_as_they_were() {
        Action[] before = decisions(false).map(Decision::intended).toArray(Action[]::new);
        capitals.moveNoise = 0.2;
        assertThat(decisions(false).map(Decision::intended)).containsExactly(before);
    }
}
