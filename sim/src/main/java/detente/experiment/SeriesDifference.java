package detente.experiment;

import detente.results.Series;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A series in two scenarios, period by period, over the pairs in which it is a number in both runs. Memory grows with periods
 * and not with pairs.
 */
public final class SeriesDifference {
    private static final int NAMES = 3;
    private static final int NUMBERS = 5;

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
        this(List.of(like.name(), like.unit(), like.about()), like.length(), student);
    }

    private SeriesDifference(List<String> names, int periods, Student student) {
        this.name = names.get(0);
        this.unit = names.get(1);
        this.about = names.get(2);
        this.student = student;
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

    /** Takes in a pair; the recurrence is that of {@link OutcomeDifference.RunningMoments}. */
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

    /** All of it in a line of text, to the bit. */
    String line() {
        StringJoiner line = new StringJoiner("\t");
        Stream.of(name, unit, about).map(Replication.Text::escaped).forEach(line::add);
        for (int t = 0; t < count.length; t++) {
            line.add(Long.toString(count[t]));
            DoubleStream.of(a[t], b[t], difference[t], squares[t])
                    .mapToObj(Replication.Text::number)
                    .forEach(line::add);
        }
        return line.toString();
    }

    /** @throws IllegalArgumentException if the line is not one */
    static SeriesDifference read(String line, Student student) {
        String[] fields = line.split("\t", -1);
        if (fields.length < NAMES || (fields.length - NAMES) % NUMBERS != 0) {
            throw new IllegalArgumentException("no series: " + line);
        }
        List<String> names =
                Arrays.stream(fields, 0, NAMES).map(String::translateEscapes).toList();
        SeriesDifference read = new SeriesDifference(names, (fields.length - NAMES) / NUMBERS, student);
        for (int t = 0; t < read.count.length; t++) {
            int from = NAMES + NUMBERS * t;
            read.count[t] = Long.parseLong(fields[from]);
            read.a[t] = Double.parseDouble(fields[from + 1]);
            read.b[t] = Double.parseDouble(fields[from + 2]);
            read.difference[t] = Double.parseDouble(fields[from + 3]);
            read.squares[t] = Double.parseDouble(fields[from + 4]);
        }
        return read;
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
