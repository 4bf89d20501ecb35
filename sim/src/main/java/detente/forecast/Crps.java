package detente.forecast;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Continuous ranked probability score, in the unit of the variable; smaller is better. Of a single number it is the absolute
 * error.
 *
 * <p>Sources: T. Gneiting and A. Raftery, Journal of the American Statistical Association 102 (2007), 359–378; fair score, C.
 * Ferro, Quarterly Journal of the Royal Meteorological Society 140 (2014), 1917–1923.
 */
public final class Crps {
    private Crps() {}

    /** Of an ensemble taken as the whole distribution: mean |x − y| − ½ mean |x − x'|, over all pairs with themselves. */
    public static double ensemble(double[] members, double y) {
        int m = members.length;
        return distance(members, y) - spread(members) / ((double) m * m);
    }

    /**
     * Of an ensemble taken as a sample of a distribution: what its score would be with infinitely many members, without bias.
     *
     * @param members at least two
     */
    public static double fair(double[] members, double y) {
        int m = members.length;
        if (m < 2) {
            throw new IllegalArgumentException("a fair score needs at least two members, not " + m);
        }
        return distance(members, y) - spread(members) / ((double) m * (m - 1));
    }

    /** Of a normal distribution. */
    public static double normal(double mean, double sd, double y) {
        double z = (y - mean) / sd;
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        return sd
                * (z * (2 * standard.cumulativeProbability(z) - 1) + 2 * standard.density(z) - 1 / Math.sqrt(Math.PI));
    }

    private static double distance(double[] members, double y) {
        if (members.length == 0) {
            throw new IllegalArgumentException("an ensemble has at least one member");
        }
        return Arrays.stream(members).map(x -> Math.abs(x - y)).sum() / members.length;
    }

    /** Sum of |x − x'| over all pairs of two; each member counts as often as it is the larger one less the smaller one. */
    private static double spread(double[] members) {
        double[] sorted = members.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += (2.0 * i + 1 - sorted.length) * sorted[i];
        }
        return sum;
    }
}
