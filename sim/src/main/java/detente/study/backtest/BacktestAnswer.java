package detente.study.backtest;

import detente.forecast.ForecastCell;
import detente.forecast.ForecastTarget;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.study.InWords;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How good the forecasts were beside simple ones, in a few sentences and a row a series. */
final class BacktestAnswer {
    private static final int MOST_ROWS = 7;

    private final Scored scored;
    private final List<Row> rows;

    BacktestAnswer(Scored scored, List<ForecastTarget> targets) {
        this.scored = scored;
        this.rows = scored.targets().stream()
                .flatMap(target -> row(target, targets).stream())
                .toList();
    }

    /**
     * A series over all months after those of the origins.
     *
     * @param best the simple forecast with the smallest error, chosen afterwards
     */
    private record Row(String target, String about, Score model, Optional<Score> best) {
        boolean isBetter() {
            return best.map(b -> model.accuracy().mae() < b.accuracy().mae()).orElse(false);
        }
    }

    private Optional<Row> row(String target, List<ForecastTarget> targets) {
        List<Score> all = scored.scores().stream()
                .filter(s -> s.target().equals(target) && s.horizon().isEmpty())
                .toList();
        String about = targets.stream()
                .filter(t -> t.name().equals(target))
                .map(ForecastTarget::about)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(target);
        return all.stream()
                .filter(s -> s.rival().isEmpty())
                .findFirst()
                .map(model -> new Row(
                        target,
                        about,
                        model,
                        all.stream()
                                .filter(s -> s.rival().isPresent()
                                        && !Double.isNaN(s.accuracy().mae()))
                                .min(Comparator.comparingDouble(
                                        s -> s.accuracy().mae()))));
    }

    List<String> sentences() {
        if (rows.isEmpty()) {
            return List.of(
                    "There is no month after those of the origins with a published figure: nothing can be scored.");
        }
        long better = rows.stream().filter(Row::isBetter).count();
        List<ForecastCell> cells =
                scored.cells().stream().filter(c -> c.horizon() > 0).toList();
        long held = cells.stream()
                .filter(c -> c.model().quantile(0.05) <= c.observed()
                        && c.observed() <= c.model().quantile(0.95))
                .count();
        List<String> sentences = new ArrayList<>();
        sentences.add("In " + better + " of " + InWords.count(rows.size(), "series", "series")
                + " the model was nearer to what was published than the best simple forecast, which nobody could have"
                + " picked beforehand.");
        sentences.add(held + " of " + InWords.count(cells.size(), "published figure", "published figures") + " ("
                + ShortNumbers.percent((double) held / cells.size()) + ") "
                + (held == 1 ? "lies" : "lie") + " in the model's 90% range, where 90% should.");
        rows.stream().limit(2).map(BacktestAnswer::sentence).forEach(sentences::add);
        sentences.add("Forecasts begin on "
                + InWords.count(
                        cells.stream().map(ForecastCell::origin).distinct().count(), "day", "days")
                + "; errors are means of the distance between median and published figure, over all later months.");
        return sentences;
    }

    private static String sentence(Row row) {
        return row.about + ": the model was off by "
                + ShortNumbers.number(row.model.accuracy().mae()) + " " + row.model.unit()
                + row.best
                        .map(b -> " on average, the best simple forecast (" + label(b) + ") by "
                                + ShortNumbers.number(b.accuracy().mae()))
                        .orElse(" on average")
                + ".";
    }

    private static String label(Score score) {
        return score.rival().map(Rival::label).orElse("");
    }

    /** A row a series. */
    Table<?> table() {
        Columns<Row> columns = new Columns<Row>()
                .named("target", "Series", "series that is forecast", Row::target, Row::about)
                .unit("Unit", "unit of the errors", r -> r.model.unit())
                .whole(
                        "n",
                        "Forecasts",
                        "number of forecasts",
                        r -> r.model.accuracy().n())
                .number(
                        "mae",
                        "Mean absolute error",
                        "of the model",
                        r -> r.model.accuracy().mae())
                .strong()
                .shown(
                        "Best simple forecast's error",
                        r -> Cell.number(r.best.map(b -> b.accuracy().mae()).orElse(Double.NaN)))
                .said(
                        "Best simple forecast",
                        r -> r.best.map(BacktestAnswer::label).orElse(""))
                .shown(
                        "Inside the 90%",
                        r -> r.model
                                .ensemble()
                                .<Cell>map(e -> Cell.share(e.cover90().share()))
                                .orElse(Cell.NONE));
        return Table.of("answer", "", columns, rows.stream().limit(MOST_ROWS).toList());
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }
}
