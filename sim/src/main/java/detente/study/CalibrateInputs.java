package detente.study;

import detente.calibration.Bench;
import detente.calibration.Calibration;
import detente.calibration.CalibrationOptions;
import detente.calibration.Goal;
import detente.calibration.SeedSet;
import detente.engine.Measures;
import detente.engine.Run;
import detente.experiment.Axis;
import detente.experiment.ParameterSpace;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Scale;
import detente.experiment.Seeds;
import detente.parameters.CalibrationFile;
import detente.parameters.CalibrationSpec;
import detente.parameters.InvalidInput;
import detente.parameters.ModelFolder;
import detente.parameters.Nearest;
import detente.parameters.Observed;
import detente.parameters.Placed;
import detente.parameters.Position;
import detente.parameters.Problem;
import detente.parameters.Problems;
import detente.parameters.Request;
import detente.parameters.Vocabulary;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A calibration with its model, all of it checked before anything is run.
 *
 * @param base the run as the file sets it, with the free parameters as they stand
 * @param text of the file
 */
record CalibrateInputs(ModelFolder folder, CalibrationSpec spec, Run<?> base, List<Figures> figures, String text) {
    private static final int MOST_THREADS = 1000;
    private static final double ENOUGH = 2;

    /** @throws InvalidInput with everything that is wrong in the calibration, its model's files and the order */
    static CalibrateInputs of(Project project, CalibrateOrder order) {
        Problems problems = new Problems();
        if (order.threads() < 1 || order.threads() > MOST_THREADS) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'threads' must be in [1, " + MOST_THREADS + "], was " + order.threads() + ".");
        }
        CalibrationFile file = CalibrationFile.open(order.file());
        Optional<Placed> named = file.model();
        Position at = named.map(Placed::at).orElse(Position.COMMAND_LINE);
        Optional<ModelFolder> folder = order.model()
                .or(() -> named.map(Placed::text))
                .flatMap(m -> attempt(() -> project.model(Optional.of(m)), at, problems));
        Optional<Vocabulary<?>> vocabulary =
                folder.flatMap(f -> attempt(() -> Project.code(f).vocabulary(), at, problems));
        CalibrationSpec spec =
                file.read(vocabulary, folder.map(ModelFolder::scenarios).orElse(List.of()), problems);
        if (vocabulary.isEmpty()) {
            problems.throwIfAny();
        }
        ModelFolder model = folder.orElseThrow();
        boolean known = spec.scenario()
                .filter(s -> !model.scenarios().contains(s.text()))
                .isEmpty(); // if not it is listed already, and the default shows what else is wrong
        Optional<Run<?>> base = attempt(() -> load(model, spec, known, List.of()), spec.freeAt(), problems);
        List<Figures> figures = new ArrayList<>();
        base.flatMap(run -> attempt(() -> Measures.of(run), spec.freeAt(), problems))
                .ifPresent(measures -> spec.targets()
                        .forEach(t -> target(t, base.get(), measures, problems).ifPresent(figures::add)));
        if (spec.free().isEmpty() && problems.isEmpty()) {
            problems.add(spec.freeAt(), "'free' names no parameter.");
        }
        problems.throwIfAny();
        CalibrateInputs inputs = new CalibrateInputs(model, spec, base.orElseThrow(), figures, file.text());
        int points = inputs.goals().size();
        if (points < spec.free().size()) {
            problems.add(
                    spec.freeAt(),
                    points + " data points cannot determine " + spec.free().size() + " free parameters.");
        }
        problems.throwIfAny();
        return inputs;
    }

    private static Run<?> load(ModelFolder folder, CalibrationSpec spec, boolean named, List<String> more) {
        List<String> overrides =
                new ArrayList<>(spec.set().stream().map(Placed::text).toList());
        overrides.addAll(more);
        Request request = new Request(spec.scenario().filter(s -> named).map(Placed::text), overrides, spec.periods());
        return Project.load(folder, request, spec.seed());
    }

    /** What a supplier gives; problems of the command line are said to be where the file causes them. */
    private static <T> Optional<T> attempt(Supplier<T> supplier, Position at, Problems problems) {
        try {
            return Optional.of(supplier.get());
        } catch (InvalidInput e) {
            for (Problem p : e.problems()) {
                boolean typed = p.file().equals(Position.COMMAND_LINE.file());
                problems.add(typed ? at : new Position(p.file(), p.line()), p.message(), p.maybe());
            }
            return Optional.empty();
        }
    }

    private static Optional<Figures> target(
            CalibrationSpec.Goal spec, Run<?> run, Measures measures, Problems problems) {
        Problems wrong = new Problems();
        Figures figures = spec.observed().isPresent()
                ? new Figures(
                        spec,
                        List.of(spec.subject().text()),
                        Measures.read(spec.subject().text(), spec.subject().at(), wrong).stream()
                                .toList(),
                        new double[] {spec.observed().getAsDouble()})
                : published(spec, run.inputs().observations(), wrong);
        figures.measures().forEach(m -> measures.check(m, spec.subject().at(), wrong));
        if (wrong.isEmpty()) {
            check(figures, wrong);
        }
        problems.addAll(wrong.list());
        return wrong.isEmpty() ? Optional.of(figures) : Optional.empty();
    }

    private static Figures published(CalibrationSpec.Goal spec, List<Observed> all, Problems problems) {
        String series = spec.subject().text();
        List<String> names = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Observed o : all) {
            MonthRange months = MonthRange.parse(o.months()).orElseThrow();
            boolean inside = spec.from().filter(months.firstDay()::isBefore).isEmpty()
                    && spec.to().filter(months.lastDay()::isAfter).isEmpty();
            if (o.series().equals(series) && inside) {
                names.add(series + " " + months);
                measures.add(new Measure.OverMonths(series, months));
                values.add(o.value());
            }
        }
        if (names.isEmpty()) {
            List<String> known = all.stream().map(Observed::series).distinct().toList();
            problems.add(
                    spec.subject().at(),
                    "there is no published figure of '" + series + "'"
                            + (known.contains(series) ? " in these months." : "."),
                    known.contains(series) ? Optional.empty() : Nearest.to(series, known));
        }
        return new Figures(
                spec, names, measures, values.stream().mapToDouble(v -> v).toArray());
    }

    private static void check(Figures figures, Problems problems) {
        CalibrationSpec.Goal spec = figures.spec();
        int least = spec.moment() == CalibrationSpec.Moment.SD
                ? 2
                : spec.moment() == CalibrationSpec.Moment.AUTOCORRELATION ? 3 : 1;
        if (figures.observed().length < least) {
            problems.add(
                    spec.subject().at(),
                    "this moment of '" + spec.subject().text() + "' needs " + least + " published figures, there are "
                            + figures.observed().length + ".");
            return;
        }
        for (Goal goal : figures.goals()) {
            if (!Double.isFinite(goal.value())) {
                problems.add(spec.subject().at(), "'" + goal.name() + "' is not defined for what was observed.");
            } else if (!(goal.spread() > 0)) {
                problems.add(
                        spec.subject().at(),
                        "'" + goal.name() + "' has no spread: give a 'discrepancy' or 'error' above 0"
                                + (goal.value() == 0 ? ", and a value that is not 0." : "."));
            }
        }
    }

    List<Goal> goals() {
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

    CalibrationOptions options() {
        return new CalibrationOptions(
                spec.engine() == CalibrationSpec.Engine.MOMENTS
                        ? CalibrationOptions.Engine.MOMENTS
                        : CalibrationOptions.Engine.HISTORY_MATCHING,
                spec.budget(),
                spec.replications(),
                spec.seed());
    }

    ParameterSpace space() {
        return new ParameterSpace(spec.free().stream()
                .map(a -> new Axis(
                        a.name(),
                        a.min(),
                        a.max(),
                        Scale.valueOf(a.scale().name()),
                        Axis.Kind.valueOf(a.kind().name()),
                        List.of(),
                        Optional.empty()))
                .toList());
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
            return load(folder, spec, true, overrides(point));
        } catch (InvalidInput e) {
            throw new IllegalStateException("refused: " + e.problems().get(0).message(), e);
        }
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
    String command(double[] point, long seed) {
        StringBuilder command = new StringBuilder("detente run ")
                .append(base.manifest().model())
                .append(" --scenario ")
                .append(base.manifest().scenario());
        spec.set().forEach(s -> command.append(" --set ").append(s.text()));
        overrides(point).forEach(o -> command.append(" --set ").append(o));
        return command.append(" --periods ")
                .append(base.periods())
                .append(" --seed ")
                .append(seed)
                .toString();
    }
}
