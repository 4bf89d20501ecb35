package detente.chart;

import detente.chart.Axes.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A vertical axis: its ends and its round ticks between them.
 *
 * @param lower value at the bottom edge
 * @param upper value at the top edge
 */
record ValueScale(double lower, double upper, List<Tick> ticks) {
    private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);
    /** Heights of the text between ticks. */
    private static final double ROOM_PER_TICK = 2.8;
    /** The same beyond the outermost values, so that a mark on the edge is drawn whole. */
    private static final double MARGIN = 0.5;
    /** The least share of the values that an axis spans, so that their last digits do not look like a change. */
    private static final double LEAST_SPAN = 0.02;
    /** Values that come this near to zero, relative to the largest, are shown together with zero. */
    private static final double NEAR_ZERO = 0.5;
    /** A value this far beyond the last tick, relative to the step, asks for one more. */
    private static final double BEYOND_TICK = 0.4;

    /** A scale for values from least to most on an axis of so many heights of the text. */
    static ValueScale of(double least, double most, boolean withZero, double height) {
        double low = least;
        double high = most;
        if (withZero || (low > 0 && low < NEAR_ZERO * high)) {
            low = Math.min(0, low);
        }
        if (withZero || (high < 0 && high > NEAR_ZERO * low)) {
            high = Math.max(0, high);
        }
        if (low == high) {
            high += high == 0 ? 1 : Math.abs(high);
            low -= low == 0 ? 0 : Math.abs(low);
        }
        double narrowest = LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high));
        if (high - low < narrowest) {
            double middle = (low + high) / 2;
            low = middle - narrowest / 2;
            high = middle + narrowest / 2;
        }
        double wanted = Math.max(2, Math.min(6, height / ROOM_PER_TICK));
        BigDecimal step = step((high - low) / wanted);
        low = Math.min(low, outermost(-low, step, -1));
        high = Math.max(high, outermost(high, step, 1));
        double margin = (high - low) * MARGIN / Math.max(1, height - 2 * MARGIN);
        return new ValueScale(low - margin, high + margin, ticks(low, high, step));
    }

    /** Whether zero is on the axis. */
    boolean showsZero() {
        return lower <= 0 && upper >= 0;
    }

    /** The tick beyond a value if it lies well past the one before, else the one before. */
    private static double outermost(double value, BigDecimal step, int sign) {
        double steps = value / step.doubleValue();
        double tick = Math.floor(steps + 1 - BEYOND_TICK) * sign;
        return step.multiply(BigDecimal.valueOf((long) tick)).doubleValue();
    }

    private static BigDecimal step(double spacing) {
        int exponent = (int) Math.floor(Math.log10(spacing));
        for (double round : ROUND) {
            BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= spacing) {
                return step.stripTrailingZeros();
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static List<Tick> ticks(double low, double high, BigDecimal step) {
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
        for (long i = first; i <= last; i++) {
            BigDecimal place = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(place.doubleValue(), label(place, Math.max(0, step.scale()))));
        }
        return ticks;
    }

    /** Thousands apart by a comma, a point before decimals, a true minus sign. */
    private static String label(BigDecimal value, int decimals) {
        String plain = value.abs().setScale(decimals).toPlainString();
        int point = decimals == 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return value.signum() < 0 ? text.insert(0, '\u2212').toString() : text.toString();
    }
}
