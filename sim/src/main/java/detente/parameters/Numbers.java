package detente.parameters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as text: strict decimal notation in, shortest round-trip text out, in every locale and on every Java. */
final class Numbers {
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e15;

    private Numbers() {}

    /** Whether the text is a decimal number such as {@code -3}, {@code .5} or {@code 1e-6}. */
    static boolean isDecimal(String text) {
        int i = afterSign(text, 0);
        int point = afterDigits(text, i);
        int digits = point - i;
        if (point < text.length() && text.charAt(point) == '.') {
            i = afterDigits(text, point + 1);
            digits += i - point - 1;
        } else {
            i = point;
        }
        if (digits == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = afterSign(text, i + 1);
            i = afterDigits(text, exponent);
            return i > exponent && i == text.length();
        }
        return i == text.length();
    }

    /** Whether the text is a whole number written without point and exponent. */
    static boolean isWhole(String text) {
        int first = afterSign(text, 0);
        return first < text.length() && afterDigits(text, first) == text.length();
    }

    /** The number written, infinite for {@code inf} and for a number beyond the range; empty if it is not a number. */
    static OptionalDouble parse(String text) {
        if (isDecimal(text)) {
            double value = Double.parseDouble(text);
            return OptionalDouble.of(value == 0 ? 0 : value); // no negative zero
        }
        return switch (text) {
            case "inf", "+inf", ".inf", "+.inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-.inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

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

    private static int afterSign(String text, int from) {
        return from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
    }

    private static int afterDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
