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
    static final String PAIRS = "pairs";
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
     * One scenario held against another.
     *
     * @param place of the other among all that the scenario is held against, from 1
     */
    record Held(int place, List<Pair> pairs, Side b) {
        /** What a table of its pairs is called: {@code pairs}, and {@code pairs-NAME} of all but the first. */
        static String table(String name, int place, String other) {
            return place == 1 ? name : name + "-" + other;
        }

        /** What the failures call runs of the other scenario: {@code b}, {@code b2}, {@code b3} and so on. */
        static String run(int place) {
            return place == 1 ? "b" : "b" + place;
        }
    }

    /**
     * The pairs.
     *
     * @param outcomes their ids
     */
    static Table<Pair> of(List<Pair> pairs, List<String> outcomes) {
        return of(PAIRS, pairs, outcomes);
    }

    /** The pairs of a table of that name. */
    static Table<Pair> of(String name, List<Pair> pairs, List<String> outcomes) {
        Columns<Pair> columns = ReplicationTable.<Pair>seed(Pair::a)
                .and(ReplicationTable.status(STATUS_A, Pair::a))
                .and(ReplicationTable.status(STATUS_B, Pair::b));
        for (int i = 0; i < outcomes.size(); i++) {
            String id = outcomes.get(i);
            columns = columns.and(
                            ReplicationTable.figure(Field.number(id + ".a", "outcome in the scenario"), Pair::a, i))
                    .and(ReplicationTable.figure(Field.number(id + ".b", "outcome in the other scenario"), Pair::b, i));
        }
        return Table.of(name, "", columns, pairs);
    }

    /** The runs that failed. */
    static Table<Failure> failures(List<Pair> pairs, Side a, Side b) {
        return failures(a, List.of(new Held(1, pairs, b)));
    }

    /** The runs that failed; those of the first scenario are the same in all. */
    static Table<Failure> failures(Side a, List<Held> held) {
        return ReplicationTable.failures(
                List.of(
                        Field.whole("seed", "seed of the run"),
                        Field.text(
                                "run",
                                "a for the scenario, b for the one that it is held against, b2 and so on for further ones"),
                        Field.text("scenario", "scenario of the run")),
                held.stream()
                        .flatMap(h -> h.pairs().stream()
                                .flatMap(p -> Stream.concat(
                                        h.place() == 1 ? failure(p.a(), "a", a) : Stream.empty(),
                                        failure(p.b(), Held.run(h.place()), h.b()))))
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
        return read(files, outcomes, PAIRS, 1);
    }

    /**
     * The pairs of a table of that name.
     *
     * @param place of the other scenario among all that the first is held against, from 1
     */
    static List<Pair> read(List<Artifact> files, List<String> outcomes, String name, int place) {
        Map<List<String>, String> messages = ReplicationTable.messages(files, KEYS);
        return CsvRows.of(files, name + ".csv").stream()
                .map(row -> new Pair(
                        run(row, "a", outcomes, message(messages, row, "a")),
                        run(row, "b", outcomes, message(messages, row, Held.run(place)))))
                .toList();
    }

    private static String message(Map<List<String>, String> messages, CsvRows.Row row, String run) {
        return messages.getOrDefault(List.of(row.text("seed"), run), "");
    }

    private static Replication run(CsvRows.Row row, String name, List<String> outcomes, String message) {
        return ReplicationTable.read(
                row,
                "status_" + name,
                outcomes.stream().map(id -> id + "." + name).toList(),
                message);
    }
}
