package detente.study;

import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.calibration.Goal;
import detente.calibration.Identification;
import detente.calibration.Profile;
import detente.calibration.SeedSet;
import detente.experiment.ParameterSpace;
import detente.output.Json;
import detente.output.PlainTable;
import detente.results.Artifact;
import detente.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of a calibration: {@code best.json} and tables. What is not defined is an empty cell or null, never NaN. */
final class CalibrateTables {
    static final String BEST = "best.json";

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
        files.add(identification());
        files.add(collinearity());
        files.add(failures());
        fit.profiles().forEach(p -> files.add(profile(p)));
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
            put(parameters, space.names().get(i), fit.best()[i]);
        }
        put(best, "lossInSearch", fit.loss());
        put(best, "lossWithFreshSeeds", fit.reportLoss());
        double worst = 0;
        for (double implausibility : fit.implausibilities()) {
            worst = Math.max(worst, implausibility);
        }
        put(best, "worstMiss", worst);
        best.put("ruledOut", worst >= CalibrationFit.CUT);
        best.put("candidates", fit.searched().size());
        best.put("failed", fit.failures());
        best.put("notRuledOut", fit.kept().size());
        put(best, "shareOfSpaceNotRuledOut", fit.keptShare());
        best.put("dataPoints", block.goals().size());
        new CalibrateErrorWords(space, fit).put(best);
        var open = best.putArray("notIdentified");
        notIdentified().forEach(open::add);
        var warnings = best.putArray("warnings");
        warnings().forEach(warnings::add);
        best.put(
                "command",
                block.command(fit.best(), SeedSet.REPORT.first(block.spec().seed())));
        return best;
    }

    /** Sentences that every output repeats. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(block.warnings());
        if (fit.unfound() > MUCH) {
            warnings.add("The search was given up too early: after it the loss fell "
                    + Numbers.text(new BigDecimal(fit.unfound())
                            .round(new MathContext(2))
                            .doubleValue())
                    + " below its best. Allow a larger budget.");
        }
        warnings.addAll(new CalibrateErrorWords(space, fit).warnings());
        return warnings;
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, new BigDecimal(Numbers.text(value)));
        } else {
            node.putNull(key);
        }
    }

    /** Parameters that the data do not bound on both sides, or of which that could not be found out. */
    List<String> notIdentified() {
        return space.names().stream()
                .filter(name -> profile(name).filter(Profile::isIdentified).isEmpty())
                .toList();
    }

    private Optional<Profile> profile(String name) {
        return fit.profiles().stream().filter(p -> p.parameter().equals(name)).findFirst();
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
                List.of("target", "data", "model", "se", "sd_of_runs", "error", "discrepancy", "z"),
                rows);
    }

    private Artifact candidates() {
        List<String> header = new ArrayList<>(List.of("candidate", "stage"));
        header.addAll(space.names());
        header.addAll(List.of("status", "loss", "worst_miss", "not_ruled_out"));
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
        return PlainTable.of("candidates.csv", header, rows);
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
        return PlainTable.of("failures.csv", List.of("candidate", "message", "command"), rows);
    }

    private Artifact identification() {
        List<List<?>> rows = new ArrayList<>();
        List<Found.Candidate> alike = fit.equivalent();
        for (int i = 0; i < space.dimension(); i++) {
            int place = i;
            Optional<Profile> profile = profile(space.names().get(i));
            rows.add(List.of(
                    space.names().get(i),
                    text(fit.best()[i]),
                    text(space.axes().get(i).min()),
                    text(space.axes().get(i).max()),
                    text(profile.map(Profile::low).orElse(Double.NaN)),
                    text(profile.map(Profile::high).orElse(Double.NaN)),
                    profile.map(p -> Boolean.toString(p.openBelow())).orElse(""),
                    profile.map(p -> Boolean.toString(p.openAbove())).orElse(""),
                    text(alike.stream().mapToDouble(c -> c.point()[place]).min().orElse(Double.NaN)),
                    text(alike.stream().mapToDouble(c -> c.point()[place]).max().orElse(Double.NaN)),
                    text(fit.identification()
                            .map(d -> d.singularValues()[place])
                            .orElse(Double.NaN)),
                    profile.filter(Profile::isIdentified).isPresent() ? "identified" : "not identified"));
        }
        return PlainTable.of(
                "identification.csv",
                List.of(
                        "parameter",
                        "best",
                        "min",
                        "max",
                        "low",
                        "high",
                        "open_below",
                        "open_above",
                        "alike_min",
                        "alike_max",
                        "singular_value_of_this_rank",
                        "verdict"),
                rows);
    }

    private Artifact collinearity() {
        List<List<?>> rows = new ArrayList<>();
        for (Identification.Collinearity c :
                fit.identification().map(Identification::collinear).orElse(List.of())) {
            rows.add(List.of(space.names().get(c.first()), space.names().get(c.second()), text(c.index())));
        }
        return PlainTable.of("collinearity.csv", List.of("first", "second", "index"), rows);
    }

    private static Artifact profile(Profile profile) {
        double least =
                profile.points().stream().mapToDouble(Profile.Point::loss).min().orElseThrow();
        return PlainTable.of(
                "profile_" + profile.parameter() + ".csv",
                List.of("value", "loss", "rise"),
                profile.points().stream()
                        .map(p -> List.of(text(p.value()), text(p.loss()), text(p.loss() - least)))
                        .toList());
    }

    private static List<String> values(double[] point) {
        return java.util.Arrays.stream(point).mapToObj(CalibrateTables::text).toList();
    }

    private static String text(double value) {
        return Numbers.text(value);
    }
}
