package detente.calibration.uncertainty;

import java.util.Arrays;

/**
 * Whether two samples come from one distribution.
 *
 * @param statistic largest difference of the two empirical distribution functions
 * @param pValue probability of a difference at least as large; exact for small samples, without allowance for ties
 */
public record KolmogorovSmirnov(double statistic, double pValue) {
    private static final long EXACT = 10_000_000L;
    private static final int TERMS = 100;

    /** The two-sample test. Values may have any size. */
    public static KolmogorovSmirnov of(double[] a, double[] b) {
        int n = a.length;
        int m = b.length;
        if (n == 0 || m == 0) {
            throw new IllegalArgumentException("no test of %d values against %d".formatted(n, m));
        }
        double[] first = a.clone();
        double[] second = b.clone();
        Arrays.sort(first);
        Arrays.sort(second);
        if (Double.isNaN(first[n - 1]) || Double.isNaN(second[m - 1])) {
            throw new IllegalArgumentException("a sample with NaN has no distribution");
        }
        long gap = gap(first, second);
        double d = (double) gap / n / m;
        double p = (long) n * m <= EXACT ? exact(gap, n, m) : asymptotic(d * Math.sqrt((double) n * m / (n + m)));
        return new KolmogorovSmirnov(d, p);
    }

    /** The largest difference in whole units of 1 / (n m); values that are equal step together. */
    private static long gap(double[] a, double[] b) {
        int i = 0;
        int j = 0;
        long largest = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == value) {
                i++;
            }
            while (j < b.length && b[j] == value) {
                j++;
            }
            largest = Math.max(largest, Math.abs((long) i * b.length - (long) j * a.length));
        }
        return largest;
    }

    /** Share of the orders of n and m values that stay strictly closer than the gap: paths on a lattice. */
    private static double exact(long gap, int n, int m) {
        double[] inside = new double[m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (Math.abs((long) i * m - (long) j * n) >= gap) {
                    inside[j] = 0;
                } else if (i + j == 0) {
                    inside[j] = 1;
                } else {
                    double from = i == 0 ? 0 : inside[j] * i / (i + j);
                    inside[j] = from + (j == 0 ? 0 : inside[j - 1] * j / (i + j));
                }
            }
        }
        return Math.min(1, Math.max(0, 1 - inside[m]));
    }

    private static double asymptotic(double x) {
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * StrictMath.exp(-2.0 * k * k * x * x);
        }
        return x < 0.1 ? 1 : Math.min(1, Math.max(0, sum));
    }
}
