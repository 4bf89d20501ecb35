package detente.experiment;

import detente.engine.Run;
import detente.engine.RunFailure;
import detente.engine.RunInterrupted;
import detente.engine.Simulation;
import detente.input.InvalidInput;
import detente.results.Measure;
import detente.results.Results;
import detente.results.Rounding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes any run of a plan by its number, and keeps of it what the batch asks for. Safe for use by many threads. */
public final class BatchRuns {
    private final Plan plan;
    private final Loaded cells;
    private final List<Measure> outcomes;
    private final List<String> kept;

    /** @param kept names of the series that are kept whole */
    public BatchRuns(Plan plan, Source source, List<Measure> outcomes, List<String> kept) {
        this.plan = plan;
        this.cells = new Loaded(plan, source);
        this.outcomes = List.copyOf(outcomes);
        this.kept = List.copyOf(kept);
    }

    public Plan plan() {
        return plan;
    }

    /**
     * Computes a run; one that breaks off, or that its model refuses, is a record too.
     *
     * @throws RunInterrupted if the thread is interrupted meanwhile
     */
    public RunRecord compute(int number) {
        try {
            Run<?> run = cells.run(number);
            Results results = Simulation.run(run);
            double[] values = outcomes.stream()
                    .mapToDouble(
                            o -> Rounding.toTwelveDigits(o.evaluate(results).orElse(Double.NaN)))
                    .toArray();
            double[][] series = kept.stream()
                    .map(name -> Arrays.stream(results.series(name).values())
                            .map(Rounding::toTwelveDigits)
                            .toArray())
                    .toArray(double[][]::new);
            return new RunRecord(number, RunRecord.Status.DONE, values, series, "");
        } catch (RunInterrupted e) {
            throw e;
        } catch (RunFailure e) {
            return RunRecord.without(number, RunRecord.Status.FAILED, e.getMessage());
        } catch (InvalidInput e) {
            return RunRecord.without(
                    number,
                    RunRecord.Status.FAILED,
                    "refused: " + e.problems().get(0).message());
        } catch (RuntimeException e) {
            return RunRecord.without(
                    number,
                    RunRecord.Status.FAILED,
                    "seed " + plan.place(number).seed() + ": " + e);
        }
    }

    /** Makes runs from the names of a plan. */
    @FunctionalInterface
    public interface Source {

        /**
         * A run with any seed.
         *
         * @param overrides {@code name=value}
         * @throws detente.input.InvalidInput if there is no such run
         */
        Run<?> load(String scenario, List<String> overrides);
    }

    /** The runs of a plan but for their seeds; the last few are remembered, since neighbouring runs differ in the seed alone. */
    private static final class Loaded {
        private static final int REMEMBERED = 64;

        private final Plan plan;
        private final BatchRuns.Source source;
        private final Map<Integer, Run<?>> last = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Run<?>> eldest) {
                return size() > REMEMBERED;
            }
        };

        Loaded(Plan plan, BatchRuns.Source source) {
            this.plan = plan;
            this.source = source;
        }

        /** The run of that number. @throws detente.input.InvalidInput if its values do not fit together */
        Run<?> run(int number) {
            Plan.Place place = plan.place(number);
            int cell = plan.cell(number);
            synchronized (last) {
                Run<?> known = last.get(cell);
                if (known != null) {
                    return known.withSeed(place.seed());
                }
            }
            Run<?> loaded = source.load(plan.scenarios().get(place.scenario()), plan.overrides(place.point()));
            synchronized (last) {
                last.put(cell, loaded);
            }
            return loaded.withSeed(place.seed());
        }
    }
}
