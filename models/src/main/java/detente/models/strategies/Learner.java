package detente.models.strategies;

/**
 * Reinforcement learner (Roth and Erev 1995, with choice probabilities as in quantal response): every action has a propensity
 * q that fades by φ a decision; what the last action earned is added to its own; an action is chosen with probability
 * proportional to exp(λ q). What counts is the move that was carried out, not the one intended.
 */
public final class Learner implements Strategy {
    private final double forgetting;
    private final QuantalResponse response;
    private final double[] propensity = new double[Action.ALL.size()];
    private Action chosen = Action.HOLD;

    /**
     * A learner that knows nothing yet.
     *
     * @param forgetting φ, share of every propensity lost from one decision to the next
     * @param precision λ, per unit of payoff
     */
    public Learner(double forgetting, double precision) {
        this.forgetting = forgetting;
        this.response = new QuantalResponse(precision);
    }

    @Override
    public Action choose(Situation situation) {
        if (situation.turn > 0) {
            for (int i = 0; i < propensity.length; i++) {
                propensity[i] *= 1 - forgetting;
            }
            propensity[carriedOut(situation.ownMove).place] += situation.payoff;
        }
        response.weigh(situation, propensity);
        chosen = response.choose(situation.draw);
        return chosen;
    }

    /** What an action has earned so far, faded. */
    public double propensity(Action action) {
        return propensity[action.place];
    }

    /** What was chosen, unless the opposite was carried out. */
    private Action carriedOut(double ownMove) {
        if (chosen == Action.CONCEDE && ownMove > 0) {
            return Action.ESCALATE;
        }
        if (chosen == Action.ESCALATE && ownMove <= 0) {
            return ownMove < 0 ? Action.CONCEDE : Action.HOLD;
        }
        return chosen;
    }
}
