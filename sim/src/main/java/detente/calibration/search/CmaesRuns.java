package detente.calibration.search;

import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/**
 * CMA-ES, run after run. The library evaluates one point after another; on several threads a run is therefore played again
 * and again from its start, with known points answered from memory, and left at the end of the first generation with unknown
 * points; these are evaluated together. The path is the same to the bit as point by point, and the memory is at the same
 * time what a resumed search needs.
 */
final class CmaesRuns {
    private final RecordedLoss recorder;
    private final ParameterSpace space;
    private final SearchMethod.Cmaes method;
    private final SearchOptions options;
    private final Draws draws;
    private int rounds;

    CmaesRuns(RecordedLoss recorder, ParameterSpace space, SearchMethod.Cmaes method, SearchOptions options) {
        this.recorder = recorder;
        this.space = space;
        this.method = method;
        this.options = options;
        this.draws = Draws.keyed(method.seed());
    }

    int rounds() {
        return rounds;
    }

    StopReason play() {
        StopReason reason = new StopReason.Converged();
        int usual = 4 + (int) Math.floor(3 * StrictMath.log(space.dimension()));
        try (Chunks chunks = Chunks.threads(options.threads())) {
            for (int run = 0; run < method.runs() && !recorder.isSpent(); run++) {
                int population = method.population().orElse(usual) << run;
                int generations = method.generations().orElse(Math.max(1, options.budget() / population + 1));
                reason = new Run(run, population, generations).play(chunks);
            }
        } catch (RecordedLoss.Stop stop) {
            reason = stop.reason();
        }
        return reason;
    }

    /** Ends a round: some points of a generation are not known yet. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    /** One run of the library's optimiser. */
    private final class Run {
        private final int number;
        private final int population;
        private final int generations;
        private final List<double[]> pending = new ArrayList<>();
        private int calls;

        Run(int number, int population, int generations) {
            this.number = number;
            this.population = population;
            this.generations = generations;
        }

        StopReason play(Chunks chunks) {
            double[] start = start();
            while (true) {
                rounds++;
                calls = 0;
                pending.clear();
                try {
                    return round(start);
                } catch (Unknown unknown) {
                    recorder.prepare(pending, chunks);
                }
            }
        }

        private StopReason round(double[] start) {
            DrawnNumbers numbers = new DrawnNumbers(draws.purpose("CMA-ES"), number);
            CMAESOptimizer optimiser = new CMAESOptimizer(generations, 0, true, 0, 0, numbers, false, null);
            double[] sigma = new double[start.length];
            Arrays.fill(sigma, method.sigma());
            optimiser.optimize(
                    new MaxEval(Integer.MAX_VALUE),
                    new ObjectiveFunction(options.threads() > 1 ? this::ahead : recorder::at),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    Bounds.of(space),
                    new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(population));
            return optimiser.getIterations() >= generations
                    ? new StopReason.GenerationsDone(generations)
                    : new StopReason.Converged();
        }

        /** The loss if known. From the first unknown point on nothing is recorded, so that records are in the order of asking. */
        private double ahead(double[] unit) {
            double value = 0;
            if (pending.isEmpty() && recorder.wasTold(unit)) {
                value = recorder.replayed(unit);
            } else if (pending.isEmpty() && recorder.knows(unit)) {
                value = recorder.at(unit);
            } else if (!recorder.knows(unit)) {
                if (recorder.isSpent()) {
                    throw new RecordedLoss.Stop(new StopReason.BudgetSpent(options.budget()));
                }
                pending.add(unit.clone());
            }
            // the first call is the start alone, then come whole generations
            boolean complete = calls++ % population == 0;
            if (complete && !pending.isEmpty()) {
                throw new Unknown();
            }
            return value;
        }

        private double[] start() {
            double[] start = options.startIn(space);
            if (number > 0) {
                Purpose elsewhere = draws.purpose("start of another run");
                for (int i = 0; i < start.length; i++) {
                    if (space.axes().get(i).isBounded()) {
                        start[i] = elsewhere.uniform(i, number);
                    }
                }
            }
            return start;
        }
    }

    /** Bounds of the unit coordinates. */
    static final class Bounds {
        private Bounds() {}

        static SimpleBounds of(ParameterSpace space) {
            double[] low = new double[space.dimension()];
            double[] high = new double[space.dimension()];
            for (int i = 0; i < low.length; i++) {
                Axis axis = space.axes().get(i);
                low[i] = axis.isBounded() ? 0 : axis.min();
                high[i] = axis.isBounded() ? 1 : axis.max();
            }
            return new SimpleBounds(low, high);
        }
    }

    /** Keyed draws as a library optimiser wants them: one after the other. A new one starts from the first draw again. */
    private static final class DrawnNumbers extends AbstractRandomGenerator {
        private final Purpose purpose;
        private final long agent;
        private int next;

        DrawnNumbers(Purpose purpose, long agent) {
            super();
            this.purpose = purpose;
            this.agent = agent;
        }

        @Override
        public void setSeed(long seed) {
            throw new UnsupportedOperationException("the seed is part of the draws");
        }

        @Override
        public double nextDouble() {
            return purpose.uniform(agent, 0, next++);
        }

        @Override
        public double nextGaussian() {
            return purpose.gaussian(agent, 0, next++);
        }
    }
}
