package detente.output;

import detente.experiment.Cell;
import detente.experiment.Standing;
import detente.experiment.Tournament;
import detente.results.Artifact;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** {@code tournament.csv}, the ranking, and {@code matrix.csv}, who earns how much a period against whom. */
public final class TournamentTables {
    private TournamentTables() {}

    /** Both tables; what is not defined is empty. */
    public static List<Artifact> of(Tournament tournament) {
        Stream<List<?>> ranking = tournament.ranking().stream().map(TournamentTables::row);
        Stream<List<?>> matrix = tournament.matrix().stream().map(TournamentTables::row);
        return List.of(
                ResultTables.csv(
                        "tournament.csv",
                        List.of("rank", "strategy", "score", "standard_error", "wins", "matches"),
                        ranking),
                ResultTables.csv(
                        "matrix.csv", List.of("row", "column", "mean", "standard_error", "wins", "matches"), matrix));
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
