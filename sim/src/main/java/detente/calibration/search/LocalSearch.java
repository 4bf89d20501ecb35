package detente.calibration.search;

import detente.experiment.ParameterSpace;
import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** BOBYQA and Nelder–Mead. The library's answer is ignored: the recorder has the best point that was evaluated. */
final class LocalSearch {
    private static final double OFF_BOUNDS = 1e-3;
    private static final double SMALL = 1e-14;
    private static final int RESTARTS = 3;

    private final RecordedLoss recorder;
    private final ParameterSpace space;
    private final SearchOptions options;

    LocalSearch(RecordedLoss recorder, ParameterSpace space, SearchOptions options) {
        this.recorder = recorder;
        this.space = space;
        this.options = options;
    }

    /**
     * Goes on with the simplex where the quadratic model broke or failed runs may have bent it, and for a single parameter,
     * which BOBYQA does not take.
     */
    StopReason bobyqa(SearchMethod.Bobyqa method) {
        if (!space.isBounded()) {
            throw new IllegalArgumentException("BOBYQA needs bounds for every parameter. Maybe Nelder-Mead?");
        }
        int d = space.dimension();
        if (d == 1) {
            return simplex(new SearchMethod.NelderMead(4 * method.first()), options.startIn(space));
        }
        try {
            new BOBYQAOptimizer(2 * d + 1, method.first(), method.last())
                    .optimize(
                            new MaxEval(Integer.MAX_VALUE),
                            new ObjectiveFunction(recorder::at),
                            GoalType.MINIMIZE,
                            new InitialGuess(options.startIn(space)),
                            CmaesRuns.Bounds.of(space));
            if (!recorder.hasFailures()) {
                return new StopReason.Converged();
            }
        } catch (RecordedLoss.Stop stop) {
            return stop.reason();
        } catch (RuntimeException broken) {
            // "trust region step has failed to reduce Q" and the like: nothing is lost but the model
        }
        return simplex(new SearchMethod.NelderMead(4 * method.first()), recorder.best());
    }

    StopReason simplex(SearchMethod.NelderMead method) {
        return simplex(method, options.startIn(space));
    }

    /** Starts again from the best point as long as that helps: a simplex can collapse where the loss still falls. */
    private StopReason simplex(SearchMethod.NelderMead method, double[] start) {
        try {
            double[] from = start;
            double before = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= RESTARTS; i++) {
                minimise(method.side(), from);
                from = recorder.best();
                double now = recorder.at(from);
                if (before - now <= 1e-9 * Math.abs(now)) {
                    break;
                }
                before = now;
            }
            return new StopReason.Converged();
        } catch (RecordedLoss.Stop stop) {
            return stop.reason();
        } catch (RuntimeException broken) {
            return new StopReason.BrokeOff(String.valueOf(broken.getMessage()));
        }
    }

    private void minimise(double side, double[] start) {
        MultivariateFunction objective = recorder::at;
        double[] from = start.clone();
        if (space.axes().stream()
                .anyMatch(axis -> axis.isBounded()
                        || axis.min() > Double.NEGATIVE_INFINITY
                        || axis.max() < Double.POSITIVE_INFINITY)) {
            SimpleBounds bounds = CmaesRuns.Bounds.of(space);
            MultivariateFunctionMappingAdapter mapped =
                    new MultivariateFunctionMappingAdapter(recorder::at, bounds.getLower(), bounds.getUpper());
            for (int i = 0; i < from.length; i++) {
                double low = bounds.getLower()[i] + OFF_BOUNDS; // on a bound the mapped coordinate is infinite
                double high = bounds.getUpper()[i] - OFF_BOUNDS;
                from[i] = Math.min(high, Math.max(low, from[i]));
            }
            from = mapped.boundedToUnbounded(from);
            objective = mapped;
        }
        double[] sides = new double[from.length];
        Arrays.fill(sides, side);
        new SimplexOptimizer(new SimpleValueChecker(SMALL, SMALL))
                .optimize(
                        new MaxEval(Integer.MAX_VALUE),
                        new ObjectiveFunction(objective),
                        GoalType.MINIMIZE,
                        new InitialGuess(from),
                        new NelderMeadSimplex(sides));
    }
}
