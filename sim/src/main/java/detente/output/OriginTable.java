package detente.output;

import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Column;
import detente.results.Numbers;
import detente.results.ShellCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The runs of a back-test as tables: {@code replications.csv}, a row an origin and seed with its monthly figures, and {@code
 * failures.csv}, with why a run failed and how to run it again.
 */
public final class OriginTable {
    private static final String DONE = "done";
    private static final int FIRST_VALUE = 3;

    private static final Column ORIGIN = Column.day("origin", "day from which is forecast");

    private OriginTable() {}

    /** All runs from one origin, in the order of their seeds. */
    public record Runs(LocalDate origin, List<Replication> replications) {
        public Runs {
            replications = List.copyOf(replications);
        }
    }

    /**
     * Both tables.
     *
     * @param names of the figures
     * @param command that repeats the run of an origin and a seed
     */
    public static List<Artifact> of(
            List<Runs> all, List<String> names, Function<LocalDate, LongFunction<ShellCommand>> command) {
        List<Column> columns = new ArrayList<>(List.of(ORIGIN, ReplicationTable.SEED, ReplicationTable.STATUS));
        names.forEach(name -> columns.add(Column.number(name, "simulated figure of the series and month")));
        Stream<List<?>> failures = all.stream()
                .flatMap(runs -> runs.replications().stream()
                        .filter(r -> !r.isDone())
                        .map(r -> List.of(
                                runs.origin(),
                                r.seed(),
                                r.failure().orElseThrow(),
                                command.apply(runs.origin()).apply(r.seed()))));
        return List.of(
                ResultTables.csv(
                        ReplicationTable.RUNS,
                        columns,
                        all.stream()
                                .flatMap(runs ->
                                        runs.replications().stream().map(r -> row(runs.origin(), r, names.size())))),
                ResultTables.csv(
                        ReplicationTable.FAILURES,
                        List.of(ORIGIN, ReplicationTable.SEED, ReplicationTable.MESSAGE, ReplicationTable.COMMAND),
                        failures));
    }

    private static List<?> row(LocalDate origin, Replication replication, int figures) {
        List<Object> row = new ArrayList<>(List.of(origin, replication.seed()));
        row.add(replication.isDone() ? DONE : "failed");
        for (int i = 0; i < figures; i++) {
            row.add(
                    replication.isDone()
                            ? Numbers.text(replication.values().get(i).orElse(Double.NaN))
                            : "");
        }
        return row;
    }

    /**
     * The runs as their tables hold them, to 12 digits. Whoever computed them and whoever reads them later have the same.
     *
     * @param files among which both tables are
     */
    public static List<Runs> read(List<Artifact> files) {
        Map<List<String>, String> messages = new LinkedHashMap<>();
        ReplicationTable.rows(files, ReplicationTable.FAILURES)
                .forEach(row -> messages.put(List.of(row.get(0), row.get(1)), row.get(2)));
        Map<LocalDate, List<Replication>> byOrigin = new LinkedHashMap<>();
        for (CSVRecord row : ReplicationTable.rows(files, ReplicationTable.RUNS)) {
            byOrigin.computeIfAbsent(LocalDate.parse(row.get(0)), o -> new ArrayList<>())
                    .add(replication(row, messages));
        }
        List<Runs> all = new ArrayList<>();
        byOrigin.forEach((origin, runs) -> all.add(new Runs(origin, runs)));
        return List.copyOf(all);
    }

    private static Replication replication(CSVRecord row, Map<List<String>, String> messages) {
        long seed = Long.parseLong(row.get(1));
        if (!row.get(2).equals(DONE)) {
            return Replication.failed(seed, messages.getOrDefault(List.of(row.get(0), row.get(1)), ""));
        }
        List<OptionalDouble> values =
                row.stream().skip(FIRST_VALUE).map(ReplicationTable::value).toList();
        return Replication.done(seed, values);
    }
}
