package detente.experiment;

import detente.results.Series;
import java.util.Arrays;

/**
 * A series in two scenarios, period by period, over the pairs in which it is a number in both runs. Memory grows with periods
 * and not with pairs.
 */
public final class SeriesDifference {
    private final String name;
    private final String unit;
    private final String about;
    private final Student student;
    private final long[] count;
    private final double[] a;
    private final double[] b;
    private final double[] difference;
    private final double[] squares;

    SeriesDifference(Series like, Student student) {
        this.name = like.name();
        this.unit = like.unit();
        this.about = like.about();
        this.student = student;
        int periods = like.length();
        this.count = new long[periods];
        this.a = new double[periods];
        this.b = new double[periods];
        this.difference = new double[periods];
        this.squares = new double[periods];
    }

    /**
     * The means of one period.
     *
     * @param a mean in scenario A, NaN without pairs
     * @param b mean in scenario B
     * @param difference mean of A - B
     * @param interval of that difference, for this period alone
     */
    public record OfPeriod(double a, double b, double difference, Interval interval, long pairs) {}

    /** Takes in a pair; the recurrence is that of {@link Moments}. */
    void add(Series inA, Series inB) {
        for (int t = 0; t < count.length; t++) {
            double valueA = inA.value(t);
            double valueB = inB.value(t);
            double gap = valueA - valueB;
            if (Double.isFinite(gap)) {
                long n = ++count[t];
                a[t] += (valueA - a[t]) / n;
                b[t] += (valueB - b[t]) / n;
                double before = gap - difference[t];
                difference[t] += before / n;
                squares[t] += before * (gap - difference[t]);
            }
        }
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public String about() {
        return about;
    }

    public int periods() {
        return count.length;
    }

    /** What the pairs make of a period. */
    public OfPeriod at(int period) {
        long n = count[period];
        if (n == 0) {
            return new OfPeriod(Double.NaN, Double.NaN, Double.NaN, student.interval(0, 0, 0), 0);
        }
        double variance = n < 2 ? Double.NaN : squares[period] / (n - 1);
        return new OfPeriod(
                a[period], b[period], difference[period], student.interval(difference[period], variance, n), n);
    }

    /** Whether both scenarios gave the same in every pair and period. */
    public boolean isNone() {
        return Arrays.stream(difference).allMatch(d -> d == 0)
                && Arrays.stream(squares).allMatch(s -> s == 0);
    }
}
