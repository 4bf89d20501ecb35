package detente.output;

import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.parameters.Definition;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
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

    private static final Field RUN = Field.whole("run", "number of the run in the batch, from 1");
    private static final Field SCENARIO = Field.text("scenario", "scenario of the model");
    private static final Field POINT = Field.whole("point", "number of the design point, from 1");
    private static final Field SERIES_NAME = Field.text("series", "series that was kept");
    private static final Field UNIT = Field.unit("unit of the series");

    private final BatchSubject subject;

    BatchColumns(BatchSubject subject) {
        this.subject = subject;
    }

    /** The run, its scenario and point with all that the point sets, its seed and how it ended, its outcomes. */
    List<Field> runs() {
        List<Field> columns = new ArrayList<>(beginning());
        for (Outcome o : subject.outcomes()) {
            columns.add(new Field(
                    o.id(),
                    Field.Kind.NUMBER,
                    o.unit(),
                    o.about().equals(o.expression()) ? o.about() : o.about() + "; " + o.expression()));
        }
        return columns;
    }

    List<Field> failures() {
        List<Field> columns = new ArrayList<>(beginning());
        columns.add(Field.text("message", "why the run is not done"));
        columns.add(Field.text("command", "what computes it again"));
        return columns;
    }

    private List<Field> beginning() {
        List<Field> columns = new ArrayList<>(List.of(RUN, SCENARIO, POINT));
        columns.addAll(parameters());
        columns.add(Field.whole("seed", "seed of the run"));
        columns.add(Field.text("status", "done, failed or timed-out"));
        return columns;
    }

    private List<Field> parameters() {
        List<Field> columns = new ArrayList<>();
        for (int i = 0; i < subject.plan().names().size(); i++) {
            Definition d = subject.parameters().get(i);
            columns.add(new Field(subject.plan().names().get(i), kind(d), d.unit(), d.about()));
        }
        return columns;
    }

    private static Field.Kind kind(Definition definition) {
        return switch (definition.kind()) {
            case NUMBER -> Field.Kind.NUMBER;
            case INTEGER -> Field.Kind.WHOLE;
            case BOOLEAN -> Field.Kind.FLAG;
            case CHOICE -> Field.Kind.TEXT;
        };
    }

    List<Field> series() {
        return List.of(
                RUN,
                ResultTables.PERIOD,
                ResultTables.DATE,
                SERIES_NAME,
                UNIT,
                Field.number("value", "value of the series in the period, in its unit"));
    }

    List<Field> summary() {
        List<Field> columns = new ArrayList<>(List.of(SCENARIO, POINT));
        columns.addAll(parameters());
        columns.addAll(List.of(
                ResultTables.PERIOD,
                ResultTables.DATE,
                SERIES_NAME,
                UNIT,
                Field.whole("runs", "runs that count: those that are done"),
                Field.number("mean", "mean over these runs, in the unit of the series")));
        for (double share : Distribution.SHARES) {
            String percent = Numbers.text(100 * share);
            columns.add(Field.number(
                    "q" + percent.replace(".", "_"),
                    percent + "% quantile over these runs (type 7 of Hyndman and Fan)"));
        }
        return columns;
    }

    /**
     * The schema of the batch's tables.
     *
     * @param more other tables that stand beside them
     */
    Artifact schema(List<Artifact> more) {
        List<Artifact> tables = new ArrayList<>(List.of(
                table(RUNS, runs()),
                table(RUNS_PARQUET, runs()),
                table(SERIES, series()),
                table(SUMMARY, summary()),
                table(FAILURES, failures())));
        tables.addAll(more);
        return SchemaTable.of(tables);
    }

    private static Artifact table(String path, List<Field> columns) {
        return new Artifact(path, new byte[0], columns);
    }

    /** Paths of all tables. */
    static Stream<String> files() {
        return Stream.of(RUNS, RUNS_PARQUET, SERIES, SUMMARY, FAILURES, SchemaTable.FILE);
    }
}
