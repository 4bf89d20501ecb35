package detente.models.production;

import detente.random.Draws;
import java.util.Arrays;

/**
 * The firms of every industry and their sizes. A firm is known by its industry's label and its rank, so it keeps its size
 * and its draws when another industry grows or the industries of the table are listed in another order.
 *
 * @param firstFirm first firm of each industry; its length is industries + 1
 * @param size share of each firm in its industry's output; sums to 1 over an industry
 * @param key key of each firm in keyed draws
 */
public record Population(int[] firstFirm, double[] size, long[] key) {

    /**
     * The same number of firms in every industry (the first industries get one more if the total does not divide), with
     * Zipf sizes: the firm of rank r has a size proportional to r^−exponent.
     *
     * <p>Source: R. Axtell, "Zipf distribution of U.S. firm sizes", Science 293 (2001), 1818–1820, for an exponent near 1.
     */
    public static Population zipf(InputOutputTable table, int firms, double exponent) {
        int industries = table.industries();
        int[] first = new int[industries + 1];
        for (int j = 0; j < industries; j++) {
            int count = firms / industries + (j < firms % industries ? 1 : 0);
            first[j + 1] = first[j] + Math.max(1, count);
        }
        double[] size = new double[first[industries]];
        for (int j = 0; j < industries; j++) {
            fillZipf(size, first[j], first[j + 1], exponent);
        }
        return new Population(first, size, keys(table, first));
    }

    /** One firm an industry: the industry-level model. */
    public static Population industries(InputOutputTable table) {
        return zipf(table, table.industries(), 1);
    }

    private static void fillZipf(double[] size, int first, int end, double exponent) {
        double total = 0;
        for (int i = first; i < end; i++) {
            size[i] = StrictMath.pow(i - first + 1.0, -exponent);
            total += size[i];
        }
        for (int i = first; i < end; i++) {
            size[i] /= total;
        }
    }

    private static long[] keys(InputOutputTable table, int[] first) {
        long[] keys = new long[first[table.industries()]];
        Arrays.setAll(keys, i -> i);
        for (int j = 0; j < table.industries(); j++) {
            long industry = Draws.agent(table.label(j));
            for (int i = first[j]; i < first[j + 1]; i++) {
                keys[i] = Draws.pair(industry, i - first[j]);
            }
        }
        return keys;
    }
}
