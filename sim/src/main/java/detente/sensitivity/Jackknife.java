package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.Student;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * 95% intervals of figures from a sample that is made of independent blocks: the points within a block belong together, as those of
 * a Sobol' sequence or of a trajectory do, so that only whole blocks may be left out.
 *
 * <p>Source: R. Miller, "The jackknife – a review", Biometrika 61 (1974), 1–15; Student's t with one degree of freedom less
 * than there are blocks.
 */
final class Jackknife {
    private Jackknife() {}

    /**
     * An interval around each figure of the whole sample.
     *
     * @param blocks the rows of each
     * @param figures from some rows
     * @return not known (NaN) with fewer than two blocks
     */
    static List<Interval> intervals(double[] whole, List<int[]> blocks, Function<int[], double[]> figures) {
        int count = blocks.size();
        double[][] pseudo = new double[whole.length][count];
        for (int b = 0; b < count && count > 1; b++) {
            int left = b;
            int[] rows = IntStream.range(0, count)
                    .filter(other -> other != left)
                    .boxed()
                    .flatMapToInt(other -> IntStream.of(blocks.get(other)))
                    .toArray();
            double[] without = figures.apply(rows);
            for (int i = 0; i < whole.length; i++) {
                pseudo[i][b] = count * whole[i] - (count - 1) * without[i];
            }
        }
        Student student = new Student(0.95);
        return IntStream.range(0, whole.length)
                .mapToObj(i -> student.interval(whole[i], Moments.variance(pseudo[i]), count))
                .toList();
    }
}
