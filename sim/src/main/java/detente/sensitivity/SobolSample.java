package detente.sensitivity;

import detente.results.Rounding;
import java.util.Arrays;

/**
 * Outputs of a design, arranged for the estimators; centred, which does not change what is estimated but its error.
 *
 * <p>Sources: first order, A. Saltelli and others, "Variance based sensitivity analysis of model output", Computer Physics
 * Communications 181 (2010), 259–270, formula (b) of table 2; total, M. Jansen, same journal 117 (1999), 35–43, formula
 * (f) there; pairs, A. Saltelli, same journal 145 (2002), 280–297.
 */
final class SobolSample {
    /** Variances up to this are rounding. */
    private final double least;

    private final double[] a;
    private final double[] b;
    private final double[][] mixed;
    private final double[][] reverse;

    SobolSample(double[] outputs, int n, int groups, boolean pairs) {
        double rounding = Rounding.of(outputs);
        least = rounding * rounding;
        double mean = Arrays.stream(outputs, 0, 2 * n).sum() / (2.0 * n);
        double[] centred = Arrays.stream(outputs).map(y -> y - mean).toArray();
        a = Arrays.copyOfRange(centred, 0, n);
        b = Arrays.copyOfRange(centred, n, 2 * n);
        mixed = new double[groups][];
        reverse = new double[pairs ? groups : 0][];
        for (int g = 0; g < groups; g++) {
            mixed[g] = Arrays.copyOfRange(centred, (2 + g) * n, (3 + g) * n);
            if (pairs) {
                reverse[g] = Arrays.copyOfRange(centred, (2 + groups + g) * n, (3 + groups + g) * n);
            }
        }
    }

    /** How many figures {@link #estimate} gives: first and total of each group, then the pairs in order. */
    int figures() {
        int k = mixed.length;
        return 2 * k + (reverse.length == 0 ? 0 : k * (k - 1) / 2);
    }

    /** All indices from some rows of the sample; NaN if the output is constant there. */
    double[] estimate(int[] rows) {
        double variance = variance(rows);
        double[] figures = new double[figures()];
        if (!(variance > least)) {
            Arrays.fill(figures, Double.NaN);
            return figures;
        }
        int k = mixed.length;
        for (int g = 0; g < k; g++) {
            double first = 0;
            double total = 0;
            double[] ab = mixed[g];
            for (int row : rows) {
                first += b[row] * (ab[row] - a[row]);
                total += (a[row] - ab[row]) * (a[row] - ab[row]);
            }
            figures[g] = first / rows.length / variance;
            figures[k + g] = total / rows.length / 2 / variance;
        }
        int place = 2 * k;
        for (int i = 0; i < reverse.length; i++) {
            for (int j = i + 1; j < reverse.length; j++) {
                double both = 0;
                for (int row : rows) {
                    both += reverse[i][row] * mixed[j][row] - a[row] * b[row];
                }
                figures[place++] = both / rows.length / variance - figures[i] - figures[j];
            }
        }
        return figures;
    }

    private double variance(int[] rows) {
        double sum = 0;
        double squares = 0;
        for (int row : rows) {
            sum += a[row] + b[row];
            squares += a[row] * a[row] + b[row] * b[row];
        }
        double count = 2.0 * rows.length;
        return squares / count - (sum / count) * (sum / count);
    }
}
