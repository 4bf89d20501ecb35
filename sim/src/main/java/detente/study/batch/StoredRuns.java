package detente.study.batch;

import detente.experiment.Outcome;
import detente.experiment.RunRecord;
import detente.store.StoredFiles;
import detente.table.CsvRows;
import java.util.List;
import java.util.function.Consumer;

/** The runs of a batch that is there, as its table has them, in the order of the plan. */
final class StoredRuns {
    private StoredRuns() {}

    /** Gives them one after the other. */
    static void each(StoredFiles stored, BatchSubject subject, Consumer<RunRecord> receiver) {
        List<String> outcomes = subject.outcomes().stream().map(Outcome::id).toList();
        stored.rows(BatchTables.RUNS_CSV, row -> receiver.accept(run(row, outcomes)));
    }

    private static RunRecord run(CsvRows.Row row, List<String> outcomes) {
        RunRecord.Status status = RunRecord.Status.of(row.text("status"));
        double[] values = status == RunRecord.Status.DONE
                ? outcomes.stream()
                        .mapToDouble(id -> row.number(id).orElse(Double.NaN))
                        .toArray()
                : new double[0];
        return new RunRecord((int) row.whole("run"), status, values, new double[0][], "");
    }
}
