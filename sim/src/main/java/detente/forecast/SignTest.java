package detente.forecast;

import org.apache.commons.math3.distribution.BinomialDistribution;

/** Whether one forecast wins more often than chance: only the number of wins counts, ties are left out before. */
public final class SignTest {
    private SignTest() {}

    /** Two-sided p value of so many wins. */
    public static double p(int wins, int trials) {
        if (wins < 0 || wins > trials || trials < 1) {
            throw new IllegalArgumentException("%d wins of %d are impossible".formatted(wins, trials));
        }
        int fewer = Math.min(wins, trials - wins);
        return Math.min(1, 2 * new BinomialDistribution(null, trials, 0.5).cumulativeProbability(fewer));
    }
}
