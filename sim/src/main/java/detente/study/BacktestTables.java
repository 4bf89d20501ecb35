package detente.study;

import detente.forecast.Duel;
import detente.forecast.EnsembleForecast;
import detente.forecast.EqualAccuracy;
import detente.forecast.ForecastCell;
import detente.forecast.MincerZarnowitz;
import detente.forecast.Proportion;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.forecast.Survivor;
import detente.output.ResultTables;
import detente.results.Artifact;
import detente.results.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code forecast_cells.csv}, a row a forecast; {@code scorecard.csv}, a row a forecaster, target and horizon; {@code dm.csv}, the
 * model against each rival; {@code mcs.csv}, the model confidence sets. What is not defined is empty.
 */
final class BacktestTables {
    private BacktestTables() {}

    static List<Artifact> of(BacktestOutcome outcome) {
        return List.of(
                cells(outcome.cells()),
                scores(outcome.scores()),
                duels(outcome.duels()),
                survivors(outcome.survivors()));
    }

    private static Artifact cells(List<ForecastCell> cells) {
        List<String> header = new ArrayList<>(List.of(
                "origin",
                "target",
                "unit",
                "h",
                "steps",
                "month",
                "observed",
                "runs",
                "mean",
                "mean_standard_error",
                "median"));
        EnsembleForecast.SHARES.forEach(share -> header.add("q"
                + new BigDecimal(Numbers.text(share))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()));
        header.addAll(List.of("crps", "pit"));
        for (Rival rival : Rival.values()) {
            header.add(rival.label());
        }
        Stream<List<?>> rows = cells.stream().map(BacktestTables::row);
        return ResultTables.csv("forecast_cells.csv", header, rows);
    }

    private static List<?> row(ForecastCell c) {
        EnsembleForecast model = c.model();
        List<Object> row = new ArrayList<>(List.of(
                c.origin(),
                c.target(),
                c.unit(),
                c.horizon(),
                c.steps(),
                c.month(),
                Numbers.text(c.observed()),
                model.members(),
                Numbers.text(model.mean()),
                Numbers.text(model.standardError()),
                Numbers.text(model.median())));
        model.quantiles().forEach(q -> row.add(Numbers.text(q)));
        row.add(Numbers.text(model.crps()));
        row.add(Numbers.text(model.pit()));
        for (Rival rival : Rival.values()) {
            row.add(Numbers.text(c.rivals().getOrDefault(rival, Double.NaN)));
        }
        return row;
    }

    private static Artifact scores(List<Score> scores) {
        Stream<List<?>> rows = scores.stream().map(BacktestTables::row);
        return ResultTables.csv(
                "scorecard.csv",
                List.of(
                        "target",
                        "unit",
                        "h",
                        "forecast",
                        "cells",
                        "bias",
                        "rmse",
                        "mae",
                        "mase",
                        "crps",
                        "relative_rmse",
                        "relative_mae",
                        "cover_50",
                        "cover_50_low",
                        "cover_50_high",
                        "cover_90",
                        "cover_90_low",
                        "cover_90_high",
                        "mean_pit",
                        "best_benchmark",
                        "skill",
                        "mz_intercept",
                        "mz_slope",
                        "mz_p"),
                rows);
    }

    private static List<?> row(Score s) {
        List<Object> row = new ArrayList<>(List.of(
                s.target(),
                s.unit(),
                s.horizonText(),
                s.forecaster(),
                s.accuracy().n(),
                Numbers.text(s.accuracy().bias()),
                Numbers.text(s.accuracy().rmse()),
                Numbers.text(s.accuracy().mae()),
                Numbers.text(s.mase()),
                Numbers.text(s.crps()),
                Numbers.text(s.relativeRmse()),
                Numbers.text(s.relativeMae())));
        if (s.ensemble().isEmpty()) {
            row.addAll(Collections.nCopies(12, ""));
            return row;
        }
        Score.EnsembleScore e = s.ensemble().get();
        for (Proportion cover : List.of(e.cover50(), e.cover90())) {
            row.add(Numbers.text(cover.share()));
            row.add(Numbers.text(cover.low()));
            row.add(Numbers.text(cover.high()));
        }
        row.add(Numbers.text(e.meanPit()));
        row.add(e.best().map(Rival::label).orElse(""));
        row.add(Numbers.text(e.skill()));
        row.add(e.regression()
                .map(MincerZarnowitz::intercept)
                .map(Numbers::text)
                .orElse(""));
        row.add(e.regression().map(MincerZarnowitz::slope).map(Numbers::text).orElse(""));
        row.add(e.regression().map(MincerZarnowitz::pValue).map(Numbers::text).orElse(""));
        return row;
    }

    private static Artifact duels(List<Duel> duels) {
        Stream<List<?>> rows = duels.stream()
                .map(d -> List.of(
                        d.target(),
                        d.horizonText(),
                        d.rival().label(),
                        d.loss().name().toLowerCase(Locale.ROOT),
                        d.n(),
                        Numbers.text(d.meanDifference()),
                        d.test()
                                .map(EqualAccuracy::statistic)
                                .map(Numbers::text)
                                .orElse(""),
                        d.test().map(EqualAccuracy::pValue).map(Numbers::text).orElse(""),
                        d.wins(),
                        d.losses(),
                        Numbers.text(d.signP()),
                        d.note()));
        return ResultTables.csv(
                "dm.csv",
                List.of(
                        "target",
                        "h",
                        "benchmark",
                        "loss",
                        "n",
                        "mean_difference",
                        "dm",
                        "dm_p",
                        "wins",
                        "losses",
                        "sign_p",
                        "note"),
                rows);
    }

    private static Artifact survivors(List<Survivor> survivors) {
        Stream<List<?>> rows = survivors.stream()
                .map(s -> List.of(
                        s.target(),
                        s.loss().name().toLowerCase(Locale.ROOT),
                        s.forecaster(),
                        s.n(),
                        Numbers.text(s.meanLoss()),
                        Numbers.text(s.pValue()),
                        s.inSet() ? "yes" : "no"));
        return ResultTables.csv(
                "mcs.csv", List.of("target", "loss", "forecast", "cells", "mean_loss", "p", "in_set"), rows);
    }
}
