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
import detente.results.Field;
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
    private static final Field TARGET = Field.text("target", "series that is forecast");
    private static final Field UNIT = Field.unit("unit of the series");
    private static final Field HORIZON = Field.text("h", "months ahead, or all");
    private static final Field FORECAST = Field.text("forecast", "who forecasts: the model or a benchmark");
    private static final Field LOSS = Field.text("loss", "loss function");
    private static final Field CRPS = Field.number("crps", "continuous ranked probability score, fair");

    private BacktestTables() {}

    static List<Artifact> of(BacktestOutcome outcome) {
        return List.of(
                cells(outcome.cells()),
                scores(outcome.scores()),
                duels(outcome.duels()),
                survivors(outcome.survivors()));
    }

    private static Artifact cells(List<ForecastCell> cells) {
        List<Field> columns = new ArrayList<>(List.of(
                Field.day("origin", "day from which is forecast"),
                TARGET,
                UNIT,
                Field.whole("h", "months from that of the origin to the one forecast"),
                Field.whole("steps", "months from the last one that was known"),
                Field.text("month", "month, or months, forecast"),
                Field.number("observed", "published figure"),
                Field.whole("runs", "runs that count"),
                Field.number("mean", "mean over the runs"),
                Field.number("mean_standard_error", "standard error of that mean"),
                Field.number("median", "median over the runs")));
        EnsembleForecast.SHARES.forEach(share -> columns.add(Field.number(
                "q"
                        + new BigDecimal(Numbers.text(share))
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString(),
                "quantile over the runs, in percent")));
        columns.add(CRPS);
        columns.add(Field.number("pit", "place of the figure among the runs, in [0, 1]"));
        for (Rival rival : Rival.values()) {
            columns.add(Field.number(rival.label(), "forecast of the benchmark"));
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
                        Field.whole("cells", "forecasts that count"),
                        Field.number("bias", "mean error"),
                        Field.number("rmse", "root mean squared error"),
                        Field.number("mae", "mean absolute error"),
                        Field.number("mase", "the same, each over the mean absolute change known at its origin"),
                        CRPS,
                        Field.number("relative_rmse", "the model's over that of the benchmark, in the same cells"),
                        Field.number("relative_mae", "the same of mean absolute errors"),
                        Field.number("cover_50", "share of figures between the quartiles"),
                        Field.number("cover_50_low", "lower end of its interval"),
                        Field.number("cover_50_high", "upper end of its interval"),
                        Field.number("cover_90", "share of figures between the quantiles of 5% and 95%"),
                        Field.number("cover_90_low", "lower end of its interval"),
                        Field.number("cover_90_high", "upper end of its interval"),
                        Field.number("mean_pit", ".5 if the runs are centred"),
                        Field.text(
                                "best_benchmark", "benchmark with the smallest mean absolute error, chosen afterwards"),
                        Field.number("skill", "1 less CRPS of the model over that error"),
                        Field.number("mz_intercept", "intercept of figures on means (Mincer and Zarnowitz)"),
                        Field.number("mz_slope", "slope of it"),
                        Field.number("mz_p", "p value of intercept 0 and slope 1")),
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
                        Field.text("benchmark", "against what"),
                        LOSS,
                        Field.whole("n", "forecasts, or origins"),
                        Field.number("mean_difference", "mean loss of the model less that of the benchmark"),
                        Field.number("dm", "statistic of Diebold and Mariano"),
                        Field.number("dm_p", "its p value"),
                        Field.whole("wins", "forecasts in which the model loses less"),
                        Field.whole("losses", "forecasts in which it loses more"),
                        Field.number("sign_p", "two-sided p value of so many wins"),
                        Field.text("note", "why a p value is missing or doubtful")),
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
                        Field.whole("cells", "forecasts that count"),
                        Field.number("mean_loss", "mean loss"),
                        Field.number("p", "p value of the model confidence set"),
                        Field.flag("in_set", "whether it is in the set")),
                rows);
    }
}
