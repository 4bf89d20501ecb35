package detente.experiment;

/**
 * Mean and variance of values that come one after another; memory does not grow with their number. The recurrence is Welford's
 * (1962), "Note on a method for calculating corrected sums of squares and products", Technometrics 4, 419-420.
 */
final class Moments {
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
