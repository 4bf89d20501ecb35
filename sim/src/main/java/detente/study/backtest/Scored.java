package detente.study.backtest;

import detente.experiment.Replication;
import detente.forecast.ConfidenceSets;
import detente.forecast.ForecastCell;
import detente.forecast.PairwiseComparisons;
import detente.forecast.Score;
import detente.forecast.Scorecard;
import detente.study.ReplicationTable.Group;
import java.util.List;

/**
 * Forecasts and what was made of them.
 *
 * @param runs by origin, a group each
 */
record Scored(
        List<Group> runs,
        List<ForecastCell> cells,
        List<Score> scores,
        List<PairwiseComparisons.Comparison> duels,
        List<ConfidenceSets.Member> survivors) {

    static Scored of(List<Group> runs, List<ForecastCell> cells) {
        return new Scored(runs, cells, Scorecard.of(cells), PairwiseComparisons.of(cells), ConfidenceSets.of(cells));
    }

    /** The series, in the order of their forecasts. */
    List<String> targets() {
        return cells.stream().map(ForecastCell::target).distinct().toList();
    }

    /** The runs that could not be completed. */
    List<Replication> failures() {
        return runs.stream()
                .flatMap(r -> r.runs().stream())
                .filter(r -> !r.isDone())
                .toList();
    }
}
