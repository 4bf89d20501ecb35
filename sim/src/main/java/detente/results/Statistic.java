package detente.results;

import java.util.Arrays;
import java.util.Optional;

/** What can be made of a series over some periods; {@link #word()} is its name in expressions. */
public enum Statistic {
    LAST(""),
    MEAN(""),
    MIN(""),
    MAX(""),
    SUM(""),
    /** Over time, as {@link Quantiles} defines it. */
    QUANTILE("q"),
    /** Number of periods below the level. */
    TIME_BELOW("level"),
    /** Number of periods above the level. */
    TIME_ABOVE("level"),
    /** Place of the first value below the level, from 0; infinite if there is none. */
    FIRST_BELOW("level"),
    /** Place of the first value above the level, from 0; infinite if there is none. */
    FIRST_ABOVE("level");

    private final String argument;

    Statistic(String argument) {
        this.argument = argument;
    }

    /** The one of that {@link #word()}. */
    public static Optional<Statistic> named(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** {@code last}, {@code time-below} and so on. */
    public String word() {
        return KebabCase.ofConstant(this);
    }

    /** Name of the number that it needs besides the values: {@code level}, {@code q}, or empty text for none. */
    public String argument() {
        return argument;
    }

    /** Whether a period counts with the share of its days that lie in the span; else it counts whole if it starts there. */
    public boolean countsDays() {
        return this == SUM || this == MEAN;
    }

    /** Whether it says how long something is waited for. */
    boolean isWait() {
        return this == FIRST_BELOW || this == FIRST_ABOVE;
    }

    /** The values on which it depends. */
    double[] needed(double[] values) {
        return this == LAST ? Arrays.copyOfRange(values, values.length - 1, values.length) : values;
    }

    /**
     * The statistic of a stretch of a series.
     *
     * @param values at least one
     * @param shares with which they count where {@link #countsDays()}
     * @param number its {@link #argument()}; ignored if it needs none
     */
    double of(double[] values, double[] shares, double number) {
        return switch (this) {
            case LAST -> values[values.length - 1];
            case MEAN -> total(values, shares) / periods(shares);
            case MIN -> Arrays.stream(values).min().orElseThrow();
            case MAX -> Arrays.stream(values).max().orElseThrow();
            case SUM -> total(values, shares);
            case QUANTILE -> Quantiles.of(values, number);
            case TIME_BELOW -> Arrays.stream(values).filter(v -> v < number).count();
            case TIME_ABOVE -> Arrays.stream(values).filter(v -> v > number).count();
            case FIRST_BELOW -> first(values, number, false);
            case FIRST_ABOVE -> first(values, number, true);
        };
    }

    /**
     * Its unit.
     *
     * @param quantity what the values of the series are
     * @param period length of a period
     */
    String unit(Quantity quantity, Calendar.Step period) {
        return switch (this) {
            case LAST, MEAN, MIN, MAX, QUANTILE -> quantity.unit();
            case SUM -> quantity.sum(period);
            case TIME_BELOW, TIME_ABOVE, FIRST_BELOW, FIRST_ABOVE -> period.label();
        };
    }

    private static double total(double[] values, double[] shares) {
        double sum = 0; // in order of time: a stream's sum compensates, and how is not promised
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * shares[i];
        }
        return sum;
    }

    private static double periods(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    private static double first(double[] values, double level, boolean above) {
        for (int i = 0; i < values.length; i++) {
            if (above ? values[i] > level : values[i] < level) {
                return i;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
