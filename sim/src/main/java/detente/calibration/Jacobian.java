package detente.calibration;

import detente.experiment.ParameterSpace;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Derivatives of summaries by central differences in unit coordinates, with two steps that check each other.
 *
 * @param values a row a summary, a column a parameter, in their units; the error of second order is taken out
 * @param disagreements difference between the two steps, relative to the largest derivative by that parameter; in the same shape
 */
public record Jacobian(double[][] values, double[][] disagreements) {
    /** Points at which the summary is asked for each parameter. */
    static final int POINTS_A_PARAMETER = 4;

    private static final double NEAR = 0.02;
    private static final double FAR = 0.05;

    /** At a point. The function must use the same seeds at every point. */
    public static Jacobian of(Function<double[], double[]> summary, ParameterSpace space, double[] point) {
        int d = space.dimension();
        double[][] columns = new double[d][];
        double[][] apart = new double[d][];
        for (int j = 0; j < d; j++) {
            double[] near = difference(summary, space, point, j, NEAR);
            double[] far = difference(summary, space, point, j, FAR);
            columns[j] = new double[near.length];
            apart[j] = new double[near.length];
            double largest = Arrays.stream(near).map(Math::abs).max().orElse(0);
            double ratio = (FAR / NEAR) * (FAR / NEAR);
            for (int i = 0; i < near.length; i++) {
                columns[j][i] = (ratio * near[i] - far[i]) / (ratio - 1);
                apart[j][i] = largest > 0 ? Math.abs(near[i] - far[i]) / largest : 0;
            }
        }
        return new Jacobian(transposed(columns), transposed(apart));
    }

    /** The largest of all disagreements. */
    public double disagreement() {
        return Arrays.stream(disagreements)
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(0);
    }

    private static double[][] transposed(double[][] columns) {
        return Matrices.of(columns).transpose().getData();
    }

    private static double[] difference(
            Function<double[], double[]> summary, ParameterSpace space, double[] point, int j, double step) {
        double[] unit = space.units(point);
        double middle = unit[j];
        double h = step;
        if (space.axes().get(j).isBounded()) {
            middle = Math.min(1 - h, Math.max(h, middle)); // near a bound the middle gives way
        } else {
            h = step * Math.max(1, Math.abs(middle));
        }
        unit[j] = middle + h;
        double[] above = space.values(unit);
        unit[j] = middle - h;
        double[] below = space.values(unit);
        double[] high = summary.apply(above);
        double[] low = summary.apply(below);
        double width = above[j] - below[j];
        double[] slopes = new double[high.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = width == 0 ? 0 : (high[i] - low[i]) / width;
        }
        return slopes;
    }
}
