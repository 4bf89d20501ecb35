package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.strategies.Action;
import detente.models.strategies.Logit;
import detente.models.strategies.Situation;
import detente.models.strategies.Strategy;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a state comes to a decision: it lays its options before its strategy, keeps peace rare to break, and now and then
 * carries out something else than it meant to. Nothing is moved here.
 *
 * <p>A move that goes wrong turns an escalation into holding, and holding or conceding into an escalation; talks are no
 * move. The bound on escalation in peace is on what is intended.
 */
final class Deliberation {
    private final Side side;
    private final long key;
    private final Strategy strategy;
    private final PeaceGuard guard;
    private final double step;
    private final double moveNoise;
    private final double precision;
    private final Purpose choice;
    private final Purpose proposal;
    private final Purpose accident;
    private final Situation situation = new Situation();

    Deliberation(StateAgent.Identity identity, StateAgent.Rules rules, Strategy strategy, Draws draws) {
        this.side = identity.side();
        this.key = identity.key();
        this.strategy = strategy;
        this.guard = new PeaceGuard(
                rules.states().precision().of(side.key), rules.states().peaceEscalation());
        this.step = rules.conduct().step();
        this.moveNoise = rules.conduct().moveNoise();
        this.precision = rules.states().precision().of(side.key);
        this.choice = draws.purpose("state decision");
        this.proposal = draws.purpose("state proposal");
        this.accident = draws.purpose("state move noise");
    }

    /** The situation of the next decision, for the agent to fill in what it knows; values come from its options. */
    Situation situation() {
        return situation;
    }

    /** What is at stake in a decision: values, what would tip it, positions, and whether nobody does anybody harm. */
    record Stakes(ActionValues values, Tipping tipping, Positions positions, boolean peace) {}

    /** Decides. */
    Decision decide(int period, Stakes stakes, Map<String, Double> seen) {
        situation.draw = choice.uniform(key, period);
        for (Action each : Action.ALL) {
            stakes.values.propose(precision, each, proposal.uniform(key, period, each.place));
        }
        stakes.values.offer(situation);
        if (stakes.peace) {
            guard.keep(situation);
        }
        Action intended = strategy.choose(situation);
        List<Decision.Option> options = Action.ALL.stream()
                .map(action -> option(action, intended, stakes.values))
                .toList();
        Action action = carriedOut(intended, period, stakes.values);
        situation.turn++;
        return new Decision(
                period,
                side,
                seen,
                options,
                situation.draw,
                intended,
                action,
                move(action, stakes),
                tip(intended, stakes));
    }

    private Decision.Option option(Action action, Action intended, ActionValues values) {
        double chosen = action == intended ? 1 : 0;
        double[] parts = values.parts(action);
        // The guard of peace raises the value of holding.
        parts[Reason.PEACE.place] = situation.value(action) - values.of(action);
        return new Decision.Option(
                action,
                values.instrument(action),
                situation.isFeasible(action),
                situation.value(action),
                strategy instanceof Logit logit ? logit.probability(action) : chosen,
                Arrays.stream(parts).boxed().toList());
    }

    private Optional<Decision.Tip> tip(Action chosen, Stakes stakes) {
        if (!(strategy instanceof Logit) || stakes.peace) {
            return Optional.empty();
        }
        return stakes.tipping
                .alternative(chosen)
                .map(other -> stakes.tipping
                        .tip(chosen, other)
                        .map(tip -> new Decision.Tip(other, Optional.of(tip.lever().reading), tip.was(), tip.needed()))
                        .orElseGet(() -> new Decision.Tip(other, Optional.empty(), 0, 0)));
    }

    private Action carriedOut(Action intended, int period, ActionValues values) {
        if (moveNoise == 0 || intended == Action.TALKS || !accident.happens(moveNoise, key, period)) {
            return intended;
        }
        if (intended == Action.ESCALATE) {
            return Action.HOLD;
        }
        return values.isPossible(Action.ESCALATE) ? Action.ESCALATE : intended;
    }

    private Decision.Move move(Action action, Stakes stakes) {
        Optional<PolicyInstrument> chosen = stakes.values.instrument(action);
        if (chosen.isEmpty()) {
            return Decision.Move.NONE;
        }
        PolicyInstrument instrument = chosen.get();
        double room = stakes.positions.room(instrument, action == Action.ESCALATE ? step : -step);
        double before = stakes.positions.of(instrument);
        return new Decision.Move(chosen, before, before + room, room * stakes.positions.weight(instrument));
    }
}
