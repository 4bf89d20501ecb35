package detente.parameters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the shortest text that reads back as the same, in every locale and on every Java. */
final class Numbers {
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e15;

    private Numbers() {}

    /** The shortest decimal text that reads back as the same number. {@code Double.toString} differs between Javas. */
    static String print(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0 || (size >= PLAIN_FROM && size < PLAIN_BELOW)) {
            return shortest.toPlainString();
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
