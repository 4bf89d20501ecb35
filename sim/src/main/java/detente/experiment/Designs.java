package detente.experiment;

import detente.files.DesignSpec;
import detente.parameters.Axis;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Turns designs into points. The points depend on the design alone, not on the seeds of the runs. */
public final class Designs {
    /** Most parameters that a Sobol' sequence can have: those for which direction numbers are known. */
    public static final int MOST_SOBOL = 1000;

    private Designs() {}

    /** Values of every point, in the order of the names. @throws IllegalArgumentException for trajectories, which have none */
    public static List<List<String>> points(DesignSpec design) {
        if (design instanceof DesignSpec.Listed listed) {
            return listed.points();
        }
        if (!(design instanceof DesignSpec.Spread spread)) {
            throw new IllegalArgumentException("trajectories are no batch");
        }
        double[][] shares = spread instanceof DesignSpec.Sobol
                ? sobol(spread.count(), spread.over().size())
                : latinHypercube(spread.count(), spread.over());
        List<List<String>> points = new ArrayList<>(shares.length);
        for (double[] share : shares) {
            points.add(IntStream.range(0, share.length)
                    .mapToObj(i -> spread.over().get(i).at(share[i]))
                    .toList());
        }
        return points;
    }

    /**
     * In every dimension one point in each of {@code count} equal parts, at a place drawn at random (McKay, Beckman and Conover
     * 1979, Technometrics 21, 239-245). The draws of a parameter depend on its name, not on the others.
     */
    private static double[][] latinHypercube(int count, List<Axis> over) {
        double[][] points = new double[count][over.size()];
        for (int d = 0; d < over.size(); d++) {
            Purpose draw =
                    Draws.keyed(count).purpose("latin hypercube " + over.get(d).name());
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(
                    order,
                    Comparator.comparingDouble((Integer i) -> draw.uniform(i, 0))
                            .thenComparing(i -> i));
            for (int i = 0; i < count; i++) {
                points[i][d] = (order[i] + draw.uniform(i, 1)) / count;
            }
        }
        return points;
    }

    /**
     * The Sobol' sequence from its first point on, in the middle of the cells of side 1/2^k that hold one coordinate each, 2^k
     * being the first power of two that is not below the count: no point lies on a bound.
     */
    private static double[][] sobol(int count, int dimensions) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double half = 0.5 / Math.max(1, Integer.highestOneBit(count - 1) * 2L);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] point = sequence.nextVector();
            Arrays.setAll(point, d -> point[d] + half);
            points[i] = point;
        }
        return points;
    }
}
