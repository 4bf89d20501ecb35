package detente.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.math3.distribution.TDistribution;

/** Intervals of means by Student's t distribution, at one level. Serves one thread at a time. */
public final class Student {
    private static final double ACCURACY = 1e-13;
    private static final long MOST = 1_000_000_000;

    private final double level;
    private final Map<Long, Double> quantiles = new HashMap<>();

    /** @param level share of intervals that hold the mean, between 0 and 1 */
    public Student(double level) {
        this.level = level;
    }

    /** The interval around the mean of a sample; not known with fewer than two values. */
    public Interval interval(double mean, double variance, long count) {
        if (count < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double half = quantile(count) * Math.sqrt(variance / count);
        return new Interval(mean - half, mean + half);
    }

    /** The interval around the mean of some values; not known with fewer than two, or if one is infinite. */
    public Interval interval(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return interval(mean, squares / (values.length - 1.0), values.length);
    }

    /**
     * The fewest values, at least two, of which the interval has at most this half width if their variance is the one found;
     * empty if it takes more than {@value #MOST}.
     */
    OptionalLong count(double variance, double halfWidth) {
        if (!(halfWidth > 0) || !isNarrow(MOST, variance, halfWidth)) {
            return OptionalLong.empty();
        }
        long enough = MOST;
        long tooFew = 1;
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (isNarrow(middle, variance, halfWidth)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalLong.of(enough);
    }

    private boolean isNarrow(long count, double variance, double halfWidth) {
        return quantile(count) * Math.sqrt(variance / count) <= halfWidth;
    }

    /** The distribution is never drawn from; without a generator it does not make one either. */
    private double quantile(long count) {
        return quantiles.computeIfAbsent(
                count, n -> new TDistribution(null, n - 1.0, ACCURACY).inverseCumulativeProbability((1 + level) / 2));
    }
}
