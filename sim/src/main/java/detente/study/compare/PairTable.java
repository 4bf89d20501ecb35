package detente.study.compare;

import detente.experiment.Pair;
import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.ShellCommand;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Failure;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** {@code pairs.csv}: a row a seed with how both runs ended and the outcomes of both. */
final class PairTable {
    private static final String PAIRS = "pairs";
    private static final List<String> KEYS = List.of("seed", "run");
    private static final Field STATUS_A = Field.text("status_a", "how the run of the scenario ended: done or failed");
    private static final Field STATUS_B = Field.text("status_b", "how the run of the other scenario ended");

    private PairTable() {}

    /**
     * A scenario as the table of failures calls it.
     *
     * @param command that repeats the run of a seed
     */
    record Side(String scenario, LongFunction<ShellCommand> command) {}

    /**
     * The pairs.
     *
     * @param outcomes their ids
     */
    static Table<Pair> of(List<Pair> pairs, List<String> outcomes) {
        Columns<Pair> columns = ReplicationTable.<Pair>seed(Pair::a)
                .and(ReplicationTable.status(STATUS_A, Pair::a))
                .and(ReplicationTable.status(STATUS_B, Pair::b));
        for (int i = 0; i < outcomes.size(); i++) {
            String id = outcomes.get(i);
            columns = columns.and(
                            ReplicationTable.figure(Field.number(id + ".a", "outcome in the scenario"), Pair::a, i))
                    .and(ReplicationTable.figure(Field.number(id + ".b", "outcome in the other scenario"), Pair::b, i));
        }
        return Table.of(PAIRS, "", columns, pairs);
    }

    /** The runs that failed. */
    static Table<Failure> failures(List<Pair> pairs, Side a, Side b) {
        return ReplicationTable.failures(
                List.of(
                        Field.whole("seed", "seed of the run"),
                        Field.text("run", "a for the scenario, b for the one that it is held against"),
                        Field.text("scenario", "scenario of the run")),
                pairs.stream()
                        .flatMap(p -> Stream.concat(failure(p.a(), "a", a), failure(p.b(), "b", b)))
                        .toList());
    }

    private static Stream<Failure> failure(Replication run, String name, Side side) {
        return run.isDone()
                ? Stream.empty()
                : Stream.of(new Failure(
                        List.of(run.seed(), name, side.scenario()),
                        run,
                        side.command().apply(run.seed())));
    }

    /**
     * The pairs as their tables hold them.
     *
     * @param files among which both tables are
     */
    static List<Pair> read(List<Artifact> files, List<String> outcomes) {
        Map<List<String>, String> messages = ReplicationTable.messages(files, KEYS);
        return CsvRows.of(files, PAIRS + ".csv").stream()
                .map(row -> new Pair(run(row, "a", outcomes, messages), run(row, "b", outcomes, messages)))
                .toList();
    }

    private static Replication run(
            CsvRows.Row row, String name, List<String> outcomes, Map<List<String>, String> messages) {
        return ReplicationTable.read(
                row,
                "status_" + name,
                outcomes.stream().map(id -> id + "." + name).toList(),
                messages.getOrDefault(List.of(row.text("seed"), name), ""));
    }
}
