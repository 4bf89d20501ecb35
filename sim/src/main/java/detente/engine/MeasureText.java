package detente.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the parts of an expression end: at commas and signs outside inner brackets. */
final class MeasureText {
    private MeasureText() {}

    /**
     * One of the parts between signs.
     *
     * @param sign that stands before it; of the first, the first sign of all
     */
    record Operand(char sign, String text) {}

    /** The parts between the commas; empty if the brackets do not match. */
    static Optional<List<String>> arguments(String text) {
        return chain(text, ",").map(parts -> parts.stream().map(Operand::text).toList());
    }

    /**
     * The parts between some signs. A sign that stands where an operand is still to come belongs to that operand, and a hyphen in a
     * word to the word.
     *
     * @return empty if the brackets do not match
     */
    static Optional<List<Operand>> chain(String text, String signs) {
        List<Operand> parts = new ArrayList<>();
        char sign = signs.charAt(0);
        int depth = 0;
        int start = 0;
        boolean complete = false; // whether an operand stands before this place
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return Optional.empty();
            }
            boolean splits = depth == 0 && signs.indexOf(c) >= 0 && (complete || "+-".indexOf(c) < 0);
            if (splits) {
                parts.add(new Operand(sign, text.substring(start, i).strip()));
                sign = c;
                start = i + 1;
                complete = false;
            } else if (depth == 0 && isWord(c)) {
                i = endOfWord(text, i) - 1;
                complete = true;
            } else if (!Character.isWhitespace(c)) {
                complete = "+-*/".indexOf(c) < 0;
            }
        }
        parts.add(new Operand(sign, text.substring(start).strip()));
        return depth == 0 ? Optional.of(List.copyOf(parts)) : Optional.empty();
    }

    /** One after the last character of a number, or of a name with its hyphens. */
    private static int endOfWord(String text, int from) {
        boolean isNumber = !Character.isLetter(text.charAt(from));
        int end = from + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            char before = text.charAt(end - 1);
            boolean exponent = isNumber && (before == 'e' || before == 'E') && (c == '+' || c == '-');
            if (!isWord(c) && !exponent && (isNumber || c != '-')) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }
}
