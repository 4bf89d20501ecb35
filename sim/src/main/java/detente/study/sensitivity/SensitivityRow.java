package detente.study.sensitivity;

import detente.sensitivity.Effect;
import detente.sensitivity.SeededEffects;
import detente.table.CsvRows;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code sobol.csv} or {@code morris.csv}.
 *
 * @param statistic {@code mean} over the seeds, {@code log-variance} across them, or {@code run}: a single run
 * @param parameter that varies, or group of them; {@code seed} for chance
 * @param index {@code first}, {@code total}, {@code pair}, {@code mu-star}, {@code mu} or {@code sigma}
 * @param low lower end of the 95% interval
 * @param n base points, or trajectories
 * @param quarter the figure from the first quarter of them; NaN where there is none
 * @param imputed values that were missing and got the mean of their neighbours
 * @param note why value or interval are missing, or empty text
 */
record SensitivityRow(
        String scenario,
        String outcome,
        String statistic,
        String parameter,
        String index,
        double value,
        double low,
        double high,
        long n,
        double quarter,
        double half,
        long imputed,
        String note) {
    static final String MEAN = "mean";
    static final String LOG_VARIANCE = "log-variance";
    /** The parameter of the rows that are about chance. */
    static final String SEED = "seed";

    static List<SensitivityRow> of(String scenario, String outcome, SeededEffects effects) {
        List<SensitivityRow> rows = new ArrayList<>();
        effects.ofMean().forEach(e -> rows.add(row(scenario, outcome, MEAN, e, effects)));
        effects.ofLogVariance().forEach(e -> rows.add(row(scenario, outcome, LOG_VARIANCE, e, effects)));
        effects.ofSeeds().forEach(e -> rows.add(row(scenario, outcome, "run", e, effects)));
        return rows;
    }

    private static SensitivityRow row(
            String scenario, String outcome, String statistic, Effect effect, SeededEffects effects) {
        return new SensitivityRow(
                scenario,
                outcome,
                statistic,
                effect.parameter(),
                effect.index().word(),
                effect.value(),
                effect.interval().low(),
                effect.interval().high(),
                effects.size(),
                effect.quarter().orElse(Double.NaN),
                effect.half().orElse(Double.NaN),
                effects.imputed(),
                effect.note());
    }

    static SensitivityRow read(CsvRows.Row row) {
        return new SensitivityRow(
                row.text("scenario"),
                row.text("outcome"),
                row.text("statistic"),
                row.text("parameter"),
                row.text("index"),
                number(row, "value"),
                number(row, "low"),
                number(row, "high"),
                row.whole("n"),
                number(row, "value_at_quarter"),
                number(row, "value_at_half"),
                row.whole("imputed"),
                row.text("note"));
    }

    private static double number(CsvRows.Row row, String column) {
        return row.number(column).orElse(Double.NaN);
    }

    /** One of its figures with the digits that the interval supports; two of a share without one. */
    String text(double figure) {
        return Double.isNaN(low) && isShare()
                ? ShortNumbers.twoDecimals(figure)
                : ShortNumbers.within(figure, high - low);
    }

    /** Whether it is a share of variance. */
    boolean isShare() {
        return !index.equals("mu-star") && !index.equals("mu") && !index.equals("sigma");
    }

    /** Whether there is a value. */
    boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Whether it is about one outcome in one scenario. */
    boolean isOf(String someScenario, String someOutcome) {
        return scenario.equals(someScenario) && outcome.equals(someOutcome);
    }
}
