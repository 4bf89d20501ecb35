package detente.calibration.search;

import java.util.ArrayList;
import java.util.List;

/** Numbers that must come back to the bit: in logs the 16 hexadecimal digits of their doubles. */
public final class ExactNumbers {
    private ExactNumbers() {}

    /** A point by which it is found again. */
    public static List<Double> key(double[] point) {
        List<Double> key = new ArrayList<>(point.length);
        for (double value : point) {
            key.add(value + 0.0); // so that -0 and 0 are one point
        }
        return key;
    }

    /** The digits of a number. */
    public static String hex(double value) {
        return "%016x".formatted(Double.doubleToLongBits(value));
    }

    /** The number of some digits. @throws NumberFormatException if they are none */
    public static double number(String hex) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
    }
}
