package detente.study.run;

import detente.results.Fit;
import detente.results.MonthlyValue;
import detente.results.Quantity;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Simulated beside observed figures: a row a series, and a table of months for each. */
final class FitTables {
    /** Months that stand beside each other on a terminal. */
    private static final int BESIDE = 8;

    private static final Columns<Fit> FITS = new Columns<Fit>()
            .text("series", "", "name of the series", fit -> fit.series().name())
            .text("about", "Series", "what the series is", fit -> fit.series().about())
            .unit("", "unit of the figure of a month", FitTables::unit)
            .whole(
                    "figures",
                    "",
                    "figures that were observed",
                    fit -> fit.months().size())
            .number(
                    "mean_absolute_percentage_error",
                    "",
                    "mean of |simulated / observed - 1|",
                    Fit::meanAbsolutePercentageError)
            .number("mean_absolute_error", "", "mean of |simulated - observed|", Fit::meanAbsoluteError)
            .shown("Mean absolute error", fit -> Cell.text(error(fit)))
            .strong();

    /** A figure of every month. */
    private record Line(String name, Function<MonthlyValue, Cell> of) {}

    private FitTables() {}

    /** How well each series fits. */
    static Table<Fit> summary(List<Fit> fits) {
        return Table.of("fit", "", FITS, fits);
    }

    /**
     * The same for readers.
     *
     * @param outside counts the published figures of a series outside the band of 90%, if there is one
     */
    static Table<Fit> shown(List<Fit> fits, Optional<ToLongFunction<Fit>> outside) {
        Columns<Fit> columns = new Columns<Fit>()
                .named(
                        "series",
                        "Series",
                        "name of the series",
                        f -> f.series().name(),
                        f -> f.series().about())
                .whole(
                        "figures",
                        "Published figures",
                        "figures that were observed",
                        f -> f.months().size())
                .said("Mean absolute error", FitTables::error)
                .strong();
        if (outside.isPresent()) {
            columns = columns.whole("outside", "Outside 90% of the seeds", "figures outside", outside.get());
        }
        return Table.of("fit", "", columns, fits);
    }

    /** A series of the run of a seed month by month; several tables if there are too many months for one. */
    static List<Table<?>> months(Fit fit, long seed) {
        List<Line> lines = List.of(
                new Line("seed " + seed, value -> Cell.number(value.simulated())),
                new Line("observed", value -> Cell.number(value.observed())),
                new Line("difference", value -> Cell.text(difference(fit, value))));
        String caption =
                Quantity.named(fit.series().name() + ": " + fit.series().about(), unit(fit)) + spans(fit);
        List<Table<?>> tables = new ArrayList<>();
        for (int from = 0; from < fit.months().size(); from += BESIDE) {
            Columns<Line> columns = new Columns<Line>().said("Data", Line::name);
            for (MonthlyValue value :
                    fit.months().subList(from, Math.min(fit.months().size(), from + BESIDE))) {
                columns = columns.shown(
                        value.months().toString(), line -> line.of().apply(value));
            }
            tables.add(Table.of("months", from == 0 ? caption : "", columns, lines));
        }
        return tables;
    }

    /** What a figure of several months is; empty text if there is none. */
    private static String spans(Fit fit) {
        if (fit.months().stream().allMatch(value -> value.months().isSingle())) {
            return "";
        }
        return ", of several months their " + (fit.series().quantity().isFlow() ? "sum" : "mean");
    }

    /** Unit of the single months. */
    private static String unit(Fit fit) {
        return fit.months().stream()
                .filter(value -> value.months().isSingle())
                .findFirst()
                .orElse(fit.months().get(0))
                .unit();
    }

    /** The mean absolute error, on the scale that suits. */
    static String error(Fit fit) {
        return switch (fit.scale()) {
            case PERCENT -> ShortNumbers.percent(fit.meanAbsolutePercentageError());
            case POINTS -> ShortNumbers.points(fit.meanAbsoluteError());
            case UNIT -> ShortNumbers.number(fit.meanAbsoluteError()) + " " + unit(fit);
        };
    }

    private static String difference(Fit fit, MonthlyValue value) {
        double observed = value.observed().orElseThrow();
        return switch (fit.scale()) {
            case PERCENT -> ShortNumbers.signedPercent(value.simulated() / observed - 1);
            case POINTS -> ShortNumbers.signedPoints(value.simulated() - observed);
            case UNIT -> ShortNumbers.signedNumber(value.simulated() - observed);
        };
    }
}
