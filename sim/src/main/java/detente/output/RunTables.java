package detente.output;

import detente.experiment.Distribution;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.experiment.RunRecord;
import detente.results.Field;
import detente.results.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/** {@code runs.csv} and {@code runs.parquet}, a row a run, and {@code failures.csv}, a row a run that is not done. */
final class RunTables {
    /** Of so many points the report shows outcomes. */
    private static final int MOST_POINTS = 200;

    private final BatchSubject subject;
    private final Path folder;
    private final BatchColumns columns;
    private final List<Field> header;
    private final List<PointSummary> points = new ArrayList<>();
    private int done;
    private int failed;
    private int timedOut;

    RunTables(BatchSubject subject, Path folder) {
        this.subject = subject;
        this.folder = folder;
        this.columns = new BatchColumns(subject);
        this.header = columns.runs();
    }

    /** How the runs ended that were written. */
    RunRecord.Tally tally() {
        return new RunRecord.Tally(done, failed, timedOut);
    }

    /** What came out of the first few points. */
    List<PointSummary> points() {
        return points;
    }

    void write(BatchStore store, Path scratch) throws IOException {
        try (Database parquet = Database.temporary(scratch);
                TableFile table = new TableFile(folder.resolve(BatchColumns.RUNS), header);
                TableFile failures = new TableFile(folder.resolve(BatchColumns.FAILURES), columns.failures())) {
            parquet.execute("CREATE TABLE runs("
                    + header.stream()
                            .map(c -> Database.name(c.name()) + " " + c.kind().type())
                            .collect(Collectors.joining(", "))
                    + ")");
            try (DuckDBAppender rows = parquet.connection().createAppender("main", "runs")) {
                Outcomes outcomes = new Outcomes();
                store.runs(run -> {
                    List<Object> beginning = beginning(run);
                    write(run, beginning, table, failures);
                    append(run, beginning, rows, parquet);
                    outcomes.add(run);
                });
                outcomes.end();
            } catch (SQLException e) {
                throw parquet.failure(e);
            }
            parquet.execute(
                    "COPY (FROM runs ORDER BY run) TO " + Database.quoted(folder.resolve(BatchColumns.RUNS_PARQUET))
                            + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private List<Object> beginning(BatchStore.Row run) {
        Plan plan = subject.plan();
        Plan.Place place = plan.place(run.run());
        List<Object> row = new ArrayList<>(List.of(run.run(), plan.scenarios().get(place.scenario()), place.point()));
        row.addAll(plan.points().get(place.point() - 1));
        row.add(place.seed());
        row.add(run.status().word());
        return row;
    }

    private void write(BatchStore.Row run, List<Object> beginning, TableFile table, TableFile failures) {
        switch (run.status()) {
            case DONE -> done++;
            case FAILED -> failed++;
            case TIMED_OUT -> timedOut++;
        }
        List<Object> row = new ArrayList<>(beginning);
        for (double value : run.outcomes()) {
            row.add(Numbers.text(value));
        }
        table.row(row);
        if (run.status() != RunRecord.Status.DONE) {
            List<Object> failure = new ArrayList<>(beginning);
            failure.add(run.message());
            failure.add(subject.command(run.run()));
            failures.row(failure);
        }
    }

    private void append(BatchStore.Row run, List<Object> beginning, DuckDBAppender rows, Database parquet) {
        try {
            rows.beginRow();
            for (int i = 0; i < beginning.size(); i++) {
                append(beginning.get(i).toString(), header.get(i).kind(), rows);
            }
            for (double value : run.outcomes()) {
                if (Double.isNaN(value)) {
                    rows.appendNull();
                } else {
                    rows.append(value);
                }
            }
            rows.endRow();
        } catch (SQLException e) {
            throw parquet.failure(e);
        }
    }

    private static void append(String text, Field.Kind kind, DuckDBAppender rows) throws SQLException {
        switch (kind) {
            case WHOLE -> rows.append(Long.parseLong(text));
            case NUMBER -> rows.append(Double.parseDouble(text));
            case FLAG -> rows.append(Boolean.parseBoolean(text));
            default -> rows.append(text);
        }
    }

    /** Collects the outcomes of one cell at a time. */
    private final class Outcomes {
        private int cell = -1;
        private int others;
        private final List<double[]> values = new ArrayList<>();

        void add(BatchStore.Row run) {
            if (subject.plan().cell(run.run()) != cell) {
                end();
                cell = subject.plan().cell(run.run());
            }
            if (run.status() == RunRecord.Status.DONE) {
                values.add(run.outcomes());
            } else {
                others++;
            }
        }

        void end() {
            if (cell >= 0 && points.size() < MOST_POINTS) {
                List<Distribution> outcomes = IntStream.range(
                                0, subject.outcomes().size())
                        .mapToObj(i -> Distribution.of(
                                values.stream().mapToDouble(o -> o[i]).toArray()))
                        .toList();
                int size = subject.plan().points().size();
                points.add(new PointSummary(cell / size, cell % size + 1, values.size(), others, outcomes));
            }
            values.clear();
            others = 0;
        }
    }
}
