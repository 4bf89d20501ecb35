package detente.results;

import java.util.Optional;

/**
 * The shortest decimal that reads back as the same double, without big numbers.
 *
 * <p>A double times a power of ten is one rounded product plus an error that fused multiply-adds give. The nearest decimal of so
 * many digits reads back if it is less than half a step between doubles away; where rounding could decide, nothing is said.
 */
final class ShortestDigits {
    private static final int FEWEST = 12; // shorter ones are these with zeros at the end
    private static final int MOST = 17;
    private static final double LEAST = 1e11; // of so many digits
    private static final int EXACT = 22; // 10 to this power is the greatest that a double holds exactly
    private static final double SMALLEST = 1e-25;
    private static final double LARGEST = 1e15;
    private static final double DOUBT = 1e-6;
    private static final long MANTISSA = (1L << 52) - 1;

    private ShortestDigits() {}

    /** The text of a finite number; empty if its size or its neighbours ask for the slow way. */
    static Optional<String> of(double value) {
        double size = Math.abs(value);
        boolean powerOfTwo = (Double.doubleToLongBits(size) & MANTISSA) == 0; // its neighbours lie at two distances
        if (powerOfTwo || !(size >= SMALLEST && size < LARGEST)) {
            return Optional.empty();
        }
        int exponent = (int) Math.floor(Math.log10(size));
        int decimals = FEWEST - 1 - exponent;
        if (decimals < 0 || decimals + MOST - FEWEST > 2 * EXACT) {
            return Optional.empty();
        }
        double first = power(Math.min(decimals, EXACT));
        double second = power(Math.max(0, decimals - EXACT));
        double least = LEAST;
        for (int digits = FEWEST; digits <= MOST; digits++) {
            double once = size * first;
            double product = once * second;
            double error = Math.fma(once, second, -product) + Math.fma(size, first, -once) * second;
            if (product < least || product >= least * 10) {
                return Optional.empty(); // the logarithm was rounded over a power of ten
            }
            double whole = Math.rint(product);
            double rest = (product - whole) + error;
            double step = Math.rint(rest);
            double left = Math.abs(rest - step);
            if (Math.abs(left - 0.5) < DOUBT) {
                return Optional.empty();
            }
            double half = Math.ulp(size) / 2 * first * second;
            if (Math.abs(left - half) < DOUBT * half) {
                return Optional.empty();
            }
            if (left < half) {
                return Optional.of(print(value < 0, (long) whole + (long) step, decimals));
            }
            first = decimals < EXACT ? first * 10 : first;
            second = decimals < EXACT ? second : second * 10;
            least *= 10;
            decimals++;
        }
        return Optional.empty();
    }

    private static double power(int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static String print(boolean negative, long digits, int decimals) {
        long kept = digits;
        int scale = decimals;
        while (kept % 10 == 0) {
            kept /= 10;
            scale--;
        }
        String text = Long.toString(kept);
        int exponent = text.length() - 1 - scale;
        StringBuilder out = new StringBuilder(MOST + 8).append(negative ? "-" : "");
        if (exponent < -5 || exponent >= 15) {
            out.append(text, 0, 1).append(text.length() > 1 ? "." : "").append(text, 1, text.length());
            return out.append('E').append(exponent).toString();
        }
        if (exponent < 0) {
            return out.append("0.")
                    .append("0".repeat(-exponent - 1))
                    .append(text)
                    .toString();
        }
        if (scale <= 0) {
            return out.append(text).append("0".repeat(-scale)).toString();
        }
        return out.append(text, 0, exponent + 1)
                .append('.')
                .append(text, exponent + 1, text.length())
                .toString();
    }
}
