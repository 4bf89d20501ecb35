package detente.imports.layout;

import java.nio.charset.StandardCharsets;

/** Reads cells as numbers straight from their bytes. The decimal mark is a point or a comma; nothing stands between digits. */
final class CellNumbers {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXPONENT = 400;
    private static final long EXACT = 1L << 53;

    private final byte mark;
    /** All powers of ten that a double holds exactly. */
    private final double[] powers = powers();

    /** @param mark decimal mark */
    CellNumbers(char mark) {
        this.mark = (byte) mark;
    }

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The number in a cell, infinite beyond the range of numbers; NaN if there is none. */
    double parse(byte[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int kept = 0;
        int scale = 0;
        boolean any = false;
        boolean fraction = false;
        boolean slow = false;
        for (; at < to; at++) {
            int b = text[at];
            if (b >= '0' && b <= '9') {
                any = true;
                if (kept < MOST_DIGITS) {
                    digits = digits * 10 + (b - '0');
                    kept += digits > 0 ? 1 : 0;
                    scale += fraction ? 1 : 0;
                } else {
                    slow = true;
                }
            } else if (b == mark && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (!any) {
            return Double.NaN;
        }
        int exponent = 0;
        if (at < to) {
            exponent = exponent(text, at, to);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
        }
        int power = exponent - scale;
        double size;
        if (!slow && digits <= EXACT && Math.abs(power) < powers.length) {
            size = power < 0 ? digits / powers[-power] : digits * powers[power];
        } else {
            String plain = new String(text, from, to - from, StandardCharsets.US_ASCII).replace((char) mark, '.');
            return Double.parseDouble(plain) + 0.0; // no negative zero
        }
        return size == 0 ? 0 : negative ? -size : size;
    }

    private static int exponent(byte[] text, int from, int to) {
        if (text[from] != 'e' && text[from] != 'E') {
            return Integer.MIN_VALUE;
        }
        int at = from + 1;
        boolean negative = at < to && text[at] == '-';
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        if (at == to) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < to; at++) {
            int b = text[at];
            if (b < '0' || b > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(MOST_EXPONENT, exponent * 10 + (b - '0'));
        }
        return negative ? -exponent : exponent;
    }

    /** The same for a text. */
    double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }
}
