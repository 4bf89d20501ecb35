package detente.study.backtest;

import detente.forecast.ConfidenceSets;
import detente.forecast.DieboldMariano;
import detente.forecast.EnsembleForecast;
import detente.forecast.ForecastCell;
import detente.forecast.Loss;
import detente.forecast.MincerZarnowitz;
import detente.forecast.PairwiseComparisons;
import detente.forecast.Proportion;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.results.Field;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The rows of a back-test: every forecast, the scores, the model against each rival, the model confidence sets. */
final class BacktestTables {
    private static final String TARGET = "series that is forecast";
    private static final String UNIT = "unit of the series";
    private static final String HORIZON = "months ahead, or all";
    private static final String FORECAST = "who forecasts: the model or a benchmark";
    private static final String CRPS = "continuous ranked probability score, fair";

    private static final Columns<ForecastCell> CELLS = cells();

    private static final Columns<Score> SCORES = new Columns<Score>()
            .text("target", "", TARGET, Score::target)
            .unit("", UNIT, Score::unit)
            .with(Field.text("h", HORIZON), "h", s -> Cell.plain(s.horizonText()))
            .text("forecast", "Forecast", FORECAST, Score::forecaster)
            .whole("cells", "Cells", "forecasts that count", s -> s.accuracy().n())
            .number("bias", "Bias", "mean error", s -> s.accuracy().bias())
            .number("rmse", "RMSE", "root mean squared error", s -> s.accuracy().rmse())
            .number("mae", "MAE", "mean absolute error", s -> s.accuracy().mae())
            .number("mase", "MASE", "the same, each over the mean absolute change known at its origin", Score::mase)
            .number("crps", "CRPS", CRPS, Score::crps)
            .number(
                    "relative_rmse",
                    "",
                    "the model's over that of the benchmark, in the same cells",
                    Score::relativeRmse)
            .shown("RMSE ratio", s -> ratio(s, s.relativeRmse()))
            .number("relative_mae", "", "the same of mean absolute errors", Score::relativeMae)
            .shown("MAE ratio", s -> ratio(s, s.relativeMae()))
            .and(cover(50, "share of figures between the quartiles", Score.EnsembleScore::cover50))
            .and(cover(90, "share of figures between the quantiles of 5% and 95%", Score.EnsembleScore::cover90))
            .number("mean_pit", "", ".5 if the runs are centred", of(Score.EnsembleScore::meanPit))
            .shown(
                    "Mean PIT",
                    s -> s.ensemble().map(e -> Cell.number(e.meanPit())).orElse(Cell.NONE))
            .text(
                    "best_benchmark",
                    "",
                    "benchmark with the smallest mean absolute error, chosen afterwards",
                    s -> s.ensemble()
                            .flatMap(Score.EnsembleScore::best)
                            .map(Rival::label)
                            .orElse(""))
            .number("skill", "", "1 less CRPS of the model over that error", of(Score.EnsembleScore::skill))
            .said(
                    "Skill",
                    s -> s.ensemble()
                            .flatMap(e ->
                                    e.best().map(best -> ShortNumbers.number(e.skill()) + " (" + best.label() + ")"))
                            .orElse(""))
            .number(
                    "mz_intercept",
                    "",
                    "intercept of figures on means (Mincer and Zarnowitz)",
                    regression(MincerZarnowitz::intercept))
            .number("mz_slope", "", "slope of it", regression(MincerZarnowitz::slope))
            .number("mz_p", "", "p value of intercept 0 and slope 1", regression(MincerZarnowitz::pValue));

    private static final Columns<PairwiseComparisons.Comparison> DUELS = new Columns<PairwiseComparisons.Comparison>()
            .text("target", "Target", TARGET, PairwiseComparisons.Comparison::target)
            .with(Field.text("h", HORIZON), "h", d -> Cell.plain(d.horizonText()))
            .text("benchmark", "Benchmark", "against what", d -> d.rival().label())
            .text("loss", "Loss", "loss function", d -> loss(d.loss()))
            .whole("n", "n", "forecasts, or origins", PairwiseComparisons.Comparison::n)
            .number(
                    "mean_difference",
                    "Difference",
                    "mean loss of the model less that of the benchmark",
                    PairwiseComparisons.Comparison::meanDifference)
            .strong()
            .number("dm", "", "statistic of Diebold and Mariano", d -> test(d, DieboldMariano.EqualAccuracy::statistic))
            .shown("DM", d -> shown(d, DieboldMariano.EqualAccuracy::statistic))
            .number("dm_p", "", "its p value", d -> test(d, DieboldMariano.EqualAccuracy::pValue))
            .shown("p", d -> shown(d, DieboldMariano.EqualAccuracy::pValue))
            .whole("wins", "Wins", "forecasts in which the model loses less", PairwiseComparisons.Comparison::wins)
            .whole("losses", "Losses", "forecasts in which it loses more", PairwiseComparisons.Comparison::losses)
            .number("sign_p", "Sign p", "two-sided p value of so many wins", PairwiseComparisons.Comparison::signP)
            .text("note", "Note", "why a p value is missing or doubtful", PairwiseComparisons.Comparison::note);

    private static final Columns<ConfidenceSets.Member> SURVIVORS = new Columns<ConfidenceSets.Member>()
            .text("target", "Target", TARGET, ConfidenceSets.Member::target)
            .text("loss", "Loss", "loss function", s -> loss(s.loss()))
            .text("forecast", "Forecast", FORECAST, ConfidenceSets.Member::forecaster)
            .whole("cells", "Cells", "forecasts that count", ConfidenceSets.Member::n)
            .number("mean_loss", "Mean loss", "mean loss", ConfidenceSets.Member::meanLoss)
            .number("p", "p", "p value of the model confidence set", ConfidenceSets.Member::pValue)
            .flag("in_set", "In the set", "whether it is in the set", s -> Optional.of(s.inSet()));

    private BacktestTables() {}

    private static Columns<ForecastCell> cells() {
        Columns<ForecastCell> columns = new Columns<ForecastCell>()
                .day("origin", "Origin", "day from which is forecast", ForecastCell::origin)
                .text("target", "", TARGET, ForecastCell::target)
                .unit("", UNIT, ForecastCell::unit)
                .whole("h", "h", "months from that of the origin to the one forecast", ForecastCell::horizon)
                .whole("steps", "", "months from the last one that was known", ForecastCell::steps)
                .text(
                        "month",
                        "Month",
                        "month, or months, forecast",
                        c -> c.month().toString())
                .number("observed", "Observed", "published figure", ForecastCell::observed)
                .strong()
                .whole("runs", "", "runs that count", c -> c.model().members())
                .number("mean", "Mean", "mean over the runs", c -> c.model().mean())
                .number(
                        "mean_standard_error",
                        "Standard error",
                        "standard error of that mean",
                        c -> c.model().standardError())
                .number(
                        "median",
                        "Median",
                        "median over the runs",
                        c -> c.model().median())
                .strong();
        for (int i = 0; i < EnsembleForecast.SHARES.size(); i++) {
            int place = i;
            String percent = ShortNumbers.hundredths(EnsembleForecast.SHARES.get(i));
            columns = columns.number(
                    "q" + percent,
                    "",
                    "quantile over the runs, in percent",
                    c -> c.model().quantiles().get(place));
        }
        columns = columns.shown(
                        "5% to 95%",
                        c -> Cell.range(c.model().quantile(0.05), c.model().quantile(0.95)))
                .number("crps", "CRPS", CRPS, c -> c.model().crps())
                .number(
                        "pit",
                        "PIT",
                        "place of the figure among the runs, in [0, 1]",
                        c -> c.model().pit());
        for (Rival rival : Rival.values()) {
            String heading = rival == Rival.NO_CHANGE ? "No change" : "";
            columns = columns.number(
                    rival.label(),
                    heading,
                    "forecast of the benchmark",
                    c -> c.rivals().getOrDefault(rival, Double.NaN));
        }
        return columns;
    }

    /** {@code forecast_cells.csv}, a row a forecast. */
    static Table<ForecastCell> cells(List<ForecastCell> cells) {
        return Table.of("forecast_cells", "", CELLS, cells);
    }

    /** {@code scorecard.csv}, a row a forecaster, target and horizon. */
    static Table<Score> scores(List<Score> scores) {
        return Table.of("scorecard", "", SCORES, scores);
    }

    /** {@code dm.csv}, the model against each rival. */
    static Table<PairwiseComparisons.Comparison> duels(List<PairwiseComparisons.Comparison> duels) {
        return Table.of("dm", "", DUELS, duels);
    }

    /** {@code mcs.csv}, the model confidence sets. */
    static Table<ConfidenceSets.Member> survivors(List<ConfidenceSets.Member> survivors) {
        return Table.of("mcs", "", SURVIVORS, survivors);
    }

    /** The days from which is forecast, for scripts. */
    static Table<LocalDate> origins(List<LocalDate> origins) {
        Columns<LocalDate> columns =
                new Columns<LocalDate>().day("origin", "Origin", "day from which is forecast", day -> day);
        return Table.of("origins", "", columns, origins);
    }

    private static Cell ratio(Score score, double ratio) {
        return score.ensemble().isPresent() ? Cell.NONE : Cell.number(ratio);
    }

    /** How often figures lie between two quantiles of the runs, with an interval. */
    private static Columns<Score> cover(int percent, String about, Function<Score.EnsembleScore, Proportion> of) {
        String name = "cover_" + percent;
        return new Columns<Score>()
                .number(name, "", about, of(e -> of.apply(e).share()))
                .number(
                        name + "_low",
                        "",
                        "lower end of its interval",
                        of(e -> of.apply(e).low()))
                .number(
                        name + "_high",
                        "",
                        "upper end of its interval",
                        of(e -> of.apply(e).high()))
                .shown("In " + percent + "%", s -> cover(s, of));
    }

    private static Cell cover(Score score, Function<Score.EnsembleScore, Proportion> of) {
        return score.ensemble()
                .map(of)
                .map(p -> Cell.text(ShortNumbers.percent(p.share()) + " (" + ShortNumbers.percent(p.low()) + " to "
                        + ShortNumbers.percent(p.high()) + ")"))
                .orElse(Cell.NONE);
    }

    private static ToDoubleFunction<Score> of(ToDoubleFunction<Score.EnsembleScore> of) {
        return s -> s.ensemble().map(of::applyAsDouble).orElse(Double.NaN);
    }

    private static ToDoubleFunction<Score> regression(ToDoubleFunction<MincerZarnowitz> of) {
        return s -> s.ensemble()
                .flatMap(Score.EnsembleScore::regression)
                .map(of::applyAsDouble)
                .orElse(Double.NaN);
    }

    private static double test(PairwiseComparisons.Comparison duel, ToDoubleFunction<DieboldMariano.EqualAccuracy> of) {
        return duel.test().map(of::applyAsDouble).orElse(Double.NaN);
    }

    private static Cell shown(PairwiseComparisons.Comparison duel, ToDoubleFunction<DieboldMariano.EqualAccuracy> of) {
        return duel.test().map(t -> Cell.number(of.applyAsDouble(t))).orElse(Cell.NONE);
    }

    private static String loss(Loss loss) {
        return loss.name().toLowerCase(Locale.ROOT);
    }
}
