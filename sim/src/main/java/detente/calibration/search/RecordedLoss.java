package detente.calibration.search;

import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Stands between an optimiser of the library and the loss: counts, keeps the best point, writes the log, stops in time. A failed
 * run costs a finite penalty: one infinite loss would make every other fitness of a CMA-ES generation undefined. A point that
 * is asked again costs nothing and answers the same.
 */
final class RecordedLoss {
    private static final double PENALTY = 1e6;
    /** Sizes beyond this break quadratic models; no loss is meant by them. */
    private static final double ABSURD = 1e100;
    /** Known points asked in vain before a method is taken to run in circles. */
    private static final int PATIENCE = 10_000;

    private final ToDoubleFunction<double[]> loss;
    private final ParameterSpace space;
    private final SearchOptions options;
    private final EvaluationLog log;
    /** Answered, by this search or an earlier one that broke off; not all need have been asked for yet. */
    private final Map<List<Double>, SearchResult.Evaluation> known;
    /** Asked for, in that order, with what the optimiser was told. */
    private final Map<List<Double>, Double> told = new LinkedHashMap<>();

    private final List<SearchResult.Evaluation> history = new ArrayList<>();
    private Optional<SearchResult.Evaluation> best = Optional.empty();
    private double largest;
    private double worst = Double.NEGATIVE_INFINITY;
    private int repeats;

    RecordedLoss(ToDoubleFunction<double[]> loss, ParameterSpace space, SearchOptions options) {
        this.loss = loss;
        this.space = space;
        this.options = options;
        this.log = new EvaluationLog(options.checkpoint());
        this.known = log.open(space, options);
    }

    /** The loss at unit coordinates, evaluated if need be. @throws Stop if the search is over */
    double at(double[] unit) {
        double[] point = space.values(unit);
        List<Double> key = ExactNumbers.key(point);
        Double before = told.get(key);
        if (before != null) {
            if (++repeats > PATIENCE) {
                throw new Stop(new StopReason.BrokeOff("it asks for the same points again and again"));
            }
            return before;
        }
        repeats = 0;
        if (told.size() >= options.budget()) {
            throw new Stop(new StopReason.BudgetSpent(options.budget()));
        }
        SearchResult.Evaluation evaluation = known.get(key);
        if (evaluation == null) {
            evaluation = evaluate(point);
            known.put(key, evaluation);
            log.append(List.of(evaluation));
        }
        return record(key, evaluation);
    }

    /** Whether {@link #at} would run no model. */
    boolean knows(double[] unit) {
        return known.containsKey(ExactNumbers.key(space.values(unit)));
    }

    /** What {@link #at} has answered, for points asked for again in a replay; 0 for those that it has not. */
    double replayed(double[] unit) {
        return told.getOrDefault(ExactNumbers.key(space.values(unit)), 0.0);
    }

    boolean wasTold(double[] unit) {
        return told.containsKey(ExactNumbers.key(space.values(unit)));
    }

    /** Evaluates points in parallel, as many as the budget has left, so that {@link #at} will know them. */
    void prepare(List<double[]> units, Chunks chunks) {
        Map<List<Double>, double[]> distinct = new LinkedHashMap<>();
        for (double[] unit : units) {
            double[] point = space.values(unit);
            if (distinct.size() < options.budget() - told.size()) {
                distinct.putIfAbsent(ExactNumbers.key(point), point);
            }
        }
        List<double[]> points = List.copyOf(distinct.values());
        SearchResult.Evaluation[] evaluations = new SearchResult.Evaluation[points.size()];
        chunks.run(points.size(), 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                evaluations[i] = evaluate(points.get(i));
            }
        });
        for (SearchResult.Evaluation evaluation : evaluations) {
            known.put(ExactNumbers.key(evaluation.point()), evaluation);
        }
        log.append(List.of(evaluations));
    }

    boolean hasFailures() {
        return history.stream().anyMatch(e -> !e.isDone());
    }

    boolean isSpent() {
        return told.size() >= options.budget();
    }

    SearchResult result(StopReason stop, int rounds) {
        double[] start = space.values(options.startIn(space));
        int failures = (int) history.stream().filter(e -> !e.isDone()).count();
        return new SearchResult(
                best.map(e -> e.point().clone()).orElse(start),
                best.map(SearchResult.Evaluation::loss).orElse(Double.NaN),
                history.size(),
                failures,
                best.isEmpty() && stop instanceof StopReason.Converged
                        ? new StopReason.BrokeOff("no run gave a loss")
                        : stop,
                history,
                rounds);
    }

    /** Unit coordinates of the best point so far, of the start if there is none. */
    double[] best() {
        return best.map(e -> space.units(e.point())).orElseGet(() -> options.startIn(space));
    }

    /**
     * For CMA-ES, which only ranks, a cliff. For a method that believes in slopes a step as high as all known losses, rising
     * with the distance from the best point, so that it is led back.
     */
    private double penalty(double[] point) {
        if (options.method() instanceof SearchMethod.Cmaes || best.isEmpty()) {
            return Math.max(PENALTY, 10 * largest);
        }
        double[] from = best();
        double[] to = space.units(point);
        double squares = 0;
        for (int i = 0; i < to.length; i++) {
            squares += (to[i] - from[i]) * (to[i] - from[i]);
        }
        double spread = worst - best.get().loss();
        return worst + (spread > 0 ? spread : 1) * (1 + squares);
    }

    private double record(List<Double> key, SearchResult.Evaluation evaluation) {
        history.add(evaluation);
        double value;
        if (evaluation.isDone()) {
            value = evaluation.loss();
            largest = Math.max(largest, Math.abs(value));
            worst = Math.max(worst, value);
        } else {
            value = penalty(evaluation.point());
        }
        told.put(key, value);
        if (evaluation.isDone() && (best.isEmpty() || value < best.get().loss())) {
            best = Optional.of(evaluation);
        }
        if (evaluation.isDone() && value <= options.target()) {
            throw new Stop(new StopReason.TargetReached(options.target()));
        }
        return value;
    }

    private SearchResult.Evaluation evaluate(double[] point) {
        try {
            double value = loss.applyAsDouble(point.clone());
            return Math.abs(value) < ABSURD
                    ? new SearchResult.Evaluation(point, value, Optional.empty())
                    : SearchResult.Evaluation.failed(point, "the loss is " + value);
        } catch (RuntimeException e) {
            return SearchResult.Evaluation.failed(point, String.valueOf(e.getMessage()));
        }
    }

    /** Leaves an optimiser of the library from inside its objective. Never seen outside this package. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient StopReason reason;

        Stop(StopReason reason) {
            super(null, null, false, false);
            this.reason = reason;
        }

        StopReason reason() {
            return reason;
        }
    }
}
