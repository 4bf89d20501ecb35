package detente.study.run;

import detente.engine.Measures;
import detente.experiment.Outcome;
import detente.experiment.Replication;
import detente.files.ModelFile;
import detente.files.OutcomeSpec;
import detente.input.Problems;
import detente.results.Artifact;
import detente.results.Quantiles;
import detente.results.Results;
import detente.results.Rounding;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of the model's outcomes in a run, and where the runs of all seeds lie.
 *
 * @param about what it is, in words
 * @param value in the run that is shown; infinite if it never happens, NaN if it is not defined
 * @param median over the seeds; the value itself if there is one seed
 * @param low quantile of 5% over the seeds; NaN if there is one seed
 * @param high quantile of 95%
 * @param seeds number of runs in which it is defined
 */
record RunOutcome(
        String id, String about, String unit, double value, double median, double low, double high, int seeds) {
    static final String TABLE = "outcomes";
    static final String FILE = TABLE + ".csv";

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private static final Columns<RunOutcome> COLUMNS = new Columns<RunOutcome>()
            .text("outcome", "", "id of the outcome", RunOutcome::id)
            .text("about", "Outcome", "what it is", RunOutcome::about)
            .unit("Unit", "unit of the figures", RunOutcome::unit)
            .measure("median", "Median", "median over the seeds", RunOutcome::median)
            .strong()
            .measure("q5", "", "quantile of 5% over the seeds, if there are several", RunOutcome::low)
            .measure("q95", "", "quantile of 95%", RunOutcome::high)
            .shown("90% of the seeds", o -> new Cell.Range(Cell.measure(o.low()), Cell.measure(o.high())))
            .measure("value", "This seed", "value in the run whose series are stored", RunOutcome::value)
            .whole("seeds", "", "runs in which it is defined", RunOutcome::seeds);

    /** The outcomes of a model that a run covers. */
    static List<Outcome> covered(ModelFile model, Results results) {
        Measures measures = Measures.of(results);
        Problems problems = new Problems();
        List<OutcomeSpec> specs = model.outcomes().stream()
                .filter(spec -> Measures.read(spec.expression(), spec.at(), problems)
                        .filter(measure -> measure.misfits(results).isEmpty())
                        .isPresent())
                .toList();
        List<Outcome> outcomes = Outcome.of(specs, measures, problems);
        problems.throwIfAny();
        return outcomes;
    }

    /**
     * The outcomes of a run.
     *
     * @param runs that are done, first the one that is shown; their values begin with those of the outcomes
     */
    static List<RunOutcome> of(List<Outcome> outcomes, List<Replication> runs) {
        List<RunOutcome> all = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            int place = i;
            double[] values = runs.stream()
                    .mapToDouble(run -> run.values().get(place).orElse(Double.NaN))
                    .toArray();
            double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
            boolean several = runs.size() > 1;
            all.add(new RunOutcome(
                    outcomes.get(i).id(),
                    outcomes.get(i).about(),
                    outcomes.get(i).unit(),
                    Rounding.toTwelveDigits(values[0]),
                    quantile(known, 0.5),
                    several ? quantile(known, LOW) : Double.NaN,
                    several ? quantile(known, HIGH) : Double.NaN,
                    known.length));
        }
        return all;
    }

    private static double quantile(double[] known, double share) {
        return known.length == 0 ? Double.NaN : Rounding.toTwelveDigits(Quantiles.of(known, share));
    }

    /** Whether there are other seeds beside the one that is shown. */
    boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** {@code outcomes.csv}. */
    static Table<RunOutcome> table(List<RunOutcome> outcomes) {
        return Table.of(TABLE, "", COLUMNS, outcomes);
    }

    /** The outcomes as their file has them. */
    static List<RunOutcome> read(List<Artifact> files) {
        return CsvRows.of(files, FILE).stream().map(RunOutcome::read).toList();
    }

    private static RunOutcome read(CsvRows.Row row) {
        return new RunOutcome(
                row.text("outcome"),
                row.text("about"),
                row.unit("unit"),
                row.number("value").orElse(Double.NaN),
                row.number("median").orElse(Double.NaN),
                row.number("q5").orElse(Double.NaN),
                row.number("q95").orElse(Double.NaN),
                (int) row.whole("seeds"));
    }
}
