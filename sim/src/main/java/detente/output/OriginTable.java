package detente.output;

import detente.experiment.Replication;
import detente.output.ReplicationTable.Failure;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.ShellCommand;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The runs of a back-test: {@code replications.csv}, a row an origin and seed with its monthly figures. */
public final class OriginTable {
    private static final List<String> KEYS = List.of("origin", "seed");

    private OriginTable() {}

    /** All runs from one origin, in the order of their seeds. */
    public record Runs(LocalDate origin, List<Replication> replications) {
        public Runs {
            replications = List.copyOf(replications);
        }
    }

    private record Started(LocalDate origin, Replication run) {}

    private static List<Started> started(List<Runs> all) {
        return all.stream()
                .flatMap(runs -> runs.replications().stream().map(r -> new Started(runs.origin(), r)))
                .toList();
    }

    /**
     * The runs.
     *
     * @param names of the figures
     */
    public static Table<?> of(List<Runs> all, List<String> names) {
        Columns<Started> columns = new Columns<Started>()
                .day("origin", "Origin", "day from which is forecast", Started::origin)
                .and(ReplicationTable.seed(Started::run))
                .and(ReplicationTable.status(Started::run));
        for (int i = 0; i < names.size(); i++) {
            Field field = Field.number(names.get(i), "simulated figure of the series and month");
            columns = columns.and(ReplicationTable.figure(field, Started::run, i));
        }
        return Table.of(ReplicationTable.RUNS, "", columns, started(all));
    }

    /**
     * The runs that failed.
     *
     * @param command that repeats the run of an origin and a seed
     */
    public static Table<Failure> failures(List<Runs> all, Function<LocalDate, LongFunction<ShellCommand>> command) {
        return ReplicationTable.failures(
                List.of(Field.day("origin", "day from which is forecast"), Field.whole("seed", "seed of the run")),
                started(all).stream()
                        .filter(s -> !s.run.isDone())
                        .map(s -> new Failure(
                                List.of(s.origin, s.run.seed()),
                                s.run,
                                command.apply(s.origin).apply(s.run.seed())))
                        .toList());
    }

    /**
     * The runs as their tables hold them.
     *
     * @param files among which both tables are
     */
    public static List<Runs> read(List<Artifact> files, List<String> names) {
        Map<List<String>, String> messages = ReplicationTable.messages(files, KEYS);
        Map<LocalDate, List<Replication>> byOrigin = new LinkedHashMap<>();
        for (CsvRows.Row row : CsvRows.of(files, ReplicationTable.RUNS + ".csv")) {
            byOrigin.computeIfAbsent(LocalDate.parse(row.text("origin")), o -> new ArrayList<>())
                    .add(ReplicationTable.read(
                            row, "status", names, messages.getOrDefault(ReplicationTable.key(row, KEYS), "")));
        }
        List<Runs> all = new ArrayList<>();
        byOrigin.forEach((origin, runs) -> all.add(new Runs(origin, runs)));
        return List.copyOf(all);
    }
}
