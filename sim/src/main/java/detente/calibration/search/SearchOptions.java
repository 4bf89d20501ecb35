package detente.calibration.search;

import detente.experiment.AppendLog;
import detente.experiment.ParameterSpace;
import detente.results.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to search and when to stop.
 *
 * @param budget evaluations at most; a point that was evaluated before costs nothing
 * @param target loss that is good enough; minus infinity = none
 * @param start values to start from; empty = the middle of the space
 * @param threads that evaluate a generation of CMA-ES; no figure depends on them. The other methods go point by point
 * @param checkpoint where evaluations are kept, if anywhere
 */
public record SearchOptions(
        SearchMethod method,
        int budget,
        double target,
        Optional<List<Double>> start,
        int threads,
        Optional<Checkpoint> checkpoint) {

    public SearchOptions {
        if (budget < 1) {
            throw new IllegalArgumentException("a search needs at least one evaluation, not " + budget);
        }
        start = start.map(List::copyOf);
    }

    /** CMA-ES with its usual population, sigma 0.3, and up to three runs. */
    public static SearchOptions cmaes(int budget, long seed) {
        return of(new SearchMethod.Cmaes(OptionalInt.empty(), 0.3, OptionalInt.empty(), 3, seed), budget);
    }

    /** BOBYQA from radius 0.05 to 1e-4. */
    public static SearchOptions bobyqa(int budget) {
        return of(new SearchMethod.Bobyqa(0.05, 1e-4), budget);
    }

    /** BOBYQA from a radius to another. */
    public static SearchOptions bobyqa(int budget, double first, double last) {
        return of(new SearchMethod.Bobyqa(first, last), budget);
    }

    /** Nelder and Mead's simplex with sides of 0.5. */
    public static SearchOptions nelderMead(int budget) {
        return of(new SearchMethod.NelderMead(0.5), budget);
    }

    public static SearchOptions of(SearchMethod method, int budget) {
        return new SearchOptions(method, budget, Double.NEGATIVE_INFINITY, Optional.empty(), 1, Optional.empty());
    }

    /** Stops at the first loss that is no larger. */
    public SearchOptions until(double loss) {
        return new SearchOptions(method, budget, loss, start, threads, checkpoint);
    }

    /** Starts from these values of the parameters. */
    public SearchOptions from(double... values) {
        List<Double> point = Arrays.stream(values).boxed().toList();
        return new SearchOptions(method, budget, target, Optional.of(point), threads, checkpoint);
    }

    public SearchOptions on(int number) {
        return new SearchOptions(method, budget, target, start, number, checkpoint);
    }

    public SearchOptions keeping(Checkpoint place) {
        return new SearchOptions(method, budget, target, start, threads, Optional.of(place));
    }

    /** CMA-ES: another number of points a generation. */
    public SearchOptions population(int points) {
        SearchMethod.Cmaes c = evolution();
        return with(new SearchMethod.Cmaes(OptionalInt.of(points), c.sigma(), c.generations(), c.runs(), c.seed()));
    }

    /** CMA-ES: another first standard deviation. */
    public SearchOptions sigma(double deviation) {
        SearchMethod.Cmaes c = evolution();
        return with(new SearchMethod.Cmaes(c.population(), deviation, c.generations(), c.runs(), c.seed()));
    }

    /** CMA-ES: at most so many generations a run. */
    public SearchOptions generations(int number) {
        SearchMethod.Cmaes c = evolution();
        return with(new SearchMethod.Cmaes(c.population(), c.sigma(), OptionalInt.of(number), c.runs(), c.seed()));
    }

    /** CMA-ES: at most so many runs, each with twice the population of the one before. */
    public SearchOptions runs(int number) {
        SearchMethod.Cmaes c = evolution();
        return with(new SearchMethod.Cmaes(c.population(), c.sigma(), c.generations(), number, c.seed()));
    }

    private SearchOptions with(SearchMethod other) {
        return new SearchOptions(other, budget, target, start, threads, checkpoint);
    }

    private SearchMethod.Cmaes evolution() {
        if (method instanceof SearchMethod.Cmaes cmaes) {
            return cmaes;
        }
        throw new IllegalArgumentException("only CMA-ES has populations, generations, sigma and runs");
    }

    /** Unit coordinates of the start. */
    public double[] startIn(ParameterSpace space) {
        if (start.isEmpty()) {
            double[] middle = new double[space.dimension()];
            Arrays.setAll(
                    middle,
                    i -> space.axes().get(i).isBounded()
                            ? 0.5
                            : space.axes().get(i).value(0));
            return middle;
        }
        double[] values = start.get().stream().mapToDouble(v -> v).toArray();
        if (values.length != space.dimension()) {
            throw new IllegalArgumentException(
                    "the start has %d values for %d parameters".formatted(values.length, space.dimension()));
        }
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            if (!(v >= space.axes().get(i).min() && v <= space.axes().get(i).max())) {
                throw new IllegalArgumentException("the start of '%s', %s, is out of bounds"
                        .formatted(space.axes().get(i).name(), Numbers.text(v)));
            }
        }
        return space.units(values);
    }

    /**
     * Where a search keeps its evaluations. The same search on the same log answers known points from it and goes on after them,
     * as if it had never been broken off.
     *
     * @param inputs says in a word on what else a loss depends (hashes of model and data, seeds); a log with another is refused
     */
    public record Checkpoint(AppendLog log, String inputs) {}
}
