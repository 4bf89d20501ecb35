package detente.study.backtest;

import detente.forecast.ForecastCell;
import detente.forecast.PairwiseComparisons;
import detente.forecast.Reliability;
import detente.table.ShortNumbers;
import detente.uncertainty.Layer;
import java.util.ArrayList;
import java.util.List;

/** What must be said of forecasts of the past so that nobody takes them for more than they are; on the page and on the screen. */
final class BacktestWords {
    private static final int CLEAN_SWEEP_UP_TO = 7;
    /** A smaller lack of coverage is not worth a sentence. */
    private static final double LEAST_SHORT = 0.005;

    private static final String INDEPENDENT =
            "Whiskers: 95%, as if figures were independent. Those of one origin share its errors, so the truth is less certain.";

    private static final String CUT =
            "At each origin the scenario is cut: events dated after it are dropped, on all instruments. Where the states of"
                    + " the model can decide, they decide from the origin on, or from the scenario's own date if that is"
                    + " earlier. Policy that was announced for later days is dropped too.";

    private static final String GIVEN =
            "The scenario keeps all its events, also those after an origin: these are forecasts given policy as it was, as"
                    + " central banks make them for assumed policy. They test the economy of the model, not its states, and"
                    + " know more of policy than anybody did; no benchmark does.";

    private BacktestWords() {}

    /** What the forecasts know of policy, for a heading. */
    static String knowing(boolean givenPolicy) {
        return givenPolicy ? " with later policy as it was" : " as known then";
    }

    /** How the model was kept from knowing the future, a paragraph each. */
    static List<String> rule(boolean givenPolicy) {
        return List.of(
                givenPolicy ? GIVEN : CUT,
                "The model runs freely from its start. It is never put back on observed figures, whereas every benchmark starts"
                        + " from the last one; where the model is off before the origin it begins with that error.",
                "A month is known from the 20th of the next one. The origin of a month's last day therefore does not know that"
                        + " month: it is forecast too, as h = 0, and does not count in the rows over all months.",
                "Parameters and tables are those of today. Whatever was set with later figures in view flatters the model: this"
                        + " is a test of the past, not a forecast that was published in it.");
    }

    /** What bands show of what makes forecasts uncertain, and what they do not. */
    static String bands(List<Layer> layers) {
        boolean values = layers.contains(Layer.PARAMETERS);
        boolean model = layers.contains(Layer.DISCREPANCY);
        String missing = values && model
                ? ""
                : values
                        ? ", not that the model itself is wrong"
                        : model
                                ? ", not that its values are wrong"
                                : ", not that its values or the model itself are wrong";
        return "They show " + Layer.words(layers) + missing + ".";
    }

    /** What the table of layers shows. */
    static List<String> layers(List<Layer> layers) {
        List<String> words = new ArrayList<>(List.of(
                "Each row adds a layer to the one above it, the first is chance within the model; everything else on this page has all of them. Months after those of the"
                        + " origins, means over them; layers.csv has every forecast."));
        if (layers.contains(Layer.PARAMETERS)) {
            words.add(
                    "Parameters: values that the data leave open are drawn from the ensemble, a member a seed. Every seed is run twice, with the"
                            + " usual values and with those of its member.");
        }
        if (layers.contains(Layer.DISCREPANCY)) {
            words.add(
                    "Discrepancy: what the model cannot know, an error of each monthly figure, drawn by seed, series and month and"
                            + " correlated from month to month, of the size that model.yaml states under 'discrepancy'; below.");
        }
        return words;
    }

    /** How benchmarks are made from what was known, a paragraph each. */
    static List<String> benchmarks() {
        return List.of(
                "Benchmarks see the same figures as someone at the origin. A figure over several months counts for each of"
                        + " them, a sum in equal shares; gaps of one or two months are bridged by a straight line, longer ones"
                        + " end the history. Regressions need three dates for each coefficient; where there are fewer, the"
                        + " benchmark has no forecast.",
                "Errors are those of the mean under squared and of the median under absolute loss. MASE divides each error by the"
                        + " mean absolute change from month to month that was known at its origin. CRPS is the fair one; for a"
                        + " benchmark, a single number, it is the absolute error. Ratios to a benchmark are over the cells that"
                        + " both have.");
    }

    /** What so few origins can show. */
    static List<String> smallSample(List<ForecastCell> cells) {
        long origins = cells.stream().map(ForecastCell::origin).distinct().count();
        List<String> words = new ArrayList<>();
        if (origins > 0) {
            words.add(origins(origins));
        }
        words.add(
                "Cells of one origin share its errors, and cells of neighbouring origins forecast the same months: horizons are"
                        + " not independent of one another, and neither are targets that contain one another. Many p values are shown;"
                        + " some are small by chance.");
        return words;
    }

    /** What the chart of coverage shows. */
    static String coverage(Reliability all) {
        double in50 = all.expected(0.5);
        double in90 = all.expected(0.9);
        return "Lines: the nominal 50% and 90%. Below its line the runs are too sure of themselves, or off; above, wider"
                + " than need be. "
                + (0.9 - in90 < LEAST_SHORT
                        ? ""
                        : "With " + all.members() + " runs, even right ones hold " + ShortNumbers.percent(in50)
                                + " and " + ShortNumbers.percent(in90) + " on average. ")
                + INDEPENDENT;
    }

    /** What a histogram of transforms shows. */
    static String histogram(Reliability r) {
        return "If the runs are right, every bar reaches the line but for chance. High bars at both ends: too narrow; in the"
                + " middle: too wide; at one end: off. Each figure is spread evenly over its rank. "
                + (r.isFew()
                        ? "With " + r.cells() + " figures the histogram says little: only gross faults can be seen. "
                        : "")
                + INDEPENDENT;
    }

    private static String origins(long origins) {
        double best = PairwiseComparisons.bestPossible((int) origins);
        String sweep = (origins == 1 ? "With 1 origin " : "With " + origins + " origins ")
                + "a clean sweep of wins has p = " + ShortNumbers.number(best);
        if (best > 0.05) {
            return sweep + ": no comparison over these origins can be significant at 5%, whichever way it goes.";
        }
        return origins <= CLEAN_SWEEP_UP_TO
                ? sweep + ", and only that is significant at 5%: a single loss makes it p = "
                        + ShortNumbers.number(PairwiseComparisons.afterOneLoss((int) origins)) + "."
                : sweep + ".";
    }
}
