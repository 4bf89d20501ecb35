package detente.models.rareearths.framework;

/**
 * Weeks from the first side's text to the second's: Erlang with shape 2, a gamma distribution of whole shape, by inversion
 * and rounded to whole weeks; 0: both come out in the same week. The shape is an assumption; the mean is a parameter.
 */
final class StatementGap {
    private static final int HALVINGS = 60;

    private StatementGap() {}

    /** Whole weeks at a quantile. */
    static int weeks(double mean, double quantile) {
        return (int) Math.round(at(mean, quantile));
    }

    /** The quantile itself, by halving an interval that holds it: 1 − (1 + x) exp(−x) = quantile at x = 2 t / mean. */
    static double at(double mean, double quantile) {
        double low = 0;
        double high = 2;
        while (below(high) < quantile) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (below(middle) < quantile) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high) * mean / 2;
    }

    private static double below(double x) {
        return 1 - (1 + x) * StrictMath.exp(-x);
    }
}
