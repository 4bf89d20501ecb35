package detente.models.strategies;

/**
 * Quantal response (McKelvey and Palfrey 1995): an action is chosen with probability proportional to exp(λ V) among the
 * feasible ones, equation (35) of the flagship's description. λ = 0 chooses at random, λ → ∞ the best.
 */
public final class Logit implements Strategy {
    private final QuantalResponse response;
    private final double[] value = new double[Action.ALL.size()];

    /** @param precision λ, per unit of value */
    public Logit(double precision) {
        this.response = new QuantalResponse(precision);
    }

    @Override
    public Action choose(Situation situation) {
        weigh(situation);
        return response.choose(situation.draw);
    }

    /** Probability of an action in the situation that was weighed last. */
    public double probability(Action action) {
        return response.probability(action);
    }

    /** Computes the probabilities of a situation without choosing. */
    public void weigh(Situation situation) {
        for (int i = 0; i < value.length; i++) {
            value[i] = situation.value(Action.ALL.get(i));
        }
        response.weigh(situation, value);
    }
}
