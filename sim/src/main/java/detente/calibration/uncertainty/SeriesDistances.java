package detente.calibration.uncertainty;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Distances between series to look at beside a fit, not to search by: they see little. */
public final class SeriesDistances {
    private SeriesDistances() {}

    /**
     * Minkowski distance between the mean of some simulated series and the data.
     *
     * @param simulated a row a path
     * @param order 1 = sum of differences, 2 = Euclid
     */
    public static double minkowski(double[][] simulated, double[] data, double order) {
        double[] mean = SampleMoments.mean(simulated);
        double sum = 0;
        for (int t = 0; t < data.length; t++) {
            sum += Math.pow(Math.abs(mean[t] - data[t]), order);
        }
        return Math.pow(sum, 1 / order);
    }

    /**
     * GSL-div: how different the words are that two series write, each with symbols between its own smallest and largest value. So
     * it does not see level and scale; it is not 0 for equal series.
     *
     * <p>Source: F. Lamperti, Econometrics and Statistics 5 (2018), 83–106.
     *
     * @param symbols bins of equal width, at least 2
     * @param longest length of the longest words; longer words weigh more
     */
    public static double gslDivergence(double[] simulated, double[] data, int symbols, int longest) {
        int[] one = symbolised(simulated, symbols);
        int[] other = symbolised(data, symbols);
        double divergence = 0;
        double weight = 0;
        for (int length = 1; length <= longest; length++) {
            weight += 2.0 / (longest * (longest + 1.0));
            Map<Long, Integer> ours = words(one, length, symbols);
            Map<Long, Integer> both = new TreeMap<>(ours);
            words(other, length, symbols).forEach((word, count) -> both.merge(word, count, Integer::sum));
            double base = length * StrictMath.log(symbols);
            double correction = (both.size() - ours.size()) / (2.0 * simulated.length);
            divergence += weight * (2 * entropy(both) - entropy(ours) + correction) / base;
        }
        return divergence;
    }

    private static int[] symbolised(double[] series, int symbols) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : series) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        int[] letters = new int[series.length];
        for (int t = 0; t < letters.length; t++) {
            double place = max > min ? (series[t] - min) / (max - min) * symbols : 0;
            // a value within rounding of a bin's edge counts as on it, so that a change of scale moves no value to
            // another bin
            letters[t] = (int) Math.min(symbols - 1, Math.floor(place + 1e-9));
        }
        return letters;
    }

    /** How often each word occurs. Words are numbers in a base as large as the alphabet, so no two are alike. */
    private static Map<Long, Integer> words(int[] letters, int length, int symbols) {
        if (length * Math.log(symbols) > 62 * Math.log(2)) {
            throw new IllegalArgumentException("words of %d letters from %d are too many".formatted(length, symbols));
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (int t = 0; t + length <= letters.length; t++) {
            long word = 0;
            for (int i = 0; i < length; i++) {
                word = word * symbols + letters[t + i];
            }
            counts.merge(word, 1, Integer::sum);
        }
        return new TreeMap<>(counts);
    }

    private static double entropy(Map<Long, Integer> counts) {
        double total = counts.values().stream().mapToInt(c -> c).sum();
        double sum = 0;
        for (int count : counts.values()) {
            sum -= count / total * StrictMath.log(count / total);
        }
        return sum;
    }
}
