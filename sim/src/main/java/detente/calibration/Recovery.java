package detente.calibration;

import detente.experiment.ParameterSpace;
import java.util.List;
import java.util.Optional;

/**
 * Self-recovery: whether the calibration finds parameters again that are known. Each data set is one run at values drawn over the
 * space, as the real data are one realisation; neither errors of observation nor discrepancy are added, and both stay as large as
 * for the real data. It is calibrated by the same search with the same seeds, so that candidates all over the space are run once.
 */
public record Recovery(List<Pair> pairs) {

    /**
     * Parameters and what was found.
     *
     * @param data seed of the run
     * @param found the truth if it failed
     * @param loss in the search; NaN if it failed
     * @param failure why the run, or every candidate, failed
     */
    public record Pair(SeedSet data, double[] truth, double[] found, double loss, Optional<String> failure) {}

    public Recovery {
        pairs = List.copyOf(pairs);
    }

    /** Data sets that were calibrated. */
    public List<Pair> done() {
        return pairs.stream().filter(p -> p.failure().isEmpty()).toList();
    }

    /** Data sets that could not be simulated or calibrated. */
    public int failures() {
        return pairs.size() - done().size();
    }

    /**
     * Performance for a parameter: 1 less squared errors over squared deviations of the truth from its mean, in unit coordinates. 1 =
     * found exactly, 0 = no better than the mean of the truths, below 0 = worse; NaN with fewer than two data sets.
     *
     * <p>Source: E. Carrella, Journal of Artificial Societies and Social Simulation 24 (2021), 2, 7.
     */
    public double performance(ParameterSpace space, int parameter) {
        List<Pair> all = done();
        double mean = 0;
        for (Pair pair : all) {
            mean += space.axes().get(parameter).unit(pair.truth()[parameter]) / all.size();
        }
        double missed = 0;
        double spread = 0;
        for (Pair pair : all) {
            double truth = space.axes().get(parameter).unit(pair.truth()[parameter]);
            double found = space.axes().get(parameter).unit(pair.found()[parameter]);
            missed += (found - truth) * (found - truth);
            spread += (truth - mean) * (truth - mean);
        }
        return spread > 0 ? 1 - missed / spread : Double.NaN;
    }
}
