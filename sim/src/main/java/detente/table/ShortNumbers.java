package detente.table;

import detente.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for readers rather than for programs: few digits, thousands apart. Tables, pages and the terminal shorten numbers here alone. */
public final class ShortNumbers {
    /** Stands for what is not defined. */
    public static final String MISSING = "\u2013";

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
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
     * As many digits as an interval supports: the first two of its half width.
     *
     * @param halfWidth of the interval around the value; 0 or NaN if there is none
     */
    public static String within(double value, double halfWidth) {
        if (!(halfWidth > 0) || !Double.isFinite(halfWidth) || !Double.isFinite(value)) {
            return number(value);
        }
        BigDecimal width = new BigDecimal(halfWidth).round(TWO_DIGITS);
        int last = width.precision() - width.scale() - 2; // power of ten of its second digit
        BigDecimal rounded = new BigDecimal(value).setScale(-last, RoundingMode.HALF_EVEN);
        String text =
                rounded.setScale(Math.max(0, -last), RoundingMode.UNNECESSARY).toPlainString();
        int point = text.indexOf('.');
        return point < 0 ? grouped(text) : grouped(text.substring(0, point)) + text.substring(point);
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
