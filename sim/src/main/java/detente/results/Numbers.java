package detente.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.core.io.NumberOutput;

/**
 * Numbers as text, the same in every file, locale and Java version. A point is the decimal mark, no zeros trail, and
 * sizes from 1e-5 up to 1e15 are written out (0.000012), the rest like 1.5E-7. {@code Double.toString} would not do: its
 * digits changed with JDK 19.
 */
public final class Numbers {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int MOST_DIGITS = 17;

    private Numbers() {}

    /** Twelve significant digits, ties to even; empty text for NaN. */
    public static String text(double value) {
        return isSpecial(value) ? special(value) : Digits.twelve(value).orElseGet(() -> print(rounded(value, TWELVE)));
    }

    /**
     * The shortest decimal that reads back as the same double, except that −0 becomes 0; empty text for NaN. Found by the method
     * called Schubfach, as Jackson has it.
     */
    public static String exact(double value) {
        if (isSpecial(value)) {
            return special(value);
        }
        if (Math.abs(value) >= Double.MIN_NORMAL) {
            return print(new BigDecimal(NumberOutput.toString(value, true)));
        }
        // Of numbers so small that one digit is enough, Jackson gives two, as Java does.
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = rounded(value, new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return print(candidate);
            }
        }
        return print(rounded(value, new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static boolean isSpecial(double value) {
        return value == 0 || !Double.isFinite(value);
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == 0 ? "0" : value > 0 ? "inf" : "-inf";
    }

    private static BigDecimal rounded(double value, MathContext context) {
        return new BigDecimal(value).round(context);
    }

    private static String print(BigDecimal rounded) {
        BigDecimal number = rounded.stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -5 && exponent < 15) {
            return number.toPlainString();
        }
        return number.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }

    /**
     * Twelve exactly rounded digits without big numbers, for the sizes that nearly all values have.
     *
     * <p>The value times a power of ten that a double holds exactly is one rounded product plus a rounding error that a
     * fused multiply-add gives exactly. Only when the product ends in one half can that error decide the last digit.
     */
    private static final class Digits {
        private static final int COUNT = 12;
        private static final long LOWEST = 100_000_000_000L;
        private static final double SMALLEST = 1e-4;
        private static final double LARGEST = 1e12;

        private Digits() {}

        /** The text of a finite number other than 0, or empty if its size asks for the slow way. */
        static Optional<String> twelve(double value) {
            double size = Math.abs(value);
            if (size < SMALLEST || size >= LARGEST) {
                return Optional.empty();
            }
            int decimals = 0;
            double power = 1;
            while (size * power < LOWEST) {
                power *= 10; // exact up to 1e22
                decimals++;
            }
            return Optional.of(print(value < 0, nearest(size, power), decimals));
        }

        private static long nearest(double size, double power) {
            double product = size * power;
            double error = Math.fma(size, power, -product);
            double whole = Math.rint(product);
            double rest = product - whole;
            if (rest == 0.5 && error > 0) {
                return (long) whole + 1;
            }
            if (rest == -0.5 && error < 0) {
                return (long) whole - 1;
            }
            return (long) whole;
        }

        private static String print(boolean negative, long digits, int decimals) {
            long kept = digits;
            int scale = decimals;
            while (scale > 0 && kept % 10 == 0) {
                kept /= 10;
                scale--;
            }
            StringBuilder text = new StringBuilder(COUNT + 8).append(kept);
            while (text.length() <= scale) {
                text.insert(0, '0');
            }
            if (scale > 0) {
                text.insert(text.length() - scale, '.');
            }
            return negative ? text.insert(0, '-').toString() : text.toString();
        }
    }
}
