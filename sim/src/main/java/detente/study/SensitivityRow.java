package detente.study;

import detente.output.PlainTable;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import detente.sensitivity.Effect;
import detente.sensitivity.SeededEffects;
import java.nio.file.Path;
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
public record SensitivityRow(
        String scenario,
        String outcome,
        String statistic,
        String parameter,
        String index,
        double value,
        double low,
        double high,
        int n,
        double quarter,
        double half,
        int imputed,
        String note) {
    static final String MEAN = "mean";
    static final String LOG_VARIANCE = "log-variance";

    private static final List<Field> COLUMNS = List.of(
            Field.text("scenario", "scenario of the model"),
            Field.text("outcome", "id of the outcome"),
            Field.text("statistic", "mean over the seeds, log-variance across them, or run: a single run"),
            Field.text("parameter", "parameter or group that varies; seed for chance"),
            Field.text("index", "figure: first, total, pair, mu-star, mu or sigma"),
            Field.number("value", "the figure"),
            Field.number("low", "lower end of its 95% interval"),
            Field.number("high", "upper end of its 95% interval"),
            Field.whole("n", "base points, or trajectories"),
            Field.number("value_at_quarter", "the figure from the first quarter of them"),
            Field.number("value_at_half", "the figure from the first half of them"),
            Field.whole("imputed", "values that were missing and got the mean of their neighbours"),
            Field.text("note", "why a figure or its interval is not there"));

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

    static Artifact table(String path, List<SensitivityRow> rows) {
        return PlainTable.of(
                path, COLUMNS, rows.stream().map(SensitivityRow::cells).toList());
    }

    private List<Object> cells() {
        return List.of(
                scenario,
                outcome,
                statistic,
                parameter,
                index,
                Numbers.text(value),
                Numbers.text(low),
                Numbers.text(high),
                n,
                Numbers.text(quarter),
                Numbers.text(half),
                imputed,
                note);
    }

    static List<SensitivityRow> read(Path file) {
        return PlainTable.read(file).stream()
                .map(c -> new SensitivityRow(
                        c.get(0),
                        c.get(1),
                        c.get(2),
                        c.get(3),
                        c.get(4),
                        number(c.get(5)),
                        number(c.get(6)),
                        number(c.get(7)),
                        Integer.parseInt(c.get(8)),
                        number(c.get(9)),
                        number(c.get(10)),
                        Integer.parseInt(c.get(11)),
                        c.get(12)))
                .toList();
    }

    /** Whether there is a value. */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
