package detente.study.backtest;

import detente.experiment.Replication;
import detente.forecast.ConfidenceSets;
import detente.forecast.ForecastCell;
import detente.forecast.PairwiseComparisons;
import detente.forecast.Score;
import detente.forecast.Scorecard;
import detente.study.ReplicationTable.Group;
import detente.uncertainty.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts and what was made of them.
 *
 * @param runs by origin, a group each
 * @param cells forecasts with all layers of uncertainty, which are scored
 * @param layers forecasts with one layer, two and so on, if there are several
 */
record Scored(
        List<Group> runs,
        List<ForecastCell> cells,
        List<LayerForecast> layers,
        List<Score> scores,
        List<PairwiseComparisons.Comparison> duels,
        List<ConfidenceSets.Member> survivors) {

    static Scored of(BacktestInputs inputs, List<Group> runs) {
        List<LayerForecast> layers = new ArrayList<>();
        List<ForecastCell> cells = List.of();
        for (Layer layer : inputs.layers()) {
            cells = inputs.test().cells(new OriginEnsembles(inputs, runs, layer));
            cells.forEach(cell -> layers.add(new LayerForecast(layer, cell)));
        }
        return new Scored(
                runs,
                cells,
                inputs.layers().size() > 1 ? layers : List.of(),
                Scorecard.of(cells),
                PairwiseComparisons.of(cells),
                ConfidenceSets.of(cells));
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
