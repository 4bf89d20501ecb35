package detente.output;

import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.parameters.Definition;
import detente.results.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the columns of a batch's tables are called, and what they hold: {@code schema.csv}. */
final class BatchColumns {
    static final String RUNS = "runs.csv";
    static final String RUNS_PARQUET = "runs.parquet";
    static final String SERIES = "series.parquet";
    static final String SUMMARY = "summary.csv";
    static final String FAILURES = "failures.csv";
    static final String SCHEMA = "schema.csv";

    /**
     * A column.
     *
     * @param type as DuckDB and Parquet know it
     */
    record Column(String name, String type, String unit, String about) {}

    private static final Column RUN = new Column("run", "INTEGER", "", "number of the run in the batch, from 1");
    private static final Column SCENARIO = new Column("scenario", "VARCHAR", "", "scenario of the model");
    private static final Column POINT = new Column("point", "INTEGER", "", "number of the design point, from 1");
    private static final Column SEED = new Column("seed", "BIGINT", "", "seed of the run");
    private static final Column PERIOD = new Column("period", "INTEGER", "", "period of the run, from 0");
    private static final Column DATE = new Column("date", "DATE", "", "first day of the period");
    private static final Column SERIES_NAME = new Column("series", "VARCHAR", "", "series that was kept");
    private static final Column UNIT = new Column("unit", "VARCHAR", "", "unit of the series");

    private final BatchSubject subject;

    BatchColumns(BatchSubject subject) {
        this.subject = subject;
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** The run, its scenario and point with all that the point sets, its seed and how it ended, its outcomes. */
    List<Column> runs() {
        List<Column> columns = new ArrayList<>(beginning());
        for (Outcome o : subject.outcomes()) {
            columns.add(new Column(
                    o.id(),
                    "DOUBLE",
                    o.unit(),
                    o.about().equals(o.expression()) ? o.about() : o.about() + "; " + o.expression()));
        }
        return columns;
    }

    List<Column> failures() {
        List<Column> columns = new ArrayList<>(beginning());
        columns.add(new Column("message", "VARCHAR", "", "why the run is not done"));
        columns.add(new Column("command", "VARCHAR", "", "what computes it again"));
        return columns;
    }

    private List<Column> beginning() {
        List<Column> columns = new ArrayList<>(List.of(RUN, SCENARIO, POINT));
        columns.addAll(parameters());
        columns.add(SEED);
        columns.add(new Column("status", "VARCHAR", "", "done, failed or timed-out"));
        return columns;
    }

    private List<Column> parameters() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < subject.plan().names().size(); i++) {
            Definition d = subject.parameters().get(i);
            columns.add(new Column(subject.plan().names().get(i), type(d.kind()), d.unit(), d.about()));
        }
        return columns;
    }

    private static String type(Definition.Kind kind) {
        return switch (kind) {
            case NUMBER -> "DOUBLE";
            case INTEGER -> "INTEGER";
            case BOOLEAN -> "BOOLEAN";
            case CHOICE -> "VARCHAR";
        };
    }

    List<Column> series() {
        return List.of(
                RUN,
                PERIOD,
                DATE,
                SERIES_NAME,
                UNIT,
                new Column("value", "DOUBLE", "", "value of the series in the period, in its unit"));
    }

    List<Column> summary() {
        List<Column> columns = new ArrayList<>(List.of(SCENARIO, POINT));
        columns.addAll(parameters());
        columns.addAll(List.of(
                PERIOD,
                DATE,
                SERIES_NAME,
                UNIT,
                new Column("runs", "INTEGER", "", "runs that count: those that are done"),
                new Column("mean", "DOUBLE", "", "mean over these runs, in the unit of the series")));
        for (double share : Distribution.SHARES) {
            String percent = Numbers.text(100 * share);
            columns.add(new Column(
                    "q" + percent.replace(".", "_"),
                    "DOUBLE",
                    "",
                    percent + "% quantile over these runs (type 7 of Hyndman and Fan)"));
        }
        return columns;
    }

    /** {@code schema.csv}: a row a column. */
    void write(Path file) throws IOException {
        try (TableFile table = new TableFile(file, List.of("file", "column", "type", "unit", "about"))) {
            rows(table, RUNS, runs());
            rows(table, RUNS_PARQUET, runs());
            rows(table, SERIES, series());
            rows(table, SUMMARY, summary());
            rows(table, FAILURES, failures());
        }
    }

    private static void rows(TableFile table, String file, List<Column> columns) {
        columns.forEach(c -> table.row(List.of(file, c.name(), c.type(), c.unit(), c.about())));
    }

    /** Paths of all tables. */
    static Stream<String> files() {
        return Stream.of(RUNS, RUNS_PARQUET, SERIES, SUMMARY, FAILURES, SCHEMA);
    }
}
