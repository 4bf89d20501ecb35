package detente.forecast;

import detente.results.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution of a model's runs for one figure, held against what was observed. Without runs all numbers are NaN.
 *
 * @param members number of runs
 * @param mean over them, the forecast under squared loss
 * @param standardError of the mean, from the number of runs alone
 * @param quantiles of {@link #SHARES}; the median is the forecast under absolute loss
 * @param crps fair continuous ranked probability score, in the unit of the figure; NaN with one run
 * @param pit where the observed figure lies in the runs, from 0 to 1: the middle of its rank, or of those it shares with equal runs
 * @param pitWidth how much of the way from 0 to 1 these ranks take
 */
public record EnsembleForecast(
        int members,
        double mean,
        double standardError,
        List<Double> quantiles,
        double crps,
        double pit,
        double pitWidth) {
    /** Shares of the quantiles that are kept. */
    public static final List<Double> SHARES = List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

    public EnsembleForecast {
        quantiles = List.copyOf(quantiles);
    }

    /** Of the values of some runs. */
    public static EnsembleForecast of(double[] values, double observed) {
        if (values.length == 0) {
            return new EnsembleForecast(
                    0,
                    Double.NaN,
                    Double.NaN,
                    SHARES.stream().map(s -> Double.NaN).toList(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
        boolean several = values.length > 1;
        return new EnsembleForecast(
                values.length,
                Arrays.stream(values).sum() / values.length,
                several ? Accuracy.standardErrorOfMean(values) : Double.NaN,
                SHARES.stream().map(share -> Quantiles.of(values, share)).toList(),
                several ? Crps.fair(values, observed) : Double.NaN,
                EnsembleSpread.pit(values, observed),
                EnsembleSpread.pitWidth(values, observed));
    }

    /** The quantile of one of the shares. */
    public double quantile(double share) {
        return quantiles.get(SHARES.indexOf(share));
    }

    public double median() {
        return quantile(0.5);
    }

    /** Whether a figure lies in the interval between two quantiles. */
    boolean covers(double low, double high, double observed) {
        return observed >= quantile(low) && observed <= quantile(high);
    }
}
