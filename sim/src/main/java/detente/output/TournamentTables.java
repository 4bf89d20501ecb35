package detente.output;

import detente.experiment.Cell;
import detente.experiment.Standing;
import detente.experiment.Tournament;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** {@code tournament.csv}, the ranking, and {@code matrix.csv}, who earns how much a period against whom. */
public final class TournamentTables {
    private static final Field ERROR = Field.number("standard_error", "standard error of that mean");
    private static final Field WINS = Field.whole("wins", "matches that it won");
    private static final Field MATCHES = Field.whole("matches", "matches that count");

    private TournamentTables() {}

    /** Both tables; what is not defined is empty. */
    public static List<Artifact> of(Tournament tournament) {
        Stream<List<?>> ranking = tournament.ranking().stream().map(TournamentTables::row);
        Stream<List<?>> matrix = tournament.matrix().stream().map(TournamentTables::row);
        return List.of(
                ResultTables.csv(
                        "tournament.csv",
                        List.of(
                                Field.whole("rank", "place, from 1"),
                                Field.text("strategy", "who plays"),
                                Field.number("score", "what it earns a period, mean over its matches"),
                                ERROR,
                                WINS,
                                MATCHES),
                        ranking),
                ResultTables.csv(
                        "matrix.csv",
                        List.of(
                                Field.text("row", "who earns"),
                                Field.text("column", "against whom"),
                                Field.number("mean", "what it earns a period"),
                                ERROR,
                                WINS,
                                MATCHES),
                        matrix));
    }

    private static List<?> row(Standing standing) {
        return List.of(
                standing.rank(),
                standing.strategy(),
                Numbers.text(standing.score()),
                Numbers.text(standing.standardError()),
                standing.wins(),
                standing.matches());
    }

    private static List<?> row(Cell cell) {
        return List.of(
                cell.row(),
                cell.column(),
                Numbers.text(cell.mean()),
                Numbers.text(cell.standardError()),
                cell.wins().isPresent() ? cell.wins().getAsInt() : "",
                cell.matches());
    }
}
