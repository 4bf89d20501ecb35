package detente.output;

import detente.experiment.Match;
import detente.experiment.Pairing;
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
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The matches of a tournament as tables: {@code matches.csv}, a row a match and seed with what both players earned a period, and
 * {@code failures.csv}, with why a run failed and how to run it again.
 */
public final class MatchTable {
    private static final String MATCHES = "matches.csv";
    private static final String DONE = "done";

    private static final Column FIRST = Column.text("first", "strategy of the first player");
    private static final Column SECOND = Column.text("second", "strategy of the second player");

    private MatchTable() {}

    /**
     * Both tables.
     *
     * @param command that repeats the run of a pairing and a seed
     */
    public static List<Artifact> of(List<Match> matches, Function<Pairing, LongFunction<ShellCommand>> command) {
        Stream<List<?>> failures = matches.stream()
                .flatMap(m -> m.repetitions().stream()
                        .filter(r -> !r.isDone())
                        .map(r -> List.of(
                                m.pairing().first(),
                                m.pairing().second(),
                                r.seed(),
                                r.failure().orElseThrow(),
                                command.apply(m.pairing()).apply(r.seed()))));
        return List.of(
                ResultTables.csv(
                        MATCHES,
                        List.of(
                                FIRST,
                                SECOND,
                                ReplicationTable.SEED,
                                ReplicationTable.STATUS,
                                Column.number("payoff_first", "what the first player earns a period"),
                                Column.number("payoff_second", "what the second player earns a period")),
                        matches.stream().flatMap(m -> m.repetitions().stream().map(r -> row(m.pairing(), r)))),
                ResultTables.csv(
                        ReplicationTable.FAILURES,
                        List.of(
                                FIRST,
                                SECOND,
                                ReplicationTable.SEED,
                                ReplicationTable.MESSAGE,
                                ReplicationTable.COMMAND),
                        failures));
    }

    private static List<?> row(Pairing pairing, Replication replication) {
        List<Object> row = new ArrayList<>(List.of(pairing.first(), pairing.second(), replication.seed()));
        row.add(replication.isDone() ? DONE : "failed");
        for (int player = 0; player < 2; player++) {
            row.add(
                    replication.isDone()
                            ? Numbers.text(replication.values().get(player).orElse(Double.NaN))
                            : "");
        }
        return row;
    }

    /**
     * The matches as their tables hold them, to 12 digits. Whoever computed them and whoever reads them later have the same.
     *
     * @param files among which both tables are
     */
    public static List<Match> read(List<Artifact> files) {
        Map<List<String>, String> messages = new LinkedHashMap<>();
        ReplicationTable.rows(files, ReplicationTable.FAILURES)
                .forEach(row -> messages.put(List.of(row.get(0), row.get(1), row.get(2)), row.get(3)));
        Map<Pairing, List<Replication>> matches = new LinkedHashMap<>();
        for (CSVRecord row : ReplicationTable.rows(files, MATCHES)) {
            matches.computeIfAbsent(new Pairing(row.get(0), row.get(1)), p -> new ArrayList<>())
                    .add(replication(row, messages));
        }
        List<Match> all = new ArrayList<>();
        matches.forEach((pairing, repetitions) -> all.add(new Match(pairing, repetitions)));
        return List.copyOf(all);
    }

    private static Replication replication(CSVRecord row, Map<List<String>, String> messages) {
        long seed = Long.parseLong(row.get(2));
        if (!row.get(3).equals(DONE)) {
            List<String> key = List.of(row.get(0), row.get(1), row.get(2));
            return Replication.failed(seed, messages.getOrDefault(key, ""));
        }
        List<OptionalDouble> payoffs =
                row.stream().skip(4).map(ReplicationTable::value).toList();
        return Replication.done(seed, payoffs);
    }
}
