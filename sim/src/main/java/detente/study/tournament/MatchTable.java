package detente.study.tournament;

import detente.experiment.Tournament;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.ShellCommand;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Failure;
import detente.study.ReplicationTable.Group;
import detente.table.Table;
import java.util.List;
import java.util.function.BiFunction;

/** {@code matches.csv}: a row a match and seed with what both players earned a period. */
final class MatchTable {
    private static final ReplicationTable TABLE = new ReplicationTable(
            "matches",
            List.of(
                    Field.text("first", "strategy of the first player"),
                    Field.text("second", "strategy of the second player")),
            List.of(
                    Field.number("payoff_first", "what the first player earns a period"),
                    Field.number("payoff_second", "what the second player earns a period")));

    private MatchTable() {}

    static Table<?> of(List<Tournament.Match> matches) {
        return TABLE.of(groups(matches));
    }

    /**
     * The runs that failed.
     *
     * @param command that repeats the run of a pairing and a seed
     */
    static Table<Failure> failures(
            List<Tournament.Match> matches, BiFunction<Tournament.Pairing, Long, ShellCommand> command) {
        return TABLE.failures(groups(matches), (key, seed) -> command.apply(pairing(key), seed));
    }

    /**
     * The matches as their tables hold them.
     *
     * @param files among which both tables are
     */
    static List<Tournament.Match> read(List<Artifact> files) {
        return TABLE.read(files).stream()
                .map(group -> new Tournament.Match(pairing(group.key()), group.runs()))
                .toList();
    }

    private static Tournament.Pairing pairing(List<String> key) {
        return new Tournament.Pairing(key.get(0), key.get(1));
    }

    private static List<Group> groups(List<Tournament.Match> matches) {
        return matches.stream()
                .map(m -> new Group(List.of(m.pairing().first(), m.pairing().second()), m.repetitions()))
                .toList();
    }
}
