package detente.output;

import detente.experiment.Pair;
import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Column;
import detente.results.Numbers;
import detente.results.ShellCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Pairs of runs as tables: {@code pairs.csv}, a row a seed with the outcomes of both ({@code inf} for what never happens, nothing
 * for what is not defined), and {@code failures.csv}, with why a run failed and how to run it again.
 */
public final class PairTable {
    private static final String PAIRS = "pairs.csv";
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final int FIRST_OUTCOME = 3;

    private PairTable() {}

    /**
     * A scenario as the table of failures calls it.
     *
     * @param command that repeats the run of a seed
     */
    public record Side(String scenario, LongFunction<ShellCommand> command) {}

    /**
     * Both tables.
     *
     * @param outcomes their ids
     */
    public static List<Artifact> of(List<Pair> pairs, List<String> outcomes, Side a, Side b) {
        List<Column> columns = new ArrayList<>(List.of(
                ReplicationTable.SEED,
                Column.text("status_a", "how the run of the scenario ended: done or failed"),
                Column.text("status_b", "how the run of the other scenario ended")));
        outcomes.forEach(id -> columns.addAll(List.of(
                Column.number(id + ".a", "outcome in the scenario"),
                Column.number(id + ".b", "outcome in the other scenario"))));
        Stream<List<?>> failures =
                pairs.stream().flatMap(p -> Stream.concat(failure(p.a(), "a", a), failure(p.b(), "b", b)));
        return List.of(
                ResultTables.csv(PAIRS, columns, pairs.stream().map(p -> row(p, outcomes.size()))),
                ResultTables.csv(
                        ReplicationTable.FAILURES,
                        List.of(
                                ReplicationTable.SEED,
                                Column.text("run", "a for the scenario, b for the one that it is held against"),
                                Column.text("scenario", "scenario of the run"),
                                ReplicationTable.MESSAGE,
                                ReplicationTable.COMMAND),
                        failures));
    }

    private static Stream<List<?>> failure(Replication run, String name, Side side) {
        return run.failure().stream()
                .map(message -> List.of(
                        run.seed(),
                        name,
                        side.scenario(),
                        message,
                        side.command().apply(run.seed())));
    }

    private static List<?> row(Pair pair, int outcomes) {
        List<Object> row = new ArrayList<>();
        row.add(pair.seed());
        row.add(pair.a().isDone() ? DONE : FAILED);
        row.add(pair.b().isDone() ? DONE : FAILED);
        for (int i = 0; i < outcomes; i++) {
            row.add(value(pair.a(), i));
            row.add(value(pair.b(), i));
        }
        return row;
    }

    private static String value(Replication run, int outcome) {
        return run.isDone() ? Numbers.text(run.values().get(outcome).orElse(Double.NaN)) : "";
    }

    /**
     * The pairs as their tables hold them.
     *
     * @param files among which both tables are
     */
    public static List<Pair> read(List<Artifact> files) {
        Map<List<String>, String> messages = new LinkedHashMap<>();
        ReplicationTable.rows(files, ReplicationTable.FAILURES)
                .forEach(row -> messages.put(List.of(row.get(0), row.get(1)), row.get(3)));
        return ReplicationTable.rows(files, PAIRS).stream()
                .map(row -> new Pair(run(row, "a", messages), run(row, "b", messages)))
                .toList();
    }

    private static Replication run(CSVRecord row, String name, Map<List<String>, String> messages) {
        int side = name.equals("a") ? 0 : 1;
        long seed = Long.parseLong(row.get(0));
        if (!row.get(1 + side).equals(DONE)) {
            return Replication.failed(seed, messages.getOrDefault(List.of(row.get(0), name), ""));
        }
        List<OptionalDouble> values = IntStream.range(0, (row.size() - FIRST_OUTCOME) / 2)
                .mapToObj(i -> ReplicationTable.value(row.get(FIRST_OUTCOME + 2 * i + side)))
                .toList();
        return Replication.done(seed, values);
    }
}
