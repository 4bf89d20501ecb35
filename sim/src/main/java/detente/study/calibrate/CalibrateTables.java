package detente.study.calibrate;

import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.calibration.Goal;
import detente.calibration.Identification;
import detente.calibration.Identification.Collinearity;
import detente.calibration.Profile;
import detente.calibration.SeedSet;
import detente.experiment.ParameterSpace;
import detente.table.Columns;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The tables of a search. What is not defined is an empty cell, never NaN. */
final class CalibrateTables {
    private static final String TARGET = "what is to be met";
    static final String LOSS = "distance from the data";
    private static final String RISE = "loss above the least one of the table";
    static final String STATUS = "how its runs ended: done or failed";
    static final String VALUE = "value of the parameter";

    private final Fitted search;
    private final CalibrationFit fit;
    private final ParameterSpace space;
    private final List<Goal> goals;
    private final long seed;

    CalibrateTables(Fitted search) {
        this.search = search;
        this.fit = search.fit();
        this.space = search.block().space();
        this.goals = search.goals();
        this.seed = search.block().spec().seed();
    }

    /** All of them, in the order of the manifest. */
    List<Table<?>> all() {
        List<Table<?>> tables = new ArrayList<>(
                List.of(moments(), candidates(), failures(), CalibrateFindings.identification(search), collinearity()));
        fit.profiles().forEach(p -> tables.add(profile(p)));
        tables.addAll(List.of(weights(), jacobian(), equivalent()));
        tables.addAll(new UncertaintyTables(space, seed, fit.uncertainty()).all());
        return tables;
    }

    /** A row with its number, from 1. */
    record Numbered<T>(int number, T row) {}

    static <T> List<Numbered<T>> numbered(List<T> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Numbered<>(i + 1, rows.get(i)))
                .toList();
    }

    static List<Integer> places(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private Columns<Integer> target() {
        return new Columns<Integer>()
                .text("target", "Target", TARGET, k -> goals.get(k).name());
    }

    /** {@code moments.csv}: how well each target is met. */
    Table<Integer> moments() {
        double[] means = fit.report().means();
        double[] spread = fit.report().deviations();
        double[] misses = search.misses();
        double root = Math.sqrt(fit.report().paths().length);
        String allowed = "standard deviation that the model is allowed to be wrong by";
        String miss = "miss in standard deviations of all these together";
        Columns<Integer> columns = target().number(
                        "data", "Data", "its observed figure", k -> goals.get(k).value())
                .number("model", "Model", "mean over the runs", k -> means[k])
                .number("se", "", "standard error of that mean", k -> spread[k] / root)
                .number("sd_of_runs", "", "standard deviation over the runs", k -> spread[k])
                .number(
                        "error",
                        "",
                        "standard error of the observed figure",
                        k -> goals.get(k).error())
                .number("discrepancy", "", allowed, k -> goals.get(k).discrepancy())
                .number("z", "Miss in standard deviations", miss, k -> misses[k]);
        return Table.of("moments", "", columns, places(means.length));
    }

    private static Columns<Numbered<Found.Candidate>> candidate() {
        return new Columns<Numbered<Found.Candidate>>()
                .whole("candidate", "", "number of the candidate of the search, from 1", Numbered::number);
    }

    private List<Numbered<Found.Candidate>> candidates(Predicate<Found.Candidate> which) {
        return numbered(fit.searched()).stream()
                .filter(c -> which.test(c.row()))
                .toList();
    }

    private Table<?> candidates() {
        Columns<Numbered<Found.Candidate>> columns = candidate()
                .text(
                        "stage",
                        "",
                        "spread over the whole space, or search",
                        c -> c.row().spread() ? "spread" : "search")
                .and(values("", space, VALUE, c -> c.row().point()))
                .text("status", "", STATUS, c -> status(c.row().failure()))
                .number("loss", "", LOSS, c -> c.row().loss())
                .and(worstMiss())
                .flag(
                        "not_ruled_out",
                        "",
                        "whether its worst miss is small enough",
                        c -> Optional.of(c.row().implausibility() < CalibrationFit.CUT));
        return Table.of("candidates", "", columns, candidates(c -> true));
    }

    private static Columns<Numbered<Found.Candidate>> worstMiss() {
        String about = "largest miss of a target, in standard deviations";
        return new Columns<Numbered<Found.Candidate>>()
                .number("worst_miss", "", about, c -> c.row().implausibility());
    }

    private Table<?> failures() {
        long first = SeedSet.SEARCH.first(seed);
        Columns<Numbered<Found.Candidate>> columns = candidate()
                .text(
                        "message",
                        "",
                        "why a run of it failed",
                        c -> c.row().failure().orElse(""))
                .code(
                        "command",
                        "",
                        "what computes its first run again",
                        c -> search.block()
                                .repeatCommand(c.row().point(), first)
                                .toString());
        return Table.of("failures", "", columns, candidates(c -> c.failure().isPresent()));
    }

    private Table<?> equivalent() {
        double least = fit.equivalent().stream()
                .mapToDouble(Found.Candidate::loss)
                .min()
                .orElse(Double.NaN);
        double most = fit.equivalent().stream()
                .mapToDouble(Found.Candidate::loss)
                .max()
                .orElse(Double.NaN);
        Columns<Numbered<Found.Candidate>> columns = candidate()
                .and(values("", space, VALUE, c -> c.row().point()))
                .number("loss", "", LOSS, c -> c.row().loss())
                .number("rise", "", RISE, c -> c.row().loss() - least)
                .and(worstMiss());
        return Table.of("equivalent", "", columns, candidates(c -> c.loss() <= most));
    }

    private Table<?> collinearity() {
        Columns<Collinearity> columns = new Columns<Collinearity>()
                .text("first", "", "a parameter", c -> space.names().get(c.first()))
                .text("second", "", "another one", c -> space.names().get(c.second()))
                .number("index", "", "collinearity index of both", Collinearity::index);
        List<Collinearity> pairs =
                fit.identification().map(Identification::collinear).orElse(List.of());
        return Table.of("collinearity", "", columns, pairs);
    }

    private static Table<?> profile(Profile profile) {
        double least =
                profile.points().stream().mapToDouble(Profile.Point::loss).min().orElseThrow();
        Columns<Profile.Point> columns = new Columns<Profile.Point>()
                .number("value", "", VALUE, Profile.Point::value)
                .number("loss", "", LOSS, Profile.Point::loss)
                .number("rise", "", RISE, p -> p.loss() - least);
        return Table.of("profile_" + profile.parameter(), "", columns, profile.points());
    }

    private Table<?> weights() {
        double[][] weights = fit.found().distance().weights();
        String about = "weight of the product of both misses in the loss";
        Columns<Integer> columns = target();
        for (int l = 0; l < weights.length; l++) {
            int other = l;
            columns = columns.number(goals.get(l).name(), "", about, k -> weights[k][other]);
        }
        return Table.of("weights", "", columns, places(weights.length));
    }

    /** A row a target and a parameter. */
    private Table<?> jacobian() {
        int free = space.dimension();
        double[][] none = new double[0][];
        double[][] slopes = fit.local().map(l -> l.jacobian().values()).orElse(none);
        double[][] apart = fit.local().map(l -> l.jacobian().disagreements()).orElse(none);
        String overRange = "change of the target for the whole range, at the slope of the best";
        Columns<Integer> columns = new Columns<Integer>()
                .text("target", "", TARGET, i -> goals.get(i / free).name())
                .text(
                        "parameter",
                        "",
                        "parameter that is moved",
                        i -> space.names().get(i % free))
                .number(
                        "derivative",
                        "",
                        "change of the target for one unit of the parameter",
                        i -> slopes[i / free][i % free]
                                / space.axes().get(i % free).slope(fit.best()[i % free]))
                .number("over_range", "", overRange, i -> slopes[i / free][i % free])
                .number("disagreement", "", "how far two step sizes disagree", i -> apart[i / free][i % free]);
        return Table.of("jacobian", "", columns, places(slopes.length * free));
    }

    /** A column a parameter. */
    static <R> Columns<R> values(String prefix, ParameterSpace space, String about, Function<R, double[]> point) {
        Columns<R> columns = new Columns<>();
        for (int i = 0; i < space.dimension(); i++) {
            int place = i;
            columns = columns.number(prefix + space.names().get(i), "", about, row -> point.apply(row)[place]);
        }
        return columns;
    }

    static String status(Optional<String> failure) {
        return failure.isEmpty() ? "done" : "failed";
    }
}
