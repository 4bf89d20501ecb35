package detente.study.backtest;

import detente.forecast.ForecastCell;
import detente.uncertainty.Layer;

/**
 * One forecast of one figure with some of what makes it uncertain.
 *
 * @param layer the last one that is in it
 */
record LayerForecast(Layer layer, ForecastCell cell) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    double low() {
        return cell.model().quantile(LOW);
    }

    double high() {
        return cell.model().quantile(HIGH);
    }

    /** Width of the interval that holds the middle 90% of the runs. */
    double width() {
        return high() - low();
    }

    /** Whether the published figure lies in it. */
    boolean holds() {
        return cell.observed() >= low() && cell.observed() <= high();
    }
}
