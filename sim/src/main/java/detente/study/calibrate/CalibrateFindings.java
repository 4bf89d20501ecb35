package detente.study.calibrate;

import detente.calibration.AbcPosterior;
import detente.calibration.Bootstrap;
import detente.calibration.CalibrationFit;
import detente.calibration.Profile;
import detente.calibration.Recovery;
import detente.calibration.Sandwich;
import detente.experiment.Interval;
import detente.results.Field;
import detente.study.calibrate.Estimate.Method;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Entry;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What a calibration found, for scripts and readers: a row a parameter, a row a search, a row a warning. */
final class CalibrateFindings {
    private static final String BLOCK = "block it belongs to; empty if the file has no blocks";
    private static final String NO_BOUND = "whether the profile does not bound it from ";
    private static final String ALIKE = " among candidates that are as good";
    private static final String SINGULAR = "singular value of the Jacobian, not the parameter's";

    private CalibrateFindings() {}

    /** What stands alone. */
    static List<Entry> entries(String calibration, List<Fitted> searches) {
        int failed = searches.stream().mapToInt(s -> s.fit().failures()).sum();
        return List.of(
                new Entry("calibration", "Calibration", Cell.text(calibration)),
                new Entry("failed_candidates", "Failed candidates", Cell.whole(failed)));
    }

    /** Everything in rows, of all searches together. */
    static List<Table<?>> tables(List<Fitted> searches) {
        Columns<Warning> warnings = new Columns<Warning>()
                .text("block", "", BLOCK, Warning::block)
                .text("warning", "", "why it is to be doubted", Warning::text);
        return List.of(parameters(searches), searches(searches), Table.of("warnings", "", warnings, all(searches)));
    }

    private record Warning(String block, String text) {
        /** As it stands where no column tells the block. */
        String line() {
            return (block.isEmpty() ? "" : block + ": ") + text;
        }
    }

    private static List<Warning> all(List<Fitted> searches) {
        List<Warning> warnings = new ArrayList<>();
        searches.forEach(s ->
                s.warnings().forEach(text -> warnings.add(new Warning(s.block().name(), text))));
        return warnings;
    }

    /** Sentences that every output repeats, each with the name of its block. */
    static List<String> warnings(List<Fitted> searches) {
        return all(searches).stream().map(Warning::line).toList();
    }

    /** A figure of a search; readers see its name in words. */
    private record Fact(String name, String about, boolean shown, Cell value) {
        Field field() {
            boolean words = value instanceof Cell.Text || value instanceof Cell.Code;
            return words && value != Cell.NONE ? Field.text(name, about) : Field.number(name, about);
        }

        String heading() {
            String words = name.replace('_', ' ').replace("abc", "ABC");
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    private static Fact quiet(String name, String about, Cell value) {
        return new Fact(name, about, false, value);
    }

    private static Fact fact(String name, String about, Cell value) {
        return new Fact(name, about, true, value);
    }

    private static Cell size(List<?> all) {
        return Cell.whole(all.size());
    }

    private static <T> Cell size(Optional<T> method, Function<T, List<?>> all) {
        return method.map(all).map(CalibrateFindings::size).orElse(Cell.NONE);
    }

    private static <T> Cell count(Optional<T> method, ToIntFunction<T> figure) {
        return method.map(m -> Cell.whole(figure.applyAsInt(m))).orElse(Cell.NONE);
    }

    private static <T> Cell number(Optional<T> method, ToDoubleFunction<T> figure) {
        return method.map(m -> Cell.number(figure.applyAsDouble(m))).orElse(Cell.NONE);
    }

    private static List<Fact> facts(Fitted search) {
        CalibrationFit fit = search.fit();
        Optional<Sandwich> test = fit.sandwich();
        Optional<Bootstrap> bootstrap = fit.uncertainty().bootstrap();
        Optional<AbcPosterior> abc = fit.uncertainty().abc();
        Optional<AbcPosterior.Generation> last = abc.flatMap(AbcPosterior::last);
        Optional<Recovery> recovery = fit.uncertainty().recovery();
        return List.of(
                quiet("block", BLOCK, Cell.text(search.block().name())),
                quiet("engine", "what a loss is", Cell.text(search.engine())),
                fact("loss_in_search", "distance from the data", Cell.number(fit.loss())),
                fact("loss_with_fresh_seeds", "with seeds not used before", Cell.number(fit.reportLoss())),
                fact("worst_miss", "with these seeds, in standard deviations", Cell.number(search.worstMiss())),
                fact("ruled_out", "from 3 on; the values are no estimates then", Cell.flag(search.isRuledOut())),
                quiet("candidates", "points that were tried", size(fit.searched())),
                fact("failed", "candidates of which a run failed", Cell.whole(fit.failures())),
                fact("not_ruled_out", "candidates that miss no target by 3 or more", size(fit.kept())),
                fact("share_of_space_not_ruled_out", "of the whole space", Cell.share(fit.keptShare())),
                quiet("data_points", "figures that are to be met", size(search.goals())),
                fact("j", "what the targets leave over", number(test, Sandwich::j)),
                fact("degrees_of_freedom", "with 0, J tests nothing", count(test, Sandwich::freedom)),
                fact("p_value", "of J; small = no parameters make the model fit", number(test, Sandwich::pValue)),
                fact("bootstrap_data_sets", "a run each, fitted anew", size(bootstrap, Bootstrap::refits)),
                fact("bootstrap_failed", "that could not be run or fitted", count(bootstrap, Bootstrap::failures)),
                fact("least_loss", "of the data, near the best point", number(bootstrap, Bootstrap::observed)),
                fact(
                        "bootstrap_p_value",
                        "share fitted no better than the data, these included",
                        number(bootstrap, Bootstrap::pValue)),
                fact("abc_particles", "in each population", count(abc, p -> p.weights().length)),
                fact("abc_generations", "populations, the first from the prior", size(abc, AbcPosterior::generations)),
                fact("abc_simulations", "runs of all populations", count(abc, AbcPosterior::simulations)),
                fact("abc_failed", "of these runs", count(abc, AbcPosterior::failures)),
                fact("abc_tolerance", "largest accepted distance", number(last, UncertaintyTables::tolerance)),
                fact("abc_effective_size", "particles of equal weight", number(abc, AbcPosterior::effective)),
                fact("recovery_data_sets", "from all over the space", size(recovery, Recovery::pairs)),
                fact("recovery_failed", "that could not be run or calibrated", count(recovery, Recovery::failures)),
                quiet("command", "what computes a run at the best values", Cell.code(search.command())));
    }

    private static Table<List<Fact>> searches(List<Fitted> searches) {
        List<List<Fact>> rows = searches.stream().map(CalibrateFindings::facts).toList();
        Columns<List<Fact>> columns = new Columns<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int place = i;
            columns = columns.with(
                    rows.get(0).get(i).field(), "", row -> row.get(place).value());
        }
        return Table.of("searches", "", columns, rows);
    }

    /** What a search found besides its parameters, a row a figure. */
    static Table<?> figures(Fitted search) {
        Columns<Fact> columns = new Columns<Fact>()
                .said("Figure", Fact::heading)
                .shown("Value", Fact::value)
                .said("Meaning", Fact::about);
        List<Fact> known = facts(search).stream()
                .filter(f -> f.shown() && !f.value().exact().isEmpty())
                .toList();
        return Table.of("figures", "", columns, known);
    }

    /** {@code identification.csv}; readers see the intervals of every method. */
    static Table<Estimate> identification(Fitted search) {
        return Table.of("identification", "", identification(search.fit()), search.estimates());
    }

    private static Columns<Estimate> identification(CalibrationFit fit) {
        Columns<Estimate> columns = new Columns<Estimate>()
                .text("parameter", "Parameter", "name of the parameter", Estimate::name)
                .number("best", "Best", "value that is best with fresh seeds", Estimate::best);
        if (Method.SANDWICH.isIn(fit)) {
            columns = columns.shown("Standard error", e -> Cell.number(e.standardError()));
        }
        for (Method method : Method.values()) {
            if (method.isIn(fit)) {
                columns = columns.shown(method.heading(), e -> shown(e.interval(method)));
            }
        }
        if (Method.ABC.isIn(fit)) {
            columns = columns.shown("Shrinkage", e -> Cell.number(e.shrinkage()));
        }
        if (fit.uncertainty().recovery().isPresent()) {
            columns = columns.shown("Performance", e -> Cell.number(e.performance()));
        }
        return columns.shown("Searched", Estimate::range)
                .number("min", "", "lower end of its range", e -> e.axis().min())
                .number("max", "", "upper end of its range", e -> e.axis().max())
                .number("low", "", "lower end of the interval of its profile", e -> e.profile(Profile::low))
                .number("high", "", "upper end of the interval of its profile", e -> e.profile(Profile::high))
                .flag("open_below", "", NO_BOUND + "below", e -> e.ofProfile(Profile::openBelow))
                .flag("open_above", "", NO_BOUND + "above", e -> e.ofProfile(Profile::openAbove))
                .number("alike_min", "", "least value" + ALIKE, e -> e.alike().getMin())
                .number("alike_max", "", "largest value" + ALIKE, e -> e.alike().getMax())
                .number("singular_value_of_this_rank", "", SINGULAR, Estimate::singularValue)
                .text("verdict", "Verdict", "whether the data identify it", Estimate::words);
    }

    static Cell shown(Optional<Interval> interval) {
        return interval.<Cell>map(i -> new Cell.Range(end(i.low()), end(i.high())))
                .orElse(Cell.text("\u2013"));
    }

    private static Cell end(double value) {
        return Double.isNaN(value) ? Cell.text("open") : Cell.number(value);
    }

    /** The same for scripts, with the ends of all intervals. */
    private static Table<Estimate> parameters(List<Fitted> searches) {
        Columns<Estimate> columns = new Columns<Estimate>()
                .text("block", "", BLOCK, Estimate::block)
                .and(identification(searches.get(0).fit()))
                .number("standard_error", "", "of simulated moments", Estimate::standardError);
        for (Method method : List.of(Method.SANDWICH, Method.BOOTSTRAP, Method.ABC)) {
            String name = method.name().toLowerCase(Locale.ROOT);
            columns = columns.number(name + "_low", "", "lower end of its interval", e -> e.end(method, Interval::low))
                    .number(name + "_high", "", "upper end of its interval", e -> e.end(method, Interval::high));
        }
        columns = columns.number("shrinkage", "", "1 less variance of posterior over prior", Estimate::shrinkage)
                .number("performance", "", "how well self-recovery finds it again; 1 = exactly", Estimate::performance);
        return Table.of(
                "parameters",
                "",
                columns,
                searches.stream().flatMap(s -> s.estimates().stream()).toList());
    }
}
