package detente.models.rareearths.states;

import detente.models.strategies.Action;
import detente.models.strategies.Situation;

/**
 * Nobody starts a conflict out of noise: in peace the value of holding is raised until escalation is as rare as it has to
 * be, equation (36) of the model description, solved in closed form. It does nothing at precision 0.
 */
final class PeaceGuard {
    private final double precision;
    private final double highest;

    /** @param highest probability of escalation in a decision in peace */
    PeaceGuard(double precision, double highest) {
        this.precision = precision;
        this.highest = highest;
    }

    /** Raises the value of holding in a situation of peace, if it has to; where no value would do, forbids to escalate. */
    void keep(Situation situation) {
        if (precision == 0 || !situation.isFeasible(Action.ESCALATE)) {
            return;
        }
        if (highest == 0) {
            situation.exclude(Action.ESCALATE);
            return;
        }
        double escalate = situation.value(Action.ESCALATE);
        double wanted = 1 / highest - 1;
        for (Action action : Action.ALL) {
            if (action != Action.ESCALATE && action != Action.HOLD && situation.isFeasible(action)) {
                wanted -= StrictMath.exp(precision * (situation.value(action) - escalate));
            }
        }
        if (wanted > 0) {
            double needed = escalate + StrictMath.log(wanted) / precision;
            situation.offer(Action.HOLD, Math.max(situation.value(Action.HOLD), needed));
        }
    }
}
