package detente.study;

import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.forecast.Duel;
import detente.forecast.ForecastCell;
import detente.forecast.Score;
import detente.forecast.Survivor;
import detente.output.OriginTable;
import detente.results.Manifest;
import java.nio.file.Path;
import java.util.List;

/**
 * Forecasts that were scored, with the results in their folder.
 *
 * @param reused whether they were there already
 * @param manifest of the run from the first origin with the first seed
 * @param runs by origin
 * @param notes what was left out, a sentence each
 * @param hasReport whether charts and report were written
 */
public record BacktestOutcome(
        Path folder,
        String id,
        boolean reused,
        Manifest manifest,
        Seeds seeds,
        List<OriginTable.Runs> runs,
        List<ForecastCell> cells,
        List<Score> scores,
        List<Duel> duels,
        List<Survivor> survivors,
        List<String> notes,
        boolean hasReport) {

    public BacktestOutcome {
        runs = List.copyOf(runs);
        cells = List.copyOf(cells);
        scores = List.copyOf(scores);
        duels = List.copyOf(duels);
        survivors = List.copyOf(survivors);
        notes = List.copyOf(notes);
    }

    /** The runs that could not be completed. */
    public List<Replication> failures() {
        return runs.stream()
                .flatMap(r -> r.replications().stream())
                .filter(r -> !r.isDone())
                .toList();
    }
}
