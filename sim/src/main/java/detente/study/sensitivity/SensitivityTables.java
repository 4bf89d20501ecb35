package detente.study.sensitivity;

import detente.store.StoredFiles;
import detente.study.InWords;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a sensitivity analysis found, in rows.
 *
 * @param kind {@code sobol} or {@code morris}
 * @param rows none if runs are missing
 * @param refused outcomes that are not analysed since too many values are missing
 */
record SensitivityTables(String kind, List<SensitivityRow> rows, List<Refused> refused) {
    private static final String REFUSED = "refused";

    private static final Columns<SensitivityRow> PARAMETER = new Columns<SensitivityRow>()
            .text(
                    "parameter",
                    "Parameter",
                    "parameter or group that varies; seed for chance",
                    SensitivityRow::parameter);
    private static final Columns<SensitivityRow> VALUE = new Columns<SensitivityRow>()
            .number("value", "Value", "the figure", SensitivityRow::value)
            .strong()
            .number("low", "", "lower end of its 95% interval", SensitivityRow::low)
            .number("high", "", "upper end of its 95% interval", SensitivityRow::high)
            .shown("95% interval", SensitivityTables::interval);
    private static final Columns<SensitivityRow> ROWS = new Columns<SensitivityRow>()
            .text("scenario", "", "scenario of the model", SensitivityRow::scenario)
            .text("outcome", "", "id of the outcome", SensitivityRow::outcome)
            .text(
                    "statistic",
                    "Of",
                    "mean over the seeds, log-variance across them, or run: a single run",
                    SensitivityRow::statistic)
            .and(PARAMETER)
            .text("index", "Figure", "figure: first, total, pair, mu-star, mu or sigma", SensitivityRow::index)
            .and(VALUE)
            .whole("n", "", "base points, or trajectories", SensitivityRow::n)
            .number(
                    "value_at_quarter",
                    "At a quarter",
                    "the figure from the first quarter of them",
                    SensitivityRow::quarter)
            .number("value_at_half", "At half", "the figure from the first half of them", SensitivityRow::half)
            .whole(
                    "imputed",
                    "",
                    "values that were missing and got the mean of their neighbours",
                    SensitivityRow::imputed)
            .text("note", "", "why a figure or its interval is not there", SensitivityRow::note);
    private static final Columns<Refused> REFUSALS = new Columns<Refused>()
            .text("scenario", "Scenario", "scenario of the model", Refused::scenario)
            .text("outcome", "Outcome", "outcome that is not analysed", Refused::outcome)
            .text("reason", "Why it is not analysed", "why", Refused::reason);

    SensitivityTables {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** An outcome that is not analysed. */
    record Refused(String scenario, String outcome, String reason) {
        String sentence() {
            return "outcome " + outcome + " in scenario " + scenario + " is not analysed: " + reason;
        }
    }

    /** As the files in a folder have them. */
    static SensitivityTables read(String kind, Path folder) {
        StoredFiles stored = StoredFiles.open(folder);
        return new SensitivityTables(
                kind,
                CsvRows.of(stored.read(kind + ".csv").bytes()).stream()
                        .map(SensitivityRow::read)
                        .toList(),
                CsvRows.of(stored.read(REFUSED + ".csv").bytes()).stream()
                        .map(r -> new Refused(r.text("scenario"), r.text("outcome"), r.text("reason")))
                        .toList());
    }

    /** The file of the figures, and that of the outcomes without any. */
    List<Table<?>> all() {
        return List.of(table(rows), refusals());
    }

    /** Some of the figures, with all that is known of each. */
    Table<SensitivityRow> table(List<SensitivityRow> some) {
        return Table.of(kind, "", ROWS, some);
    }

    /**
     * Some of the figures, with what they are about and no more.
     *
     * @param about what a parameter is
     */
    static Table<SensitivityRow> brief(String caption, List<SensitivityRow> some, UnaryOperator<String> about) {
        Columns<SensitivityRow> columns = new Columns<SensitivityRow>()
                .named("parameter", "Parameter", "", SensitivityRow::parameter, row -> about.apply(row.parameter()))
                .shown("Value", row -> Cell.text(row.text(row.value())))
                .strong();
        if (some.stream().anyMatch(row -> !Double.isNaN(row.low()))) {
            columns = columns.shown("95% interval", SensitivityTables::interval);
        }
        return Table.of("main", caption, columns, some);
    }

    Table<Refused> refusals() {
        return Table.of(REFUSED, "", REFUSALS, refused);
    }

    private static Cell interval(SensitivityRow row) {
        return Double.isNaN(row.low()) && !row.note().isEmpty()
                ? Cell.text(row.note())
                : Cell.text(InWords.range(row.low(), row.high()));
    }
}
