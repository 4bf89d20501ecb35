package detente.output;

import detente.experiment.Distribution;
import detente.experiment.Fan;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.experiment.RunStatus;
import detente.experiment.Tally;
import detente.results.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/**
 * Writes the tables of a complete batch from its store, in the order of the plan whatever the order in which the runs were
 * computed. Rows are streamed: what is held in memory at a time are the values of one scenario, point, series and period.
 */
final class BatchTables {
    private static final String EXPERIMENT = "experiment.yaml";
    /** Of so many points the report shows outcomes; of so many scenarios and points, and series, it can draw a fan. */
    private static final int MOST_POINTS = 200;

    private static final int MOST_FANS = 6;
    private static final int MOST_SERIES = 8;

    private final BatchSubject subject;
    private final BatchStore store;
    private final Path folder;
    private final BatchColumns columns;
    private final List<PointSummary> points = new ArrayList<>();
    private final List<Fan> fans = new ArrayList<>();
    private final int[] ended = new int[RunStatus.values().length];

    /** @param folder where the files go */
    BatchTables(BatchSubject subject, BatchStore store, Path folder) {
        this.subject = subject;
        this.store = store;
        this.folder = folder;
        this.columns = new BatchColumns(subject);
    }

    /** Writes all of them. @throws IOException if one cannot be written */
    BatchDigest write(Path scratch) throws IOException {
        try (var text = Files.newBufferedWriter(folder.resolve(EXPERIMENT), StandardCharsets.UTF_8)) {
            new ExperimentText(subject).write(text);
        }
        columns.write(folder.resolve(BatchColumns.SCHEMA));
        try {
            runs(scratch);
            series();
            summary();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new BatchDigest(tally(), points, fans);
    }

    private Tally tally() {
        return new Tally(ended[0], ended[1], ended[2]);
    }

    private void runs(Path scratch) throws IOException {
        List<BatchColumns.Column> runs = columns.runs();
        try (Database parquet = Database.temporary(scratch);
                TableFile table = new TableFile(folder.resolve(BatchColumns.RUNS), BatchColumns.names(runs));
                TableFile failures =
                        new TableFile(folder.resolve(BatchColumns.FAILURES), BatchColumns.names(columns.failures()))) {
            parquet.execute("CREATE TABLE runs("
                    + runs.stream()
                            .map(c -> Database.name(c.name()) + " " + c.type())
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
            case DONE -> ended[0]++;
            case FAILED -> ended[1]++;
            case TIMED_OUT -> ended[2]++;
        }
        List<Object> row = new ArrayList<>(beginning);
        for (double value : run.outcomes()) {
            row.add(Numbers.text(value));
        }
        table.row(row);
        if (run.status() != RunStatus.DONE) {
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
                append(beginning.get(i).toString(), columns.runs().get(i).type(), rows);
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

    private static void append(String text, String type, DuckDBAppender rows) throws SQLException {
        switch (type) {
            case "INTEGER" -> rows.append(Integer.parseInt(text));
            case "BIGINT" -> rows.append(Long.parseLong(text));
            case "DOUBLE" -> rows.append(ReplicationTable.value(text).orElseThrow());
            case "BOOLEAN" -> rows.append(Boolean.parseBoolean(text));
            default -> rows.append(text);
        }
    }

    /** Collects the outcomes of one cell at a time. */
    private final class Outcomes {
        private int cell = -1;
        private int others;
        private final List<double[]> done = new ArrayList<>();

        void add(BatchStore.Row run) {
            if (subject.plan().cell(run.run()) != cell) {
                end();
                cell = subject.plan().cell(run.run());
            }
            if (run.status() == RunStatus.DONE) {
                done.add(run.outcomes());
            } else {
                others++;
            }
        }

        void end() {
            if (cell >= 0 && points.size() < MOST_POINTS) {
                List<Distribution> outcomes = IntStream.range(
                                0, subject.outcomes().size())
                        .mapToObj(i -> Distribution.of(
                                done.stream().mapToDouble(o -> o[i]).toArray()))
                        .toList();
                int size = subject.plan().points().size();
                points.add(new PointSummary(cell / size, cell % size + 1, done.size(), others, outcomes));
            }
            done.clear();
            others = 0;
        }
    }

    private void series() {
        Database database = store.database();
        List<String> statements = new ArrayList<>(List.of(
                "CREATE OR REPLACE TEMP TABLE dates(period INTEGER, date DATE)",
                "CREATE OR REPLACE TEMP TABLE names(series SMALLINT, name VARCHAR, unit VARCHAR)"));
        for (int s = 0; s < subject.keep().size(); s++) {
            BatchSubject.Kept kept = subject.keep().get(s);
            statements.add("INSERT INTO names VALUES (" + s + ", " + Database.quoted(kept.name()) + ", "
                    + Database.quoted(kept.unit()) + ")");
        }
        int periods =
                subject.scenarios().stream().mapToInt(m -> m.periods()).max().orElse(0);
        if (!subject.keep().isEmpty()) {
            statements.add("INSERT INTO dates VALUES "
                    + IntStream.range(0, periods)
                            .mapToObj(t -> "(" + t + ", "
                                    + Database.quoted(subject.calendar().date(t)) + ")")
                            .collect(Collectors.joining(", ")));
        }
        statements.add("COPY (SELECT k.run, k.period, d.date, n.name AS series, n.unit, k.value FROM kept k"
                + " JOIN dates d USING (period) JOIN names n USING (series) ORDER BY k.run, k.series, k.period) TO "
                + Database.quoted(folder.resolve(BatchColumns.SERIES)) + " (FORMAT parquet, COMPRESSION zstd)");
        database.execute(statements);
    }

    private void summary() throws IOException {
        try (TableFile table =
                new TableFile(folder.resolve(BatchColumns.SUMMARY), BatchColumns.names(columns.summary()))) {
            Summary summary = new Summary(table);
            store.query(
                    "SELECT (run - 1) // " + subject.plan().seeds().count()
                            + " AS cell, series, period, value FROM kept" + " ORDER BY cell, series, period, run",
                    row -> summary.add(row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4)));
            summary.end();
        }
    }

    /** Collects the values of one cell, series and period at a time. */
    private final class Summary {
        private final TableFile table;
        private final double[] values = new double[subject.plan().seeds().count()];
        private final List<Distribution> fan = new ArrayList<>();
        private int cell = -1;
        private int series;
        private int period;
        private int count;

        Summary(TableFile table) {
            this.table = table;
        }

        void add(int ofCell, int ofSeries, int ofPeriod, double value) {
            if (ofCell != cell || ofSeries != series || ofPeriod != period) {
                write();
                if (ofCell != cell || ofSeries != series) {
                    close();
                }
                cell = ofCell;
                series = ofSeries;
                period = ofPeriod;
            }
            values[count++] = value;
        }

        void end() {
            write();
            close();
        }

        private void write() {
            if (cell < 0) {
                return;
            }
            Distribution distribution = Distribution.of(Arrays.copyOf(values, count));
            Plan plan = subject.plan();
            int size = plan.points().size();
            BatchSubject.Kept kept = subject.keep().get(series);
            List<Object> row = new ArrayList<>(List.of(plan.scenarios().get(cell / size), cell % size + 1));
            row.addAll(plan.points().get(cell % size));
            row.addAll(
                    List.of(period, subject.calendar().date(period), kept.name(), kept.unit(), distribution.count()));
            row.add(Numbers.text(distribution.mean()));
            distribution.quantiles().forEach(q -> row.add(Numbers.text(q)));
            table.row(row);
            if (cell < MOST_FANS && series < MOST_SERIES) {
                fan.add(distribution);
            }
            count = 0;
        }

        private void close() {
            if (!fan.isEmpty()) {
                int size = subject.plan().points().size();
                fans.add(new Fan(cell / size, cell % size + 1, series, fan));
                fan.clear();
            }
        }
    }
}
