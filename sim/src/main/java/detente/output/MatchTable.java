package detente.output;

import detente.experiment.Match;
import detente.experiment.Pairing;
import detente.experiment.Replication;
import detente.output.ReplicationTable.Failure;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.ShellCommand;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/** {@code matches.csv}: a row a match and seed with what both players earned a period. */
public final class MatchTable {
    private static final String MATCHES = "matches";
    private static final List<String> KEYS = List.of("first", "second", "seed");
    private static final List<Field> PLAYERS = List.of(
            Field.text("first", "strategy of the first player"), Field.text("second", "strategy of the second player"));

    private MatchTable() {}

    private record Played(Pairing pairing, Replication run) {}

    private static List<Played> played(List<Match> matches) {
        return matches.stream()
                .flatMap(m -> m.repetitions().stream().map(r -> new Played(m.pairing(), r)))
                .toList();
    }

    /** The matches. */
    public static Table<?> of(List<Match> matches) {
        Columns<Played> columns = new Columns<Played>()
                .text("first", "First", PLAYERS.get(0).about(), p -> p.pairing().first())
                .text(
                        "second",
                        "Second",
                        PLAYERS.get(1).about(),
                        p -> p.pairing().second())
                .and(ReplicationTable.seed(Played::run))
                .and(ReplicationTable.status(Played::run))
                .and(ReplicationTable.figure(
                        Field.number("payoff_first", "what the first player earns a period"), Played::run, 0))
                .and(ReplicationTable.figure(
                        Field.number("payoff_second", "what the second player earns a period"), Played::run, 1));
        return Table.of(MATCHES, "", columns, played(matches));
    }

    /**
     * The runs that failed.
     *
     * @param command that repeats the run of a pairing and a seed
     */
    public static Table<Failure> failures(List<Match> matches, Function<Pairing, LongFunction<ShellCommand>> command) {
        List<Field> keys = new ArrayList<>(PLAYERS);
        keys.add(Field.whole("seed", "seed of the run"));
        return ReplicationTable.failures(
                keys,
                played(matches).stream()
                        .filter(p -> !p.run.isDone())
                        .map(p -> new Failure(
                                List.of(p.pairing.first(), p.pairing.second(), p.run.seed()),
                                p.run,
                                command.apply(p.pairing).apply(p.run.seed())))
                        .toList());
    }

    /**
     * The matches as their tables hold them.
     *
     * @param files among which both tables are
     */
    public static List<Match> read(List<Artifact> files) {
        Map<List<String>, String> messages = ReplicationTable.messages(files, KEYS);
        Map<Pairing, List<Replication>> matches = new LinkedHashMap<>();
        for (CsvRows.Row row : CsvRows.of(files, MATCHES + ".csv")) {
            matches.computeIfAbsent(new Pairing(row.text("first"), row.text("second")), p -> new ArrayList<>())
                    .add(ReplicationTable.read(
                            row,
                            "status",
                            List.of("payoff_first", "payoff_second"),
                            messages.getOrDefault(ReplicationTable.key(row, KEYS), "")));
        }
        List<Match> all = new ArrayList<>();
        matches.forEach((pairing, repetitions) -> all.add(new Match(pairing, repetitions)));
        return List.copyOf(all);
    }
}
