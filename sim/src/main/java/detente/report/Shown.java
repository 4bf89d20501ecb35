package detente.report;

import detente.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for readers rather than for programs: few digits, thousands apart. */
final class Shown {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Shown() {}

    /** Four significant digits; whole numbers keep all theirs. An en dash for a missing value. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\u2013" : Numbers.text(value);
        }
        if (Math.abs(value) < 1000) {
            return Numbers.text(new BigDecimal(value).round(FOUR_DIGITS).doubleValue());
        }
        StringBuilder digits = new StringBuilder(new BigDecimal(Math.abs(value))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toPlainString());
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return value < 0 ? digits.insert(0, '-').toString() : digits.toString();
    }
}
