package detente.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fact beside what a model makes of it over many seeds.
 *
 * @param median of the seeds in which the measure is defined; NaN if there is none, infinite if in most of them what is
 *     waited for never happens
 * @param low the {@value #LOWER} quantile of the same
 * @param high the {@value #UPPER} quantile of the same
 * @param seeds number of runs that were completed
 * @param shareInBand share of these in the band; NaN if there is no band or no run; a run without value is not in the band
 * @param verdict where the median lies
 */
public record FactCheck(
        Fact fact, double median, double low, double high, int seeds, double shareInBand, Verdict verdict) {
    /** Lower end of the interval that holds the middle nine tenths of the seeds. */
    public static final double LOWER = 0.05;
    /** Upper end of that interval. */
    public static final double UPPER = 0.95;

    /** Where the median lies; {@link #words()} is what is printed. */
    public enum Verdict {
        IN_BAND("in band"),
        BELOW("below"),
        ABOVE("above"),
        NO_BAND("no band"),
        NO_VALUE("no value");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Holds a fact against the runs of a model.
     *
     * @param values of its measure in the completed runs
     */
    public static FactCheck of(Fact fact, List<OptionalDouble> values) {
        double[] defined = values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double median = quantile(defined, 0.5);
        double share = fact.band().isEmpty() || values.isEmpty()
                ? Double.NaN
                : Arrays.stream(defined).filter(fact.band().get()::contains).count() / (double) values.size();
        return new FactCheck(
                fact,
                median,
                quantile(defined, LOWER),
                quantile(defined, UPPER),
                values.size(),
                share,
                verdict(fact, median));
    }

    /** Whether what was observed lies in the interval of the seeds; empty if there is no observed number or no interval. */
    public Optional<Boolean> observedInside() {
        return fact.observed().isEmpty() || Double.isNaN(median)
                ? Optional.empty()
                : Optional.of(
                        fact.observed().getAsDouble() >= low && fact.observed().getAsDouble() <= high);
    }

    /** How many of the observed numbers lie outside their intervals. */
    public static long outside(List<FactCheck> facts) {
        return facts.stream().filter(f -> !f.observedInside().orElse(true)).count();
    }

    /** Number of observed numbers that are held against an interval. */
    public static long held(List<FactCheck> facts) {
        return facts.stream().filter(f -> f.observedInside().isPresent()).count();
    }

    private static double quantile(double[] values, double share) {
        return values.length == 0 ? Double.NaN : Quantiles.of(values, share);
    }

    private static Verdict verdict(Fact fact, double median) {
        if (Double.isNaN(median)) {
            return Verdict.NO_VALUE;
        }
        return fact.band()
                .map(band ->
                        median < band.min() ? Verdict.BELOW : median > band.max() ? Verdict.ABOVE : Verdict.IN_BAND)
                .orElse(Verdict.NO_BAND);
    }
}
