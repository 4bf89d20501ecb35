package detente.study;

import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.calibration.Goal;
import detente.calibration.Profile;
import detente.calibration.SeedSet;
import detente.experiment.ParameterSpace;
import detente.output.Json;
import detente.output.PlainTable;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of a calibration: {@code best.json} and tables. What is not defined is an empty cell or null, never NaN. */
final class CalibrateTables {
    static final String BEST = "best.json";

    static final String DISCREPANCY =
            "Discrepancy, what the model cannot know, is 10% of a target's value (in logs 0.1) unless the file says else.";

    static final Field CANDIDATE = Field.whole("candidate", "number of the candidate of the search, from 1");
    static final Field LOSS = Field.number("loss", "distance from the data");
    static final Field RISE = Field.number("rise", "loss above the least one of the table");
    static final Field WORST_MISS = Field.number("worst_miss", "largest miss of a target, in standard deviations");

    private static final double MUCH = 1;

    private final CalibrateBlock block;
    private final CalibrationFit fit;
    private final ParameterSpace space;

    CalibrateTables(CalibrateBlock block, CalibrationFit fit) {
        this.block = block;
        this.fit = fit;
        this.space = block.space();
    }

    List<Artifact> all() {
        List<Artifact> files = new ArrayList<>();
        files.add(new Artifact(BEST, Json.text(best()).getBytes(StandardCharsets.UTF_8)));
        files.add(moments());
        files.add(candidates());
        files.add(failures());
        files.addAll(new CalibrateProfileTables(space, fit).all());
        files.addAll(new CalibrateErrorTables(space, block.goals(), block.spec().seed(), fit).all());
        return files;
    }

    ObjectNode best() {
        ObjectNode best = Json.object()
                .put("calibration", block.title())
                .put(
                        "engine",
                        block.spec()
                                .engine()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
        ObjectNode parameters = best.putObject("parameters");
        for (int i = 0; i < space.dimension(); i++) {
            Json.putNumber(parameters, space.names().get(i), fit.best()[i]);
        }
        Json.putNumber(best, "lossInSearch", fit.loss());
        Json.putNumber(best, "lossWithFreshSeeds", fit.reportLoss());
        double worst = worstMiss();
        Json.putNumber(best, "worstMiss", worst);
        best.put("ruledOut", worst >= CalibrationFit.CUT);
        best.put("candidates", fit.searched().size());
        best.put("failed", fit.failures());
        best.put("notRuledOut", fit.kept().size());
        Json.putNumber(best, "shareOfSpaceNotRuledOut", fit.keptShare());
        best.put("dataPoints", block.goals().size());
        new CalibrateErrorWords(space, fit).put(best);
        var open = best.putArray("notIdentified");
        notIdentified().forEach(open::add);
        var edge = best.putArray("atEdgeOfRange");
        atEdge().forEach(edge::add);
        var warnings = best.putArray("warnings");
        warnings().forEach(warnings::add);
        best.put(
                "command",
                block.command(fit.best(), SeedSet.REPORT.first(block.spec().seed()))
                        .toString());
        return best;
    }

    /** Sentences that every output repeats. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(block.warnings());
        if (worstMiss() >= CalibrationFit.CUT && Double.isFinite(worstMiss())) {
            warnings.add(
                    (fit.kept().isEmpty() ? "Every candidate is ruled out" : "The best candidate is ruled out")
                            + ": the best misses a target by " + brief(worstMiss())
                            + " standard deviations. Its values are no estimates; the model, the range or the discrepancy is wrong.");
        }
        if (fit.unfound() > MUCH) {
            warnings.add("The search was given up too early: after it the loss fell "
                    + brief(fit.unfound())
                    + " below its best. Allow a larger budget.");
        }
        warnings.addAll(new CalibrateErrorWords(space, fit).warnings());
        return warnings;
    }

    /** Parameters that the data do not bound, or of which that could not be found out. */
    List<String> notIdentified() {
        return space.names().stream()
                .filter(name -> verdict(fit, name) == Profile.Verdict.NOT_IDENTIFIED)
                .toList();
    }

    /** Parameters whose best value lies where the range ends. */
    List<String> atEdge() {
        return space.names().stream()
                .filter(name -> verdict(fit, name).isEdge())
                .toList();
    }

    static Profile.Verdict verdict(CalibrationFit fit, String name) {
        return fit.profile(name).map(Profile::verdict).orElse(Profile.Verdict.NOT_IDENTIFIED);
    }

    private double worstMiss() {
        double worst = 0;
        for (double implausibility : fit.implausibilities()) {
            worst = Math.max(worst, implausibility);
        }
        return worst;
    }

    private static String brief(double value) {
        return Numbers.text(new BigDecimal(value).round(new MathContext(2)).doubleValue());
    }

    private Artifact moments() {
        double[] means = fit.report().means();
        double[] deviations = fit.report().deviations();
        int runs = fit.report().paths().length;
        List<List<?>> rows = new ArrayList<>();
        List<Goal> goals = block.goals();
        for (int k = 0; k < goals.size(); k++) {
            Goal goal = goals.get(k);
            rows.add(List.of(
                    goal.name(),
                    text(goal.value()),
                    text(means[k]),
                    text(deviations[k] / Math.sqrt(runs)),
                    text(deviations[k]),
                    text(goal.error()),
                    text(goal.discrepancy()),
                    text(Math.copySign(fit.implausibilities()[k], means[k] - goal.value()))));
        }
        return PlainTable.of(
                "moments.csv",
                List.of(
                        Field.text("target", "what is to be met"),
                        Field.number("data", "its observed figure"),
                        Field.number("model", "mean over the runs"),
                        Field.number("se", "standard error of that mean"),
                        Field.number("sd_of_runs", "standard deviation over the runs"),
                        Field.number("error", "standard error of the observed figure"),
                        Field.number("discrepancy", "standard deviation that the model is allowed to be wrong by"),
                        Field.number("z", "miss in standard deviations of all these together")),
                rows);
    }

    private Artifact candidates() {
        List<Field> columns =
                new ArrayList<>(List.of(CANDIDATE, Field.text("stage", "spread over the whole space, or search")));
        columns.addAll(parameters(space));
        columns.addAll(List.of(
                Field.text("status", "how its runs ended: done or failed"),
                LOSS,
                WORST_MISS,
                Field.flag("not_ruled_out", "whether its worst miss is small enough")));
        List<List<?>> rows = new ArrayList<>();
        for (Found.Candidate c : fit.searched()) {
            List<Object> row = new ArrayList<>(List.of(rows.size() + 1, c.spread() ? "spread" : "search"));
            row.addAll(values(c.point()));
            row.add(c.failure().isEmpty() ? "done" : "failed");
            row.add(text(c.loss()));
            row.add(text(c.implausibility()));
            row.add(c.implausibility() < CalibrationFit.CUT);
            rows.add(row);
        }
        return PlainTable.of("candidates.csv", columns, rows);
    }

    private Artifact failures() {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < fit.searched().size(); i++) {
            Found.Candidate c = fit.searched().get(i);
            if (c.failure().isPresent()) {
                rows.add(List.of(
                        i + 1,
                        c.failure().get(),
                        block.command(
                                c.point(), SeedSet.SEARCH.first(block.spec().seed()))));
            }
        }
        return PlainTable.of(
                "failures.csv",
                List.of(
                        CANDIDATE,
                        Field.text("message", "why a run of it failed"),
                        Field.text("command", "what computes its first run again")),
                rows);
    }

    static List<Field> parameters(ParameterSpace space) {
        return space.names().stream()
                .map(name -> Field.number(name, "value of the parameter"))
                .toList();
    }

    private static List<String> values(double[] point) {
        return java.util.Arrays.stream(point).mapToObj(CalibrateTables::text).toList();
    }

    private static String text(double value) {
        return Numbers.text(value);
    }
}
