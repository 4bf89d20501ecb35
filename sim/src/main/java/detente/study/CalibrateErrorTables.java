package detente.study;

import detente.calibration.AbcPosterior;
import detente.calibration.Bootstrap;
import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.calibration.Goal;
import detente.calibration.Jacobian;
import detente.calibration.Recovery;
import detente.experiment.ParameterSpace;
import detente.output.PlainTable;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tables on how well a calibration determines its parameters. What is not defined is an empty cell, never NaN. */
final class CalibrateErrorTables {
    private static final Field TARGET = Field.text("target", "what is to be met");
    private static final Field MESSAGE = Field.text("message", "why a run failed");
    private static final List<Field> REFIT = List.of(
            Field.whole("data_set", "number of the data set, from 1"),
            Field.whole("seed", "first seed of its runs"),
            Field.text("status", "how its runs ended: done or failed"),
            CalibrateTables.LOSS);

    private final ParameterSpace space;
    private final List<String> targets;
    private final long seed;
    private final CalibrationFit fit;

    /** @param seed first seed of the search */
    CalibrateErrorTables(ParameterSpace space, List<Goal> goals, long seed, CalibrationFit fit) {
        this.space = space;
        this.targets = goals.stream().map(Goal::name).toList();
        this.seed = seed;
        this.fit = fit;
    }

    List<Artifact> all() {
        List<Artifact> files = new ArrayList<>(List.of(weights(), jacobian(), equivalent()));
        fit.uncertainty().bootstrap().ifPresent(b -> files.add(bootstrap(b)));
        fit.uncertainty().abc().ifPresent(p -> files.addAll(posterior(p)));
        fit.uncertainty().recovery().ifPresent(r -> files.add(recovery(r)));
        return files;
    }

    private Artifact weights() {
        List<Field> columns = new ArrayList<>(List.of(TARGET));
        targets.forEach(t -> columns.add(Field.number(t, "weight of the product of both misses in the loss")));
        List<List<?>> rows = new ArrayList<>();
        for (int k = 0; k < targets.size(); k++) {
            List<Object> row = new ArrayList<>(List.of(targets.get(k)));
            row.addAll(texts(fit.found().distance().weights()[k]));
            rows.add(row);
        }
        return PlainTable.of("weights.csv", columns, rows);
    }

    private Artifact jacobian() {
        List<List<?>> rows = new ArrayList<>();
        Optional<Jacobian> jacobian = fit.local().map(l -> l.jacobian());
        for (int k = 0; k < targets.size() && jacobian.isPresent(); k++) {
            for (int j = 0; j < space.dimension(); j++) {
                double overRange = jacobian.get().values()[k][j];
                rows.add(List.of(
                        targets.get(k),
                        space.names().get(j),
                        text(overRange / space.axes().get(j).slope(fit.best()[j])),
                        text(overRange),
                        text(jacobian.get().disagreements()[k][j])));
            }
        }
        return PlainTable.of(
                "jacobian.csv",
                List.of(
                        TARGET,
                        Field.text("parameter", "parameter that is moved"),
                        Field.number("derivative", "change of the target for one unit of the parameter"),
                        Field.number(
                                "over_range", "change of the target for the whole range, at the slope of the best"),
                        Field.number("disagreement", "how far two step sizes disagree")),
                rows);
    }

    private Artifact equivalent() {
        List<Field> columns = new ArrayList<>(List.of(CalibrateTables.CANDIDATE));
        columns.addAll(CalibrateTables.parameters(space));
        columns.addAll(List.of(CalibrateTables.LOSS, CalibrateTables.RISE, CalibrateTables.WORST_MISS));
        List<Found.Candidate> alike = fit.equivalent();
        double least = alike.stream().mapToDouble(Found.Candidate::loss).min().orElse(Double.NaN);
        double most = alike.stream().mapToDouble(Found.Candidate::loss).max().orElse(Double.NaN);
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < fit.searched().size(); i++) {
            Found.Candidate c = fit.searched().get(i);
            if (c.loss() <= most) {
                List<Object> row = new ArrayList<>(List.of(i + 1));
                row.addAll(texts(c.point()));
                row.addAll(List.of(text(c.loss()), text(c.loss() - least), text(c.implausibility())));
                rows.add(row);
            }
        }
        return PlainTable.of("equivalent.csv", columns, rows);
    }

    private Artifact bootstrap(Bootstrap bootstrap) {
        List<Field> columns = new ArrayList<>(REFIT);
        columns.addAll(CalibrateTables.parameters(space));
        columns.add(MESSAGE);
        List<List<?>> rows = new ArrayList<>();
        for (Bootstrap.Refit refit : bootstrap.refits()) {
            List<Object> row = new ArrayList<>(
                    List.of(rows.size() + 1, refit.data().first(seed), status(refit.failure()), text(refit.loss())));
            row.addAll(found(refit.point(), refit.failure()));
            row.add(refit.failure().orElse(""));
            rows.add(row);
        }
        return PlainTable.of("bootstrap.csv", columns, rows);
    }

    private List<Artifact> posterior(AbcPosterior posterior) {
        List<Artifact> files = new ArrayList<>();
        List<List<?>> steps = new ArrayList<>();
        for (AbcPosterior.Generation g : posterior.generations()) {
            steps.add(List.of(
                    steps.size() + 1,
                    Double.isFinite(g.tolerance()) ? text(g.tolerance()) : "",
                    text(g.acceptance()),
                    g.simulations(),
                    g.failures(),
                    text(g.effective())));
        }
        files.add(PlainTable.of(
                "abc.csv",
                List.of(
                        Field.whole("generation", "number of the generation, from 1"),
                        Field.number("tolerance", "largest distance that is accepted"),
                        Field.number("acceptance", "share of the proposals that was accepted"),
                        Field.whole("simulations", "proposals that were simulated"),
                        Field.whole("failures", "proposals of which a run failed"),
                        Field.number("effective_size", "particles of equal weight that would tell as much")),
                steps));
        List<Field> columns = new ArrayList<>(CalibrateTables.parameters(space));
        columns.add(Field.number("weight", "weight of the particle"));
        columns.add(Field.number("distance", "distance from the data"));
        for (AbcPosterior.Particles population : posterior.populations()) {
            List<List<?>> rows = new ArrayList<>();
            for (int i = 0; i < population.weights().length; i++) {
                List<Object> row = new ArrayList<>(texts(population.points()[i]));
                row.add(text(population.weights()[i]));
                row.add(text(population.distances()[i]));
                rows.add(row);
            }
            files.add(PlainTable.of("abc_gen" + files.size() + ".csv", columns, rows));
        }
        return files;
    }

    private Artifact recovery(Recovery recovery) {
        List<Field> columns = new ArrayList<>(REFIT);
        space.names().forEach(n -> columns.add(Field.number("true_" + n, "value that made the data")));
        space.names().forEach(n -> columns.add(Field.number("found_" + n, "value that was found from them")));
        columns.add(MESSAGE);
        List<List<?>> rows = new ArrayList<>();
        for (Recovery.Pair pair : recovery.pairs()) {
            List<Object> row = new ArrayList<>(
                    List.of(rows.size() + 1, pair.data().first(seed), status(pair.failure()), text(pair.loss())));
            row.addAll(texts(pair.truth()));
            row.addAll(found(pair.found(), pair.failure()));
            row.add(pair.failure().orElse(""));
            rows.add(row);
        }
        return PlainTable.of("recovery.csv", columns, rows);
    }

    private static String status(Optional<String> failure) {
        return failure.isEmpty() ? "done" : "failed";
    }

    private static List<String> found(double[] point, Optional<String> failure) {
        return failure.isEmpty()
                ? texts(point)
                : Arrays.stream(point).mapToObj(v -> "").toList();
    }

    private static List<String> texts(double[] values) {
        return Arrays.stream(values).mapToObj(CalibrateErrorTables::text).toList();
    }

    private static String text(double value) {
        return Numbers.text(value);
    }
}
