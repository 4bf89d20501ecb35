package detente.study.compare;

import detente.experiment.OutcomeDifference;
import detente.table.ShortNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/**
 * How a comparison writes the figures of an outcome: all with the decimals that the interval of the difference supports, and with one
 * or two more where A minus B would not be the difference as printed.
 *
 * @param decimals below 0 for tens, hundreds and so on
 */
record OutcomeDigits(int decimals) {
    private static final int MOST_MORE = 2;

    /** Where the means of both scenarios stand beside their difference. */
    static OutcomeDigits of(OutcomeDifference found) {
        double[] figures = {found.a(), found.b(), found.difference()};
        int decimals = ofDifference(found).decimals;
        if (!DoubleStream.of(figures).allMatch(Double::isFinite)) {
            return new OutcomeDigits(decimals);
        }
        for (int more = 0; more <= MOST_MORE; more++) {
            if (isRight(figures, decimals + more)) {
                return new OutcomeDigits(decimals + more);
            }
        }
        return new OutcomeDigits(decimals);
    }

    /** Where the difference stands alone. */
    static OutcomeDigits ofDifference(OutcomeDifference found) {
        double size = found.difference() == 0 ? found.a() : found.difference();
        return new OutcomeDigits(
                Double.isFinite(size)
                        ? ShortNumbers.decimals(size, 2 * found.interval().halfWidth())
                        : 0);
    }

    /** Whether A minus B is the difference when all are rounded so. */
    private static boolean isRight(double[] figures, int decimals) {
        BigDecimal difference = rounded(figures[0], decimals).subtract(rounded(figures[1], decimals));
        return difference.compareTo(rounded(figures[2], decimals)) == 0;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** A figure; an en dash for one that is not defined. */
    String text(double value) {
        return ShortNumbers.rounded(value, decimals);
    }

    /** Both ends of an interval; an en dash if there is none. */
    String range(double low, double high) {
        return Double.isNaN(low) ? ShortNumbers.MISSING : text(low) + " to " + text(high);
    }
}
