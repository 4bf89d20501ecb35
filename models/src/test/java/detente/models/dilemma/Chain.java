package detente.models.dilemma;

/**
 * The long run of two strategies that look back one turn, by the chain of the four outcomes: how often each occurs, and what
 * the row player earns.
 */
final class Chain {
    private static final double[] PAYOFF = {3, 0, 5, 1};

    private Chain() {}

    /** Probability of cooperation after CC, CD, DC, DD (own move first). */
    static double[] rule(String strategy) {
        return switch (strategy) {
            case "tft" -> new double[] {1, 0, 1, 0};
            case "gtft" -> new double[] {1, 1 / 3.0, 1, 1 / 3.0};
            case "wsls" -> new double[] {1, 0, 0, 1};
            case "allc" -> new double[] {1, 1, 1, 1};
            case "alld" -> new double[] {0, 0, 0, 0};
            default -> throw new IllegalArgumentException(strategy);
        };
    }

    /** What the row player earns a turn against the column player if moves flip with that probability. */
    static double payoff(String row, String column, double noise) {
        double[] p = rule(row);
        double[] q = rule(column);
        double[] share = {1, 0, 0, 0};
        for (int step = 0; step < 100_000; step++) {
            double[] next = new double[4];
            for (int s = 0; s < 4; s++) {
                double own = flipped(p[s], noise);
                double other = flipped(q[s == 1 ? 2 : s == 2 ? 1 : s], noise);
                next[0] += share[s] * own * other;
                next[1] += share[s] * own * (1 - other);
                next[2] += share[s] * (1 - own) * other;
                next[3] += share[s] * (1 - own) * (1 - other);
            }
            share = next;
        }
        double mean = 0;
        for (int s = 0; s < 4; s++) {
            mean += share[s] * PAYOFF[s];
        }
        return mean;
    }

    private static double flipped(double cooperation, double noise) {
        return cooperation * (1 - noise) + (1 - cooperation) * noise;
    }
}
