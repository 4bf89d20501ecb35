package detente.results;

import java.util.Optional;

/**
 * Twelve exactly rounded digits without big numbers, for the sizes that nearly all values have.
 *
 * <p>The value times a power of ten that a double holds exactly is one rounded product plus a rounding error that a
 * fused multiply-add gives exactly. Only when the product ends in one half can that error decide the last digit.
 */
final class Digits {
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
