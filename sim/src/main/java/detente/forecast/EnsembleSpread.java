package detente.forecast;

import detente.results.Quantiles;
import java.util.List;

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

    /** How wide the ranks are that an outcome shares with members equal to it: 1 / (m + 1) if there are none. */
    static double pitWidth(double[] members, double outcome) {
        int equal = 0;
        for (double member : members) {
            equal += member == outcome ? 1 : 0;
        }
        return (equal + 1.0) / (members.length + 1);
    }

    /**
     * How many of the transforms fall into each of some bins of equal width from 0 to 1. Each is spread evenly over its ranks, so
     * that right ensembles are flat on average whatever their number of members: what transforms drawn at random within their ranks
     * would give on average.
     *
     * <p>Source: C. Czado, T. Gneiting and L. Held, Biometrics 65 (2009), 1254–1261.
     */
    public static double[] histogram(List<EnsembleForecast> forecasts, int bins) {
        double[] counts = new double[bins];
        for (EnsembleForecast f : forecasts) {
            double from = f.pit() - f.pitWidth() / 2;
            for (int b = 0; b < bins; b++) {
                double low = Math.max(from, (double) b / bins);
                double high = Math.min(from + f.pitWidth(), (b + 1.0) / bins);
                counts[b] += Math.max(0, high - low) / f.pitWidth();
            }
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
