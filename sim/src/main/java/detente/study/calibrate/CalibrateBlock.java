package detente.study.calibrate;

import detente.calibration.Bench;
import detente.calibration.CalibrationOptions;
import detente.calibration.Goal;
import detente.engine.Measures;
import detente.engine.Run;
import detente.experiment.ParameterSpace;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.files.BlockSpec;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.InvalidInput;
import detente.input.Placed;
import detente.input.Problems;
import detente.results.Measure;
import detente.results.Numbers;
import detente.results.ShellCommand;
import detente.study.InputCheck;
import detente.study.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        List<TargetFigures> targets,
        List<String> earlier) {

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
        List<TargetFigures> targets = new ArrayList<>();
        base.flatMap(run -> InputCheck.attempt(() -> Measures.of(run), spec.freeAt(), "", wrong))
                .ifPresent(measures -> spec.targets()
                        .forEach(t ->
                                TargetFigures.of(t, base.get(), measures, wrong).ifPresent(targets::add)));
        if (spec.free().isEmpty() && problems.isEmpty() && wrong.isEmpty()) {
            wrong.add(spec.freeAt(), "'free' names no parameter.");
        }
        if (problems.isEmpty() && wrong.isEmpty()) {
            int points = goals(targets).size();
            if (points < spec.free().size()) {
                wrong.add(
                        spec.freeAt(),
                        points + " data points cannot determine " + spec.free().size() + " free parameters.");
            }
        }
        problems.addAll(wrong.list());
        return wrong.isEmpty()
                ? Optional.of(new CalibrateBlock(model, calibration, spec, base.orElseThrow(), targets, List.of()))
                : Optional.empty();
    }

    /** Its name; empty if the file has no blocks. */
    String name() {
        return spec.name();
    }

    boolean isNamed() {
        return !name().isEmpty();
    }

    /** How charts and reports call it. */
    String title() {
        return isNamed() ? calibration + ", block " + name() : calibration;
    }

    /** Where a file of it lies among the results. */
    String path(String file) {
        return isNamed() ? name() + "/" + file : file;
    }

    /** The same block once those before it have found some values. */
    CalibrateBlock after(List<String> found) {
        return new CalibrateBlock(folder, calibration, spec, base, targets, List.copyOf(found));
    }

    private static Run<?> load(ModelFolder folder, BlockSpec spec, boolean named, List<String> overrides) {
        return Project.load(folder, request(spec, named, overrides), spec.seed());
    }

    private static Request request(BlockSpec spec, boolean named, List<String> overrides) {
        return new Request(spec.scenario().filter(s -> named).map(Placed::text), overrides, spec.periods());
    }

    List<Goal> goals() {
        return goals(targets);
    }

    private static List<Goal> goals(List<TargetFigures> targets) {
        return targets.stream().flatMap(t -> t.goals().stream()).toList();
    }

    /** @param threads on which simulations of an approximate posterior run */
    CalibrationOptions options(int threads) {
        return new CalibrationOptions(
                spec.engine(), spec.budget(), spec.replications(), spec.seed(), spec.uncertainty(), threads);
    }

    ParameterSpace space() {
        return new ParameterSpace(spec.free());
    }

    /**
     * Runs the model.
     *
     * @param progress called after each run
     */
    Bench bench(int threads, Runnable progress) {
        Replications replications = new Replications(threads, progress);
        List<Measure> measures =
                targets.stream().flatMap(t -> t.measures().stream()).toList();
        return (point, set, runs) ->
                replications.run(at(point), new Seeds(set.first(spec.seed()), runs), measures).stream()
                        .map(this::compared)
                        .toArray(double[][]::new);
    }

    private Run<?> at(double[] point) {
        try {
            return Project.point(folder, request(spec, true, settings(point)), spec.seed());
        } catch (InvalidInput e) {
            throw new IllegalStateException("refused: " + e.problems().get(0).message(), e);
        }
    }

    private double[] compared(Replication run) {
        if (!run.isDone()) {
            throw new IllegalStateException(run.failure().orElseThrow());
        }
        double[] all = new double[0];
        int taken = 0;
        for (TargetFigures target : targets) {
            int count = target.measures().size();
            double[] values = target.compared(run.values().subList(taken, taken + count).stream()
                    .mapToDouble(v -> v.orElse(Double.NaN))
                    .toArray());
            all = Stream.of(all, values).flatMapToDouble(Arrays::stream).toArray();
            taken += count;
        }
        if (!Arrays.stream(all).allMatch(Double::isFinite)) {
            throw new IllegalStateException("seed " + run.seed() + ": a target is no finite number");
        }
        return all;
    }

    /** All that differs from the scenario at a point, {@code name=value}. */
    private List<String> settings(double[] point) {
        return Stream.of(spec.set().stream().map(Placed::text), earlier.stream(), overrides(point).stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The free parameters at a point, {@code name=value}. */
    List<String> overrides(double[] point) {
        return IntStream.range(0, point.length)
                .mapToObj(i -> spec.free().get(i).name() + "=" + Numbers.exact(point[i]))
                .toList();
    }

    /** What computes one run at a point again. */
    ShellCommand repeatCommand(double[] point, long seed) {
        return base.manifest().repeatCommand(settings(point), seed);
    }
}
