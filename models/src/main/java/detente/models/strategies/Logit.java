package detente.models.strategies;

/**
 * Quantal response (McKelvey and Palfrey 1995): an action is chosen with probability proportional to exp(λ V) among the
 * feasible ones, equation (35) of the flagship's description. λ = 0 chooses at random, λ → ∞ the best.
 */
public final class Logit implements Strategy {
    private final double precision;
    private final double[] probability = new double[Action.ALL.size()];

    /** @param precision λ, per unit of value */
    public Logit(double precision) {
        this.precision = precision;
    }

    @Override
    public Action choose(Situation situation) {
        weigh(situation);
        double left = situation.draw;
        Action last = Action.HOLD;
        for (Action action : Action.ALL) {
            if (probability[action.place] > 0) {
                last = action;
                left -= probability[action.place];
                if (left < 0) {
                    return action;
                }
            }
        }
        return last;
    }

    /** Probability of an action in the situation that was weighed last. */
    public double probability(Action action) {
        return probability[action.place];
    }

    /** Computes the probabilities of a situation without choosing. */
    public void weigh(Situation situation) {
        double best = Double.NEGATIVE_INFINITY;
        for (Action action : Action.ALL) {
            if (situation.isFeasible(action)) {
                best = Math.max(best, situation.value(action));
            }
        }
        double sum = 0;
        for (Action action : Action.ALL) {
            double weight =
                    situation.isFeasible(action) ? StrictMath.exp(precision * (situation.value(action) - best)) : 0;
            probability[action.place] = weight;
            sum += weight;
        }
        for (Action action : Action.ALL) {
            probability[action.place] /= sum;
        }
    }
}
