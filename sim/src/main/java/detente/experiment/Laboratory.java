package detente.experiment;

import detente.engine.Run;
import detente.engine.RunFailure;
import detente.engine.RunInterrupted;
import detente.engine.Simulation;
import detente.parameters.InvalidInput;
import detente.results.Measure;
import detente.results.Numbers;
import detente.results.Results;
import java.util.List;

/** Computes any run of a plan by its number, and keeps of it what the batch asks for. Safe for use by many threads. */
public final class Laboratory {
    private final Plan plan;
    private final Cells cells;
    private final List<Measure> outcomes;
    private final List<String> kept;

    /** @param kept names of the series that are kept whole */
    public Laboratory(Plan plan, RunSource source, List<Measure> outcomes, List<String> kept) {
        this.plan = plan;
        this.cells = new Cells(plan, source);
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
                    .mapToDouble(o -> rounded(o.evaluate(results).orElse(Double.NaN)))
                    .toArray();
            double[][] series = kept.stream()
                    .map(name -> rounded(results.series(name).values()))
                    .toArray(double[][]::new);
            return new RunRecord(number, RunStatus.DONE, values, series, "");
        } catch (RunInterrupted e) {
            throw e;
        } catch (RunFailure e) {
            return RunRecord.without(number, RunStatus.FAILED, e.getMessage());
        } catch (InvalidInput e) {
            return RunRecord.without(
                    number, RunStatus.FAILED, "refused: " + e.problems().get(0).message());
        } catch (RuntimeException e) {
            return RunRecord.without(
                    number, RunStatus.FAILED, "seed " + plan.place(number).seed() + ": " + e);
        }
    }

    private static double[] rounded(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = rounded(values[i]);
        }
        return values;
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Double.parseDouble(Numbers.text(value)) : value;
    }
}
