package detente.study;

import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.ShellCommand;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs in tables: a row a run with its seed, how it ended and its figures ({@code inf} for what never happens, nothing for what is
 * not defined), and {@code failures.csv}, with why a run failed and how to run it again.
 *
 * @param name of the table of all runs
 * @param keys columns of what tells groups of runs apart besides their seeds
 * @param figures columns of the values of a run
 */
public record ReplicationTable(String name, List<Field> keys, List<Field> figures) {
    /** Usual name of the table of all runs. */
    public static final String RUNS = "replications";

    /** File of the runs that failed. */
    public static final String FAILURES_FILE = "failures.csv";

    private static final String FAILURES = "failures";
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final Field SEED = Field.whole("seed", "seed of the run");
    private static final Field STATUS = Field.text("status", "how the run ended: done or failed");

    public ReplicationTable {
        keys = List.copyOf(keys);
        figures = List.copyOf(figures);
    }

    /**
     * Runs that only their seeds tell apart.
     *
     * @param key one word for each column of keys
     * @param runs in the order of their seeds
     */
    public record Group(List<String> key, List<Replication> runs) {
        public Group {
            key = List.copyOf(key);
            runs = List.copyOf(runs);
        }

        private List<KeyedRun> keyed() {
            return runs.stream().map(run -> new KeyedRun(key, run)).toList();
        }
    }

    private record KeyedRun(List<String> key, Replication run) {}

    /**
     * A run that failed.
     *
     * @param key what tells it apart from all others, as the other columns have it
     * @param command that runs it again
     */
    public record Failure(List<Object> key, Replication run, ShellCommand command) {
        public Failure {
            key = List.copyOf(key);
        }
    }

    /** The table of all runs. */
    public Table<?> of(List<Group> groups) {
        Columns<KeyedRun> columns = new Columns<>();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            columns = columns.with(keys.get(i), "", row -> Cell.plain(row.key().get(place)));
        }
        columns = columns.and(seed(KeyedRun::run)).and(status(STATUS, KeyedRun::run));
        for (int i = 0; i < figures.size(); i++) {
            columns = columns.and(figure(figures.get(i), KeyedRun::run, i));
        }
        return Table.of(name, "", columns, keyed(groups));
    }

    /**
     * The table of the runs that failed.
     *
     * @param command that repeats the run of a key and a seed
     */
    public Table<Failure> failures(List<Group> groups, BiFunction<List<String>, Long, ShellCommand> command) {
        List<Field> columns = new ArrayList<>(keys);
        columns.add(SEED);
        List<Failure> failures = new ArrayList<>();
        for (KeyedRun row : keyed(groups)) {
            if (!row.run().isDone()) {
                List<Object> key = new ArrayList<>(row.key());
                key.add(row.run().seed());
                failures.add(new Failure(
                        key, row.run(), command.apply(row.key(), row.run().seed())));
            }
        }
        return failures(columns, failures);
    }

    private static List<KeyedRun> keyed(List<Group> groups) {
        return groups.stream().flatMap(group -> group.keyed().stream()).toList();
    }

    /**
     * The runs as their tables hold them, by key, in the order of the table.
     *
     * @param files among which both tables are
     */
    public List<Group> read(List<Artifact> files) {
        List<String> names = keys.stream().map(Field::name).toList();
        List<String> all = new ArrayList<>(names);
        all.add(SEED.name());
        Map<List<String>, String> messages = messages(files, all);
        List<String> columns = figures.stream().map(Field::name).toList();
        Map<List<String>, List<Replication>> groups = new LinkedHashMap<>();
        for (CsvRows.Row row : CsvRows.of(files, name + ".csv")) {
            String message = messages.getOrDefault(key(row, all), "");
            groups.computeIfAbsent(key(row, names), key -> new ArrayList<>())
                    .add(read(row, STATUS.name(), columns, message));
        }
        List<Group> read = new ArrayList<>();
        groups.forEach((key, runs) -> read.add(new Group(key, runs)));
        return List.copyOf(read);
    }

    /** The column of the seed. */
    public static <R> Columns<R> seed(Function<R, Replication> run) {
        return new Columns<R>()
                .with(SEED, "Seed", row -> Cell.plain(run.apply(row).seed()));
    }

    /** A column that says how a run ended. */
    public static <R> Columns<R> status(Field field, Function<R, Replication> run) {
        return new Columns<R>().with(field, "", row -> Cell.text(run.apply(row).isDone() ? DONE : FAILED));
    }

    /** A column of the figure that stands at a place among the values of a run. */
    public static <R> Columns<R> figure(Field field, Function<R, Replication> run, int place) {
        return new Columns<R>().with(field, "", row -> figure(run.apply(row), place));
    }

    private static Cell figure(Replication run, int place) {
        return run.isDone() ? Cell.measure(run.values().get(place).orElse(Double.NaN)) : Cell.NONE;
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
        columns = columns.text(
                        "message",
                        "Why",
                        "why the run failed",
                        f -> f.run().failure().orElseThrow())
                .code("command", "", "what computes it again", f -> f.command().toString());
        return Table.of(FAILURES, "", columns, failures);
    }

    private static String heading(Field key) {
        return Character.toUpperCase(key.name().charAt(0)) + key.name().substring(1);
    }

    /**
     * Why runs failed, by what tells them apart.
     *
     * @param files among which the table of failures is
     * @param keys names of the columns that tell them apart
     */
    public static Map<List<String>, String> messages(List<Artifact> files, List<String> keys) {
        Map<List<String>, String> messages = new HashMap<>();
        CsvRows.of(files, FAILURES_FILE).forEach(row -> messages.put(key(row, keys), row.text("message")));
        return messages;
    }

    private static List<String> key(CsvRows.Row row, List<String> keys) {
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
        long seed = row.whole(SEED.name());
        return row.text(status).equals(DONE)
                ? Replication.done(seed, figures.stream().map(row::number).collect(Collectors.toList()))
                : Replication.failed(seed, message);
    }
}
