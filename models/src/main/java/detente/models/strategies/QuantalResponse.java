package detente.models.strategies;

/** Chooses among feasible actions with probability proportional to exp(λ score). */
final class QuantalResponse {
    private final double precision;
    private final double[] probability = new double[Action.ALL.size()];

    /** @param precision λ, per unit of score */
    QuantalResponse(double precision) {
        this.precision = precision;
    }

    double probability(Action action) {
        return probability[action.place];
    }

    /**
     * Computes the probabilities.
     *
     * @param score by place of the action
     */
    void weigh(Situation situation, double[] score) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < probability.length; i++) {
            if (situation.isFeasible(Action.ALL.get(i))) {
                best = Math.max(best, score[i]);
            }
        }
        double sum = 0;
        for (int i = 0; i < probability.length; i++) {
            boolean feasible = situation.isFeasible(Action.ALL.get(i));
            probability[i] = feasible ? StrictMath.exp(precision * (score[i] - best)) : 0;
            sum += probability[i];
        }
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= sum;
        }
    }

    /** The action on which a uniform draw falls. */
    Action choose(double draw) {
        double left = draw;
        Action last = Action.HOLD;
        for (int i = 0; i < probability.length; i++) {
            if (probability[i] > 0) {
                last = Action.ALL.get(i);
                left -= probability[i];
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }
}
