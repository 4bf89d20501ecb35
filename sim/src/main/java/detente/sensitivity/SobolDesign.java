package detente.sensitivity;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Two independent matrices A and B of n points, and mixtures: A with the columns of one group from B, and the reverse. The rows
 * are replicates one after the other: each is the start of the Sobol' sequence under a random digital shift of its own, so that
 * replicates are independent and every point is spread evenly over the cube.
 *
 * <p>Source: A. Owen, "Latin supercube sampling for very high-dimensional simulations", ACM Transactions on Modeling and Computer
 * Simulation 8 (1998), 71–102; digital shift, C. Lemieux, "Monte Carlo and Quasi-Monte Carlo Sampling", Springer 2009.
 *
 * @param groups whose columns are exchanged together
 * @param blocks the rows of each replicate
 */
record SobolDesign(Groups groups, double[][] a, double[][] b, List<int[]> blocks) {

    static SobolDesign of(ParameterSpace space, SobolOptions options) {
        int d = space.dimension();
        double[][] a = new double[options.n()][d];
        double[][] b = new double[options.n()][d];
        Purpose shift = Draws.keyed(options.seed()).purpose("shift of Sobol' points");
        List<int[]> blocks = new ArrayList<>();
        for (int r = 0; r < options.replicates(); r++) {
            int from = (int) ((long) r * options.n() / options.replicates());
            int to = (int) ((r + 1L) * options.n() / options.replicates());
            blocks.add(IntStream.range(from, to).toArray());
            fill(a, b, blocks.get(r), replicate(shift, r, 2 * d));
        }
        return new SobolDesign(Groups.of(space.names(), options.groups()), a, b, List.copyOf(blocks));
    }

    private static long[] replicate(Purpose shift, int number, int dimensions) {
        return IntStream.range(0, dimensions)
                .mapToLong(j -> shift.bits(j, number, 0))
                .toArray();
    }

    /** A parameter has two neighbouring coordinates of the sequence, which are the more even the earlier they come. */
    private static void fill(double[][] a, double[][] b, int[] rows, long[] shifts) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(shifts.length);
        for (int row : rows) {
            double[] point = sequence.nextVector();
            for (int j = 0; j < point.length; j++) {
                (j % 2 == 0 ? b : a)[row][j / 2] = shifted(point[j], shifts[j]);
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
