package detente.sensitivity;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Two independent matrices A and B of n points, and mixtures: A with the columns of one group from B, and the reverse.
 *
 * @param groups whose columns are exchanged together
 */
record SobolDesign(Groups groups, double[][] a, double[][] b) {

    static SobolDesign of(ParameterSpace space, SobolOptions options) {
        int d = space.dimension();
        double[][] a = new double[options.n()][d];
        double[][] b = new double[options.n()][d];
        fill(a, b, options);
        return new SobolDesign(Groups.of(space.names(), options.groups()), a, b);
    }

    /** The points n .. 2n−1 of the sequence: none is 0, and for a power of two they are an aligned block. */
    private static void fill(double[][] a, double[][] b, SobolOptions options) {
        int n = a.length;
        int d = a[0].length;
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * d);
        Purpose shift = Draws.keyed(options.seed()).purpose("shift of Sobol' points");
        for (int i = 0; i < n; i++) {
            double[] point = i == 0 ? sequence.skipTo(n) : sequence.nextVector();
            for (int j = 0; j < 2 * d; j++) {
                double u = options.shifted() ? shifted(point[j], shift.bits(j, 0, 0)) : point[j];
                (j < d ? a : b)[i][j < d ? j : j - d] = u;
            }
        }
    }

    /** A digital shift: the same random bits are exclusive-or'ed to all points; half a unit keeps the result off 0. */
    private static double shifted(double u, long bits) {
        long digits = (long) (u * 0x1.0p52) ^ (bits >>> 12);
        return (digits + 0.5) * 0x1.0p-52;
    }

    /** All points to evaluate: A, B, A with group g from B for every g, and, if asked, B with group g from A. */
    double[][] points(boolean pairs) {
        List<double[]> points = new ArrayList<>(List.of(a));
        points.addAll(List.of(b));
        for (List<Integer> group : groups.columns()) {
            mix(points, a, b, group);
        }
        if (pairs) {
            for (List<Integer> group : groups.columns()) {
                mix(points, b, a, group);
            }
        }
        return points.toArray(new double[0][]);
    }

    private static void mix(List<double[]> points, double[][] most, double[][] some, List<Integer> group) {
        for (int i = 0; i < most.length; i++) {
            double[] point = most[i].clone();
            for (int column : group) {
                point[column] = some[i][column];
            }
            points.add(point);
        }
    }
}
