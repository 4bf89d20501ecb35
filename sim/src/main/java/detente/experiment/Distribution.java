package detente.experiment;

import detente.results.Quantiles;
import detente.results.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How values of several runs are spread.
 *
 * @param count of values
 * @param mean NaN without values, infinite if one of them is
 * @param quantiles at {@link #SHARES}; NaN without values
 */
public record Distribution(int count, double mean, List<Double> quantiles) {
    /** The median, and both ends of the bands that hold 50, 80 and 95% of the values. */
    public static final List<Double> SHARES = List.of(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);

    private static final int MEDIAN = 3;

    public Distribution {
        quantiles = List.copyOf(quantiles);
    }

    /** Of all values but those that are NaN; the sum is taken in their order. */
    public static Distribution of(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double sum = 0;
        for (double value : known) {
            sum += value;
        }
        Arrays.sort(known);
        List<Double> quantiles = new ArrayList<>();
        for (double share : SHARES) {
            quantiles.add(known.length == 0 ? Double.NaN : Rounding.toTwelveDigits(Quantiles.of(known, share)));
        }
        return new Distribution(
                known.length, known.length == 0 ? Double.NaN : Rounding.toTwelveDigits(sum / known.length), quantiles);
    }

    public double median() {
        return quantiles.get(MEDIAN);
    }

    /** Lower end of the band of 95, 80 or 50% (0, 1, 2). */
    public double low(int band) {
        return quantiles.get(band);
    }

    /** Upper end of the band of 95, 80 or 50% (0, 1, 2). */
    public double high(int band) {
        return quantiles.get(SHARES.size() - 1 - band);
    }
}
