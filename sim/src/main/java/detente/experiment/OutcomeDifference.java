package detente.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An outcome in two scenarios, over the completed pairs in which it is a number in both runs.
 *
 * @param a mean in scenario A, NaN without such pairs
 * @param b mean in scenario B
 * @param difference mean of A - B
 * @param interval of that difference
 * @param pairs number of such pairs
 * @param gaps the completed pairs that are not among them, and why
 * @param varianceRatio variance of the difference that independent seeds would have, var A + var B, divided by that of the
 *     paired difference: how many times more pairs independent seeds would take. Infinite if every pair has the same
 *     difference, NaN if no run differs from another
 * @param wish half width for which {@code needed} is said: the one asked for, or a tenth of the difference
 * @param needed number of pairs of which the interval has this half width; empty if unknown or beyond all reason
 */
public record OutcomeDifference(
        Outcome outcome,
        double a,
        double b,
        double difference,
        Interval interval,
        long pairs,
        Gaps gaps,
        double varianceRatio,
        double wish,
        OptionalLong needed) {
    private static final double SHARE = 0.1;
    private static final double ROUNDING = 1e-11;

    /**
     * Completed pairs in which an outcome is not a number.
     *
     * @param neverA in A what is waited for never happens
     * @param undefinedA in A it is not defined
     */
    public record Gaps(int neverA, int neverB, int undefinedA, int undefinedB) {
        public boolean isNone() {
            return neverA + neverB + undefinedA + undefinedB == 0;
        }
    }

    /** Whether the pairs tell the two scenarios apart: the interval leaves out 0. */
    public boolean isSeen() {
        return interval.low() > 0 || interval.high() < 0;
    }

    /** Whether it is the same number in both runs of every pair. */
    public boolean isNone() {
        return difference == 0 && interval.low() == 0 && interval.high() == 0;
    }

    /**
     * The difference that pairs make.
     *
     * @param place of the outcome among those of the pairs
     */
    public static OutcomeDifference of(Outcome outcome, List<Pair> pairs, int place, Precision precision) {
        RunningMoments a = new RunningMoments();
        RunningMoments b = new RunningMoments();
        RunningMoments difference = new RunningMoments();
        int[] never = new int[2];
        int[] undefined = new int[2];
        for (Pair pair : pairs) {
            if (pair.isDone()) {
                OptionalDouble inA = pair.a().values().get(place);
                OptionalDouble inB = pair.b().values().get(place);
                count(inA, 0, never, undefined);
                count(inB, 1, never, undefined);
                if (isNumber(inA) && isNumber(inB)) {
                    a.add(inA.getAsDouble());
                    b.add(inB.getAsDouble());
                    difference.add(inA.getAsDouble() - inB.getAsDouble());
                }
            }
        }
        double scale = Math.max(Math.abs(a.mean()), Math.abs(b.mean()));
        double variance = beyondRounding(difference.variance(), scale);
        double independent = beyondRounding(a.variance(), scale) + beyondRounding(b.variance(), scale);
        Student student = new Student(precision.level());
        double wish = precision.halfWidth().orElse(Math.abs(difference.mean()) * SHARE);
        return new OutcomeDifference(
                outcome,
                a.mean(),
                b.mean(),
                difference.mean(),
                student.interval(difference.mean(), variance, difference.count()),
                difference.count(),
                new Gaps(never[0], never[1], undefined[0], undefined[1]),
                independent / variance,
                wish,
                difference.count() < 2 ? OptionalLong.empty() : student.count(variance, wish));
    }

    private static boolean isNumber(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble());
    }

    private static void count(OptionalDouble value, int side, int[] never, int[] undefined) {
        if (value.isEmpty()) {
            undefined[side]++;
        } else if (Double.isInfinite(value.getAsDouble())) {
            never[side]++;
        }
    }

    /** Values have 12 digits; a spread in the last of them is none. */
    private static double beyondRounding(double variance, double scale) {
        return Math.sqrt(variance) <= ROUNDING * scale ? 0 : variance;
    }

    /**
     * How well a difference is to be known.
     *
     * @param level share of intervals that hold the true mean, between 0 and 1
     * @param halfWidth wished half width of the interval, if one is wished
     */
    public record Precision(double level, OptionalDouble halfWidth) {}

    /**
     * Mean and variance of values that come one after another; memory does not grow with their number. The recurrence is Welford's
     * (1962), "Note on a method for calculating corrected sums of squares and products", Technometrics 4, 419-420.
     */
    static final class RunningMoments {
        private long count;
        private double mean;
        private double squares;

        /** Takes in a finite value. */
        void add(double value) {
            count++;
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
        }

        long count() {
            return count;
        }

        /** NaN without values. */
        double mean() {
            return count == 0 ? Double.NaN : mean;
        }

        /** Of the values as a sample, with n - 1 below the line; NaN with fewer than two. */
        double variance() {
            return count < 2 ? Double.NaN : squares / (count - 1);
        }
    }
}
