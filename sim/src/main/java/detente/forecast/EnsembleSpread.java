package detente.forecast;

import detente.results.Quantiles;

/** Whether ensembles are as wide as they should be. */
public final class EnsembleSpread {
    private EnsembleSpread() {}

    /**
     * Where an outcome falls in an ensemble, from 0 to 1 (probability integral transform): uniform over many forecasts if the
     * ensembles are right. With m members it is the middle of one of m + 1 ranks.
     */
    public static double pit(double[] members, double outcome) {
        double below = 0;
        for (double member : members) {
            below += member < outcome ? 1 : member == outcome ? 0.5 : 0;
        }
        return (below + 0.5) / (members.length + 1);
    }

    /** How many of the transforms fall into each of some bins of equal width. */
    public static int[] histogram(double[] pits, int bins) {
        int[] counts = new int[bins];
        for (double pit : pits) {
            counts[Math.min(bins - 1, (int) (pit * bins))]++;
        }
        return counts;
    }

    /**
     * Share of the outcomes inside the central interval of their ensemble.
     *
     * @param ensembles a row a forecast
     * @param level such as 0.9 for the interval from the quantile of 0.05 to that of 0.95
     */
    public static double coverage(double[][] ensembles, double[] outcomes, double level) {
        int inside = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double low = Quantiles.of(ensembles[i], (1 - level) / 2);
            double high = Quantiles.of(ensembles[i], (1 + level) / 2);
            inside += outcomes[i] >= low && outcomes[i] <= high ? 1 : 0;
        }
        return (double) inside / outcomes.length;
    }
}
