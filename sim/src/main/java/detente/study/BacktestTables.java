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
import detente.results.Column;
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
    private static final Column TARGET = Column.text("target", "series that is forecast");
    private static final Column UNIT = Column.unit("unit of the series");
    private static final Column HORIZON = Column.text("h", "months ahead, or all");
    private static final Column FORECAST = Column.text("forecast", "who forecasts: the model or a benchmark");
    private static final Column LOSS = Column.text("loss", "loss function");
    private static final Column CRPS = Column.number("crps", "continuous ranked probability score, fair");

    private BacktestTables() {}

    static List<Artifact> of(BacktestOutcome outcome) {
        return List.of(
                cells(outcome.cells()),
                scores(outcome.scores()),
                duels(outcome.duels()),
                survivors(outcome.survivors()));
    }

    private static Artifact cells(List<ForecastCell> cells) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.day("origin", "day from which is forecast"),
                TARGET,
                UNIT,
                Column.whole("h", "months from that of the origin to the one forecast"),
                Column.whole("steps", "months from the last one that was known"),
                Column.text("month", "month, or months, forecast"),
                Column.number("observed", "published figure"),
                Column.whole("runs", "runs that count"),
                Column.number("mean", "mean over the runs"),
                Column.number("mean_standard_error", "standard error of that mean"),
                Column.number("median", "median over the runs")));
        EnsembleForecast.SHARES.forEach(share -> columns.add(Column.number(
                "q"
                        + new BigDecimal(Numbers.text(share))
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString(),
                "quantile over the runs, in percent")));
        columns.add(CRPS);
        columns.add(Column.number("pit", "place of the figure among the runs, in [0, 1]"));
        for (Rival rival : Rival.values()) {
            columns.add(Column.number(rival.label(), "forecast of the benchmark"));
        }
        Stream<List<?>> rows = cells.stream().map(BacktestTables::row);
        return ResultTables.csv("forecast_cells.csv", columns, rows);
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
                        TARGET,
                        UNIT,
                        HORIZON,
                        FORECAST,
                        Column.whole("cells", "forecasts that count"),
                        Column.number("bias", "mean error"),
                        Column.number("rmse", "root mean squared error"),
                        Column.number("mae", "mean absolute error"),
                        Column.number("mase", "the same, each over the mean absolute change known at its origin"),
                        CRPS,
                        Column.number("relative_rmse", "the model's over that of the benchmark, in the same cells"),
                        Column.number("relative_mae", "the same of mean absolute errors"),
                        Column.number("cover_50", "share of figures between the quartiles"),
                        Column.number("cover_50_low", "lower end of its interval"),
                        Column.number("cover_50_high", "upper end of its interval"),
                        Column.number("cover_90", "share of figures between the quantiles of 5% and 95%"),
                        Column.number("cover_90_low", "lower end of its interval"),
                        Column.number("cover_90_high", "upper end of its interval"),
                        Column.number("mean_pit", ".5 if the runs are centred"),
                        Column.text(
                                "best_benchmark", "benchmark with the smallest mean absolute error, chosen afterwards"),
                        Column.number("skill", "1 less CRPS of the model over that error"),
                        Column.number("mz_intercept", "intercept of figures on means (Mincer and Zarnowitz)"),
                        Column.number("mz_slope", "slope of it"),
                        Column.number("mz_p", "p value of intercept 0 and slope 1")),
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
                        TARGET,
                        HORIZON,
                        Column.text("benchmark", "against what"),
                        LOSS,
                        Column.whole("n", "forecasts, or origins"),
                        Column.number("mean_difference", "mean loss of the model less that of the benchmark"),
                        Column.number("dm", "statistic of Diebold and Mariano"),
                        Column.number("dm_p", "its p value"),
                        Column.whole("wins", "forecasts in which the model loses less"),
                        Column.whole("losses", "forecasts in which it loses more"),
                        Column.number("sign_p", "two-sided p value of so many wins"),
                        Column.text("note", "why a p value is missing or doubtful")),
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
                        s.inSet()));
        return ResultTables.csv(
                "mcs.csv",
                List.of(
                        TARGET,
                        LOSS,
                        FORECAST,
                        Column.whole("cells", "forecasts that count"),
                        Column.number("mean_loss", "mean loss"),
                        Column.number("p", "p value of the model confidence set"),
                        Column.flag("in_set", "whether it is in the set")),
                rows);
    }
}
