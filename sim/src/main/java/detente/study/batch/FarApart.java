package detente.study.batch;

import detente.experiment.Plan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A few points of a design that lie far apart, such as the corners of a grid, so that together they show what it spans. */
final class FarApart {
    /** Of a larger design so many points, evenly spread, are looked at. */
    private static final int MOST_LOOKED_AT = 2000;

    private FarApart() {}

    /**
     * The points: the first, then again and again the one farthest from all that are chosen.
     *
     * @param count of points at most
     * @return their numbers, from 1
     */
    static Set<Integer> of(Plan plan, int count) {
        int size = plan.points().size();
        int looked = Math.min(size, MOST_LOOKED_AT);
        int[] candidates = IntStream.range(0, looked)
                .map(i -> (int) ((long) i * (size - 1) / Math.max(1, looked - 1)))
                .toArray();
        double[][] places = places(plan, candidates);
        double[] nearest = new double[looked];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        Set<Integer> chosen = new TreeSet<>();
        int next = 0;
        while (chosen.size() < Math.min(count, looked)) {
            chosen.add(candidates[next] + 1);
            nearest[next] = -1;
            int far = next;
            for (int i = 0; i < looked; i++) {
                nearest[i] = Math.min(nearest[i], distance(places[i], places[next]));
                far = nearest[i] > nearest[far] ? i : far;
            }
            next = far;
        }
        return chosen;
    }

    /** Where candidates stand among the values of each parameter, from 0 to 1. */
    private static double[][] places(Plan plan, int[] candidates) {
        double[][] places = new double[candidates.length][plan.names().size()];
        for (int p = 0; p < plan.names().size(); p++) {
            int place = p;
            List<String> values = Arrays.stream(candidates)
                    .mapToObj(c -> plan.points().get(c).get(place))
                    .distinct()
                    .sorted(Comparator.comparingDouble(ResponseCharts::size))
                    .toList();
            for (int i = 0; i < candidates.length; i++) {
                String value = plan.points().get(candidates[i]).get(p);
                places[i][p] = values.indexOf(value) / Math.max(1.0, values.size() - 1.0);
            }
        }
        return places;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
