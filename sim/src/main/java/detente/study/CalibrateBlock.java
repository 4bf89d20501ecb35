package detente.study;

import detente.calibration.Bench;
import detente.calibration.Calibration;
import detente.calibration.CalibrationOptions;
import detente.calibration.Goal;
import detente.calibration.SeedSet;
import detente.engine.Measures;
import detente.engine.Run;
import detente.experiment.ParameterSpace;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.parameters.BlockSpec;
import detente.parameters.InvalidInput;
import detente.parameters.ModelFolder;
import detente.parameters.Placed;
import detente.parameters.Problems;
import detente.parameters.Request;
import detente.results.Measure;
import detente.results.Numbers;
import detente.results.ShellCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One search of a calibration with its model, all of it checked before anything is run.
 *
 * @param calibration name of the file it stands in
 * @param base the run as the file sets it, with the free parameters as they stand
 * @param earlier what blocks before it have found, {@code name=value}
 */
record CalibrateBlock(
        ModelFolder folder,
        String calibration,
        BlockSpec spec,
        Run<?> base,
        List<Figures> figures,
        List<String> earlier) {
    private static final double ENOUGH = 2;

    /**
     * The block, unless something in it is wrong.
     *
     * @param problems where that is added
     */
    static Optional<CalibrateBlock> of(ModelFolder model, String calibration, BlockSpec spec, Problems problems) {
        Problems wrong = new Problems();
        boolean known = spec.scenario()
                .filter(s -> !model.scenarios().contains(s.text()))
                .isEmpty(); // if not it is listed already, and the default shows what else is wrong
        List<String> set = spec.set().stream()
                .filter(v -> InputCheck.attempt(() -> load(model, spec, known, List.of(v.text())), v.at(), "", wrong)
                        .isPresent())
                .map(Placed::text)
                .toList();
        Optional<Run<?>> base = InputCheck.attempt(() -> load(model, spec, known, set), spec.freeAt(), "", wrong);
        List<Figures> figures = new ArrayList<>();
        base.flatMap(run -> InputCheck.attempt(() -> Measures.of(run), spec.freeAt(), "", wrong))
                .ifPresent(measures -> spec.targets()
                        .forEach(t -> FiguresReader.read(t, base.get(), measures, wrong)
                                .ifPresent(figures::add)));
        if (spec.free().isEmpty() && problems.isEmpty() && wrong.isEmpty()) {
            wrong.add(spec.freeAt(), "'free' names no parameter.");
        }
        if (problems.isEmpty() && wrong.isEmpty()) {
            int points = goals(figures).size();
            if (points < spec.free().size()) {
                wrong.add(
                        spec.freeAt(),
                        points + " data points cannot determine " + spec.free().size() + " free parameters.");
            }
        }
        problems.addAll(wrong.list());
        return wrong.isEmpty()
                ? Optional.of(new CalibrateBlock(model, calibration, spec, base.orElseThrow(), figures, List.of()))
                : Optional.empty();
    }

    /** How charts and reports call it. */
    String title() {
        return spec.name().isEmpty() ? calibration : calibration + ", block " + spec.name();
    }

    /** The same block once those before it have found some values. */
    CalibrateBlock after(List<String> found) {
        return new CalibrateBlock(folder, calibration, spec, base, figures, List.copyOf(found));
    }

    private static Run<?> load(ModelFolder folder, BlockSpec spec, boolean named, List<String> overrides) {
        Request request = new Request(spec.scenario().filter(s -> named).map(Placed::text), overrides, spec.periods());
        return Project.load(folder, request, spec.seed());
    }

    List<Goal> goals() {
        return goals(figures);
    }

    private static List<Goal> goals(List<Figures> figures) {
        return figures.stream().flatMap(f -> f.goals().stream()).toList();
    }

    /** Sentences that every output repeats. */
    List<String> warnings() {
        double each = (double) goals().size() / spec.free().size();
        return each < ENOUGH
                ? List.of("Only " + goals().size() + " data points for "
                        + spec.free().size() + " free parameters; below two each, estimates are hardly worth quoting.")
                : List.of();
    }

    /** @param threads on which simulations of an approximate posterior run */
    CalibrationOptions options(int threads) {
        return new CalibrationOptions(
                spec.engine(), spec.budget(), spec.replications(), spec.seed(), spec.uncertainty(), threads);
    }

    ParameterSpace space() {
        return new ParameterSpace(spec.free());
    }

    /** @param progress called after each run */
    Calibration.Subject subject(int threads, Runnable progress) {
        Replications replications = new Replications(threads, progress);
        Bench bench = (point, set, runs) -> run(point, set, new Replicated(replications, runs));
        return new Calibration.Subject(space(), goals(), bench);
    }

    private record Replicated(Replications replications, int runs) {}

    private double[][] run(double[] point, SeedSet set, Replicated how) {
        List<Measure> measures =
                figures.stream().flatMap(f -> f.measures().stream()).toList();
        List<Replication> all =
                how.replications().run(at(point), new Seeds(set.first(spec.seed()), how.runs()), measures);
        return all.stream().map(this::compared).toArray(double[][]::new);
    }

    private Run<?> at(double[] point) {
        try {
            return load(folder, spec, true, settings(point));
        } catch (InvalidInput e) {
            throw new IllegalStateException("refused: " + e.problems().get(0).message(), e);
        }
    }

    /** All that differs from the scenario at a point, {@code name=value}. */
    private List<String> settings(double[] point) {
        return Stream.of(spec.set().stream().map(Placed::text), earlier.stream(), overrides(point).stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The free parameters at a point, {@code name=value}. */
    List<String> overrides(double[] point) {
        List<String> overrides = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            overrides.add(spec.free().get(i).name() + "=" + Numbers.exact(point[i]));
        }
        return overrides;
    }

    private double[] compared(Replication run) {
        if (!run.isDone()) {
            throw new IllegalStateException(run.failure().orElseThrow());
        }
        double[] all = new double[goals().size()];
        int taken = 0;
        int filled = 0;
        for (Figures f : figures) {
            double[] of = new double[f.measures().size()];
            for (int i = 0; i < of.length; i++) {
                of[i] = run.values().get(taken++).orElse(Double.NaN);
            }
            double[] values = f.compared(of);
            System.arraycopy(values, 0, all, filled, values.length);
            filled += values.length;
        }
        if (!Arrays.stream(all).allMatch(Double::isFinite)) {
            throw new IllegalStateException("seed " + run.seed() + ": a target is no finite number");
        }
        return all;
    }

    /** What computes one run at a point again. */
    ShellCommand command(double[] point, long seed) {
        return base.manifest().command(settings(point), seed);
    }
}
