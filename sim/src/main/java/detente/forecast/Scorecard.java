package detente.forecast;

import detente.results.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The scores of the model and of its rivals. */
public final class Scorecard {
    private static final int FEWEST_FOR_REGRESSION = 8;

    private Scorecard() {}

    /** By target, horizon and forecaster, the model first; all months after that of the origin together last. */
    public static List<Score> of(List<ForecastCell> cells) {
        List<Score> scores = new ArrayList<>();
        for (CellGroups.Group group : CellGroups.of(cells).groups()) {
            List<Score> rivals = new ArrayList<>();
            for (Rival rival : Rival.values()) {
                List<ForecastCell> some = group.with(rival);
                if (!some.isEmpty()) {
                    rivals.add(rival(group, rival, some));
                }
            }
            scores.add(model(group, rivals));
            scores.addAll(rivals);
        }
        return List.copyOf(scores);
    }

    private static Score model(CellGroups.Group group, List<Score> rivals) {
        List<ForecastCell> cells = group.cells();
        Accuracy accuracy = accuracy(cells);
        double crps = mean(cells, c -> c.model().crps());
        Optional<Score> best = rivals.stream()
                .filter(s -> s.accuracy().n() == cells.size())
                .reduce((a, b) -> b.accuracy().mae() < a.accuracy().mae() ? b : a);
        Score.EnsembleScore ensemble = new Score.EnsembleScore(
                Reliability.cover(cells, 0.25, 0.75),
                Reliability.cover(cells, 0.05, 0.95),
                mean(cells, c -> c.model().pit()),
                best.flatMap(Score::rival),
                best.map(b -> 1 - crps / b.accuracy().mae())
                        .filter(Double::isFinite)
                        .orElse(Double.NaN),
                regression(cells));
        return new Score(
                group.target(),
                cells.get(0).unit(),
                group.horizon(),
                Optional.empty(),
                accuracy,
                mean(cells, c -> c.modelLoss(Loss.ABSOLUTE) / c.scale()),
                crps,
                Optional.of(ensemble),
                1,
                1);
    }

    private static Score rival(CellGroups.Group group, Rival rival, List<ForecastCell> cells) {
        Accuracy own = Accuracy.of(values(cells, c -> c.rivals().get(rival)), values(cells, ForecastCell::observed));
        Accuracy model = accuracy(cells);
        return new Score(
                group.target(),
                cells.get(0).unit(),
                group.horizon(),
                Optional.of(rival),
                own,
                mean(cells, c -> c.rivalLoss(rival, Loss.ABSOLUTE) / c.scale()),
                own.mae(),
                Optional.empty(),
                model.rmse() / own.rmse(),
                model.mae() / own.mae());
    }

    /** The mean is scored by its square, the median by its size: each is the best answer to its own question. */
    private static Accuracy accuracy(List<ForecastCell> cells) {
        double[] observed = values(cells, ForecastCell::observed);
        Accuracy ofMean = Accuracy.of(values(cells, c -> c.model().mean()), observed);
        Accuracy ofMedian = Accuracy.of(values(cells, c -> c.model().median()), observed);
        return new Accuracy(ofMean.bias(), ofMean.rmse(), ofMedian.mae(), cells.size());
    }

    private static Optional<MincerZarnowitz> regression(List<ForecastCell> cells) {
        double[] means = values(cells, c -> c.model().mean());
        if (cells.size() < FEWEST_FOR_REGRESSION || Rounding.isConstant(means)) {
            return Optional.empty();
        }
        MincerZarnowitz fit = MincerZarnowitz.of(means, values(cells, ForecastCell::observed));
        return Optional.of(fit).filter(f -> Double.isFinite(f.slope()) && Double.isFinite(f.pValue()));
    }

    private static double[] values(List<ForecastCell> cells, ToDoubleFunction<ForecastCell> value) {
        return cells.stream().mapToDouble(value).toArray();
    }

    private static double mean(List<ForecastCell> cells, ToDoubleFunction<ForecastCell> value) {
        double sum = 0;
        for (ForecastCell cell : cells) {
            sum += value.applyAsDouble(cell);
        }
        return sum / cells.size();
    }
}
