package detente.calibration;

import detente.results.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Parametric bootstrap of a calibration: what is fitted to data sets that the calibrated model made itself. Each data set is one
 * run, as the real data are one realisation; neither errors of observation nor discrepancy are added, so that of history matching
 * it shows the part of chance alone. The weights are those of the real data.
 *
 * @param observed lowest loss of the real data near the best point
 */
public record Bootstrap(List<Refit> refits, double observed) {

    /**
     * A data set and what was fitted to it.
     *
     * @param data seed of the run
     * @param point fitted values of the parameters; the best ones of the real data if it failed
     * @param loss NaN if it failed
     * @param failure why the run, or every fit to it, failed
     */
    public record Refit(SeedSet data, double[] point, double loss, Optional<String> failure) {}

    public Bootstrap {
        refits = List.copyOf(refits);
    }

    private Stream<Refit> done() {
        return refits.stream().filter(r -> r.failure().isEmpty());
    }

    /** Data sets that could not be simulated or fitted. */
    public int failures() {
        return refits.size() - (int) done().count();
    }

    /** Share of data sets, the real one included, that are fitted no better than the real one; NaN if none could be fitted. */
    public double pValue() {
        long asFar = done().filter(r -> r.loss() >= observed).count();
        long all = done().count();
        return all == 0 ? Double.NaN : (1.0 + asFar) / (1 + all);
    }

    /** The value of a parameter below which a share of the fits lies; NaN if there are no two of them. */
    public double quantile(int parameter, double share) {
        double[] values = done().flatMapToDouble(r -> DoubleStream.of(r.point()[parameter]))
                .toArray();
        return values.length < 2 ? Double.NaN : Quantiles.of(values, share);
    }
}
