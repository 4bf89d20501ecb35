package detente.study.backtest;

import detente.forecast.ForecastCell;
import detente.results.Numbers;
import detente.results.Quantity;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import detente.uncertainty.Discrepancies;
import detente.uncertainty.Discrepancy;
import detente.uncertainty.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How wide forecasts are, and how good, as one layer of uncertainty is added to the other. */
final class LayerTables {
    private static final Columns<LayerForecast> ALL = new Columns<LayerForecast>()
            .day("origin", "", "day from which is forecast", f -> f.cell().origin())
            .text("target", "", "series that is forecast", f -> f.cell().target())
            .unit("", "unit of the series", f -> f.cell().unit())
            .whole(
                    "h",
                    "",
                    "months from that of the origin to the one forecast",
                    f -> f.cell().horizon())
            .text("month", "", "month forecast", f -> f.cell().month().toString())
            .text(
                    "layer",
                    "",
                    "last layer of uncertainty in the forecast",
                    f -> f.layer().word())
            .number("observed", "", "published figure", f -> f.cell().observed())
            .number("median", "", "median over the runs", f -> f.cell().model().median())
            .number("q5", "", "quantile of 5%", LayerForecast::low)
            .number("q95", "", "quantile of 95%", LayerForecast::high)
            .number("width", "", "from one to the other", LayerForecast::width)
            .flag("held", "", "whether the published figure lies between them", f -> Optional.of(f.holds()))
            .number(
                    "crps",
                    "",
                    "continuous ranked probability score, fair",
                    f -> f.cell().model().crps());

    private static final Columns<Mean> MEANS = new Columns<Mean>()
            .text("target", "Series", "series that is forecast", m -> m.target)
            .text("layer", "With", "layers of uncertainty in the forecasts", m -> m.with)
            .number("width", "Width of 90%", "mean from the quantile of 5% to that of 95%", m -> m.width)
            .strong()
            .text("held", "Held", "published figures between them", m -> m.held)
            .number("crps", "CRPS", "mean continuous ranked probability score, fair", m -> m.crps);

    /** Means over the forecasts of a series, or of all of them. */
    private record Mean(String target, String with, double width, String held, double crps) {}

    private LayerTables() {}

    /** What the model cannot know, a row a series. */
    static Table<Discrepancy> discrepancies(Discrepancies all) {
        return Table.of(
                "discrepancies",
                "",
                new Columns<Discrepancy>()
                        .text("series", "Series", "series that has it", Discrepancy::series)
                        .text(
                                "size",
                                "Standard deviation",
                                "standard deviation",
                                d -> d.share().isPresent()
                                        ? ShortNumbers.percent(d.share().getAsDouble())
                                        : Numbers.text(d.absolute().orElse(Double.NaN)))
                        .number("correlation", "Correlation", "from one month to the next", Discrepancy::correlation)
                        .text("source", "Source", "where its size comes from", Discrepancy::source),
                all.list());
    }

    /** {@code layers.csv}, a row a forecast and layer. */
    static Table<LayerForecast> all(List<LayerForecast> forecasts) {
        return Table.of("layers", "", ALL, forecasts);
    }

    /** Means by series and layer, all months together; at last how many figures of all series are held. */
    static Table<?> means(List<LayerForecast> all) {
        List<LayerForecast> forecasts =
                all.stream().filter(f -> f.cell().horizon() > 0).toList();
        List<Mean> rows = new ArrayList<>();
        List<String> targets =
                forecasts.stream().map(f -> f.cell().target()).distinct().toList();
        List<Layer> layers =
                forecasts.stream().map(LayerForecast::layer).distinct().toList();
        for (String target : targets) {
            for (Layer layer : layers) {
                List<LayerForecast> some = forecasts.stream()
                        .filter(f -> f.layer() == layer && f.cell().target().equals(target))
                        .toList();
                ForecastCell one = some.get(0).cell();
                rows.add(mean(Quantity.named(target, one.unit()), with(layer, layers), some));
            }
        }
        for (Layer layer : layers) {
            List<LayerForecast> some =
                    forecasts.stream().filter(f -> f.layer() == layer).toList();
            if (targets.size() > 1) {
                rows.add(new Mean("all", with(layer, layers), Double.NaN, held(some), Double.NaN));
            }
        }
        return Table.of("layer_means", "", MEANS, rows);
    }

    private static String with(Layer layer, List<Layer> layers) {
        return (layer == layers.get(0) ? "" : "and ") + layer.word();
    }

    private static Mean mean(String target, String with, List<LayerForecast> some) {
        double width = 0;
        double crps = 0;
        for (LayerForecast forecast : some) {
            width += forecast.width();
            crps += forecast.cell().model().crps();
        }
        return new Mean(target, with, width / some.size(), held(some), crps / some.size());
    }

    private static String held(List<LayerForecast> some) {
        return some.stream().filter(LayerForecast::holds).count() + " of " + some.size();
    }
}
