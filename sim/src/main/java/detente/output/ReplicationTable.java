package detente.output;

import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.ShellCommand;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs in tables: columns for how a run ended and for its figures ({@code inf} for what never happens, nothing for what is not
 * defined), and {@code failures.csv}, with why a run failed and how to run it again. What tells the runs apart, such as the seed,
 * is up to whoever makes the table.
 */
public final class ReplicationTable {
    /** Name of the table of all runs. */
    public static final String RUNS = "replications";

    private static final String FAILURES = "failures";
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private ReplicationTable() {}

    /**
     * A run that failed.
     *
     * @param key what tells it apart, as the other columns have it
     * @param command that runs it again
     */
    public record Failure(List<Object> key, Replication run, ShellCommand command) {
        public Failure {
            key = List.copyOf(key);
        }
    }

    /** The column of the seed. */
    public static <R> Columns<R> seed(Function<R, Replication> run) {
        return new Columns<R>()
                .with(seed(), "Seed", row -> Cell.plain(run.apply(row).seed()));
    }

    private static Field seed() {
        return Field.whole("seed", "seed of the run");
    }

    /** A column that says how a run ended. */
    public static <R> Columns<R> status(String name, String about, Function<R, Replication> run) {
        return new Columns<R>().text(name, "", about, row -> run.apply(row).isDone() ? DONE : FAILED);
    }

    /** The usual column of that. */
    public static <R> Columns<R> status(Function<R, Replication> run) {
        return status("status", "how the run ended: done or failed", run);
    }

    /** A column of the figure that stands at a place among the values of a run. */
    public static <R> Columns<R> figure(Field field, Function<R, Replication> run, int place) {
        return new Columns<R>()
                .with(
                        field,
                        "",
                        row -> run.apply(row).isDone()
                                ? Cell.measure(
                                        run.apply(row).values().get(place).orElse(Double.NaN))
                                : Cell.NONE);
    }

    /**
     * The table of the runs that failed.
     *
     * @param keys columns of what tells a run apart, in the order of the keys; the seed is one of them
     */
    public static Table<Failure> failures(List<Field> keys, List<Failure> failures) {
        Columns<Failure> columns = new Columns<>();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            columns = columns.with(
                    keys.get(i), heading(keys.get(i)), f -> Cell.plain(f.key().get(place)));
        }
        return Table.of(
                FAILURES,
                "",
                columns.text(
                                "message",
                                "Why",
                                "why the run failed",
                                f -> f.run().failure().orElseThrow())
                        .code(
                                "command",
                                "",
                                "what computes it again",
                                f -> f.command().toString()),
                failures);
    }

    private static String heading(Field key) {
        return Character.toUpperCase(key.name().charAt(0)) + key.name().substring(1);
    }

    /** The runs that failed, of those that only their seed tells apart. */
    public static Table<Failure> failures(List<Replication> runs, Function<Replication, ShellCommand> command) {
        return failures(
                List.of(seed()),
                runs.stream()
                        .filter(r -> !r.isDone())
                        .map(r -> new Failure(List.of(r.seed()), r, command.apply(r)))
                        .toList());
    }

    /**
     * Why runs failed, by what tells them apart.
     *
     * @param files among which the table of failures is
     * @param keys names of the columns that tell them apart
     */
    public static Map<List<String>, String> messages(List<Artifact> files, List<String> keys) {
        Map<List<String>, String> messages = new HashMap<>();
        CsvRows.of(files, FAILURES + ".csv").forEach(row -> messages.put(key(row, keys), row.text("message")));
        return messages;
    }

    /** What tells the run of a row apart. */
    public static List<String> key(CsvRows.Row row, List<String> keys) {
        return keys.stream().map(row::text).toList();
    }

    /**
     * A run as tables hold it, to 12 digits: whoever computed it and whoever reads it later have the same.
     *
     * @param status name of the column of how it ended
     * @param figures names of the columns of its figures
     * @param message why it failed, if it did
     */
    public static Replication read(CsvRows.Row row, String status, List<String> figures, String message) {
        return row.text(status).equals(DONE)
                ? Replication.done(
                        row.whole("seed"), figures.stream().map(row::number).collect(Collectors.toList()))
                : Replication.failed(row.whole("seed"), message);
    }

    /** The runs of {@code replications.csv} that only their seed tells apart. */
    public static List<Replication> read(List<Artifact> files, List<String> figures) {
        Map<List<String>, String> messages = messages(files, List.of("seed"));
        return CsvRows.of(files, RUNS + ".csv").stream()
                .map(row -> read(row, "status", figures, messages.getOrDefault(key(row, List.of("seed")), "")))
                .toList();
    }
}
