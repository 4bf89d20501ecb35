package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.strategies.Action;
import detente.models.strategies.Situation;
import java.util.List;
import java.util.Optional;

/**
 * What a state expects of each step, reason by reason; the equations stand in the model's README, "The states".
 *
 * <p>A move counts in units of the control level, weight × change of position, and every reason but the agreement at stake
 * scales with its size. What an agreement covers stands where the agreement puts it: a state does not ease it by itself, and
 * to harden it breaks the agreement. What a script imposes is not the state's to move.
 */
final class ActionValues {
    private final Preferences preferences;
    private final Positions positions;
    private final double step;
    private final Candidate hold = new Candidate(Action.HOLD, Optional.empty());
    private final Candidate talks = new Candidate(Action.TALKS, Optional.empty());
    /** By place of the action; of those that move something one for each own instrument, in their order. */
    private final Candidate[][] candidates = new Candidate[Action.ALL.size()][];
    /** The candidate that stands to choice, by place of the action. */
    private final Candidate[] proposed = new Candidate[Action.ALL.size()];

    private final double[] weight;

    ActionValues(Preferences preferences, Positions positions, double step) {
        this.preferences = preferences;
        this.positions = positions;
        this.step = step;
        candidates[Action.HOLD.place] = new Candidate[] {hold};
        candidates[Action.TALKS.place] = new Candidate[] {talks};
        for (Action action : List.of(Action.ESCALATE, Action.CONCEDE)) {
            candidates[action.place] = positions.own().stream()
                    .map(each -> new Candidate(action, Optional.of(each)))
                    .toArray(Candidate[]::new);
        }
        weight = new double[Math.max(1, positions.own().size())];
    }

    /** Values every step; of each action the best stands to choice. */
    void appraise(Outlook outlook) {
        hold.open(true);
        if (talks.open(!outlook.talksOpen)) {
            talk(talks.worth, outlook);
            talks.close();
        }
        for (int i = 0; i < positions.own().size(); i++) {
            PolicyInstrument each = positions.own().get(i);
            boolean free = !positions.isImposed(each);
            double up = positions.room(each, step);
            Candidate harder = candidates[Action.ESCALATE.place][i];
            if (harder.open(free && up > Positions.LEAST)) {
                move(harder.worth, positions.weight(each) * up, positions.isCovered(each), outlook);
                harder.close();
            }
            double down = positions.room(each, -step);
            Candidate softer = candidates[Action.CONCEDE.place][i];
            if (softer.open(free && down < -Positions.LEAST && !positions.isCovered(each))) {
                move(softer.worth, positions.weight(each) * down, false, outlook);
                softer.close();
            }
        }
        // By place: an iterator a week would be garbage.
        for (int action = 0; action < candidates.length; action++) {
            proposed[action] = best(candidates[action]);
        }
    }

    private static Candidate best(Candidate[] candidates) {
        Candidate best = candidates.length == 0 ? null : candidates[0];
        for (Candidate each : candidates) {
            if (each.possible && (!best.possible || each.value > best.value)) {
                best = each;
            }
        }
        return best;
    }

    /** What a move of the control level is worth, above 0 a hardening. */
    void move(Worth worth, double move, boolean breaks, Outlook outlook) {
        StateParameters common = preferences.common;
        double level = positions.ownLevel();
        double grievance = outlook.partnerLevel - level + outlook.missing;
        double change = outlook.partnerHardened + outlook.missingRose;
        double reciprocity = common.reciprocity() * (grievance + change > 0 ? 1 : common.reward());
        worth.add(
                Reason.LEVERAGE,
                preferences.leverage(level + move, outlook.partnerLoss)
                        - preferences.leverage(level, outlook.partnerLoss));
        worth.add(Reason.CONTROLS, reciprocity * (outlook.partnerLevel - level + outlook.partnerHardened) * move);
        worth.add(Reason.DELIVERIES, reciprocity * (outlook.missing + outlook.missingRose) * move);
        worth.feel(Reason.ANSWER, -preferences.patience * outlook.marginalLoss * outlook.mirroring * move, outlook);
        worth.feel(Reason.OWN_COST, -preferences.patience * preferences.ownCost * move, outlook);
        worth.add(Reason.EFFORT, -common.stepCost() * Math.abs(move));
        if (move < 0) {
            relieve(worth, -common.concessionUrgency() * move, outlook);
            worth.add(Reason.AUDIENCE, outlook.frameworkInForce ? 0 : preferences.audienceCost * move);
        }
        if (breaks) {
            double lost = Math.max(0, outlook.relief - outlook.missing);
            worth.feel(Reason.AGREEMENT, -preferences.patience * outlook.marginalLoss * lost, outlook);
            worth.add(Reason.AUDIENCE, -preferences.audienceCost * outlook.bond);
        }
    }

    private void talk(Worth worth, Outlook outlook) {
        relieve(worth, preferences.common.talksUrgency() * outlook.success, outlook);
        worth.add(Reason.EFFORT, -preferences.common.talksCost());
    }

    /** Pain speaks for a step that may end it. */
    private static void relieve(Worth worth, double hope, Outlook outlook) {
        worth.feel(Reason.LOSSES, hope * outlook.losses, outlook);
        worth.feel(Reason.EXPORTS, hope * outlook.exports, outlook);
        worth.feel(Reason.ORDERS, hope * outlook.orders, outlook);
    }

    /**
     * Draws the instrument of each action among those that could carry it out, by quantal response: a ministry's proposal.
     *
     * @param precision 0 at random, high always the best
     * @param draw uniform, one for each action
     */
    void propose(double precision, Action action, double draw) {
        Candidate[] of = candidates[action.place];
        Candidate best = proposed[action.place];
        if (best == null || !best.possible) {
            return;
        }
        double sum = 0;
        for (int i = 0; i < of.length; i++) {
            weight[i] = of[i].possible ? StrictMath.exp(precision * (of[i].value - best.value)) : 0;
            sum += weight[i];
        }
        double left = draw * sum;
        for (int i = 0; i < of.length; i++) {
            if (weight[i] > 0) {
                proposed[action.place] = of[i];
                left -= weight[i];
                if (left < 0) {
                    return;
                }
            }
        }
    }

    /** What the step that stands to choice would be worth with another outlook. */
    double revalue(Action action, Outlook outlook, Worth scratch) {
        scratch.clear();
        Candidate candidate = proposed[action.place];
        if (action == Action.TALKS) {
            talk(scratch, outlook);
        } else if (candidate.instrument.isPresent()) {
            PolicyInstrument each = candidate.instrument.get();
            double room = positions.room(each, action == Action.ESCALATE ? step : -step);
            boolean breaks = action == Action.ESCALATE && positions.isCovered(each);
            move(scratch, positions.weight(each) * room, breaks, outlook);
        }
        return scratch.total();
    }

    /** Value of the step that stands to choice; 0 if none is possible. */
    double of(Action action) {
        return isPossible(action) ? proposed[action.place].value : 0;
    }

    boolean isPossible(Action action) {
        return proposed[action.place] != null && proposed[action.place].possible;
    }

    /** The instrument with which an action would be carried out; none for those that move nothing. */
    Optional<PolicyInstrument> instrument(Action action) {
        return isPossible(action) ? proposed[action.place].instrument : Optional.empty();
    }

    /** The value of an action by place of the reason; all 0 if it is not possible. */
    double[] parts(Action action) {
        return isPossible(action) ? proposed[action.place].worth.parts() : new double[Reason.ALL.size()];
    }

    /** Lays the actions before whoever chooses. */
    void offer(Situation situation) {
        for (Action action : Action.ALL) {
            if (isPossible(action)) {
                situation.offer(action, of(action));
            } else {
                situation.exclude(action);
            }
        }
    }
}
