package detente.table;

import detente.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for readers rather than for programs: few digits, thousands apart. Tables, pages and the terminal shorten numbers here alone. */
public final class ShortNumbers {
    /** Stands for what is not defined. */
    public static final String MISSING = "\u2013";

    /** Digits of a number whose interval is much narrower than it. */
    private static final int MOST_DIGITS = 4;

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private ShortNumbers() {}

    /** Four significant digits; from 1,000 on all before the point. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? MISSING : Numbers.text(value);
        }
        BigDecimal exact = new BigDecimal(value);
        return Math.abs(value) < 1000
                ? Numbers.text(exact.round(FOUR_DIGITS).doubleValue())
                : grouped(exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString());
    }

    /**
     * A number with the digits that an interval supports: two of its width.
     *
     * @param width of the interval; as many digits as usual if it is none
     */
    public static String within(double value, double width) {
        if (!Double.isFinite(value) || !(width > 0) || !Double.isFinite(width)) {
            return number(value);
        }
        return rounded(value, decimals(value, width));
    }

    /**
     * As many decimals as an interval supports; below 0 for tens, hundreds and so on.
     *
     * @param width of the interval; if it is none, those of four digits
     */
    public static int decimals(double value, double width) {
        int most = Math.max(0, MOST_DIGITS - 1 - exponent(value));
        return width > 0 && Double.isFinite(width) ? Math.min(1 - exponent(width), most) : most;
    }

    /** A number with so many decimals, or as many zeros before the point where they are below 0. */
    public static String rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return number(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "0";
        }
        String[] parts = rounded.toPlainString().split("\\.", 2);
        return grouped(parts[0]) + (parts.length > 1 ? "." + parts[1] : "");
    }

    /** Power of ten of the first digit. */
    private static int exponent(double value) {
        BigDecimal exact = new BigDecimal(value);
        return value == 0 ? 0 : exact.precision() - exact.scale() - 1;
    }

    /** A whole number, thousands apart. */
    public static String whole(long value) {
        return grouped(Long.toString(value));
    }

    /** A share as a percentage with one decimal. */
    public static String percent(double share) {
        return Double.isFinite(share) ? oneDecimal(share * 100, share) + "%" : MISSING;
    }

    /** A share that somebody chose, such as a level of confidence, with all its digits: 95%, 97.5%. */
    public static String level(double share) {
        return hundredths(share) + "%";
    }

    /** The same without its sign, as columns of quantiles are called. */
    public static String hundredths(double share) {
        return Numbers.text(
                new BigDecimal(Numbers.text(share)).movePointRight(2).doubleValue());
    }

    /** The same as {@link #percent} with its sign. */
    public static String signedPercent(double share) {
        return signed(share, percent(share));
    }

    /** A difference of percentages with one decimal. */
    public static String points(double points) {
        return new BigDecimal(points).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " points";
    }

    /** The same with its sign. */
    public static String signedPoints(double points) {
        return signed(points, points(points));
    }

    /** What a reason weighs: with its sign and two decimals. */
    public static String weight(double value) {
        return signed(value, twoDecimals(value));
    }

    /** A number with two decimals at most. */
    public static String twoDecimals(double value) {
        return number(
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue());
    }

    /** A number with its sign. */
    public static String signedNumber(double value) {
        return signed(value, number(value));
    }

    private static String oneDecimal(double percent, double share) {
        return Double.isFinite(percent)
                ? new BigDecimal(share)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : Numbers.text(percent);
    }

    private static String signed(double value, String text) {
        return value > 0 ? "+" + text : text;
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
