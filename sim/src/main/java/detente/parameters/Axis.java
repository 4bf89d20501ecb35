package detente.parameters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The values of one parameter that a design spreads its points over.
 *
 * @param name as it is set on the command line
 * @param kind of the parameter
 * @param min lowest value of a number or integer
 * @param max highest value of a number or integer
 * @param scale on which numbers are spread evenly
 * @param words values of a choice or boolean; empty for numbers and integers
 */
public record Axis(String name, Definition.Kind kind, double min, double max, Scale scale, List<String> words) {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    /** What is even: the number itself, its logarithm, or the logarithm of its odds. */
    public enum Scale {
        LINEAR,
        LOG,
        LOGIT
    }

    public Axis {
        words = List.copyOf(words);
    }

    /**
     * The value at a share of the way, as it is set on the command line. Numbers have twelve digits; whole numbers and words
     * have bins of equal width.
     *
     * @param share from 0 to 1
     */
    public String at(double share) {
        if (!words.isEmpty()) {
            return words.get((int) bin(share, words.size()));
        }
        if (kind == Definition.Kind.INTEGER) {
            return Numbers.print(min + bin(share, (long) (max - min) + 1));
        }
        double value = switch (scale) {
            case LINEAR -> min + share * (max - min);
            case LOG -> StrictMath.exp(between(StrictMath.log(min), StrictMath.log(max), share));
            case LOGIT -> 1 / (1 + StrictMath.exp(-between(logit(min), logit(max), share)));
        };
        double rounded = new BigDecimal(value).round(TWELVE).doubleValue();
        return Numbers.print(Math.max(min, Math.min(max, rounded)));
    }

    private static long bin(double share, long bins) {
        return Math.min(bins - 1, (long) (share * bins));
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    private static double logit(double share) {
        return StrictMath.log(share) - StrictMath.log(1 - share);
    }
}
