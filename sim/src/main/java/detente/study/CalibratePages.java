package detente.study;

import detente.calibration.CalibrationFit;
import detente.calibration.Goal;
import detente.calibration.Identification;
import detente.calibration.Profile;
import detente.chart.BarChart;
import detente.chart.Chart;
import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.chart.PlaneChart;
import detente.chart.Words;
import detente.experiment.ParameterSpace;
import detente.output.StudyManifest;
import detente.report.StudyReport;
import detente.results.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Charts and report of a calibration. */
final class CalibratePages {
    private final CalibrateInputs inputs;
    private final StudyManifest manifest;
    private final CalibrationFit fit;
    private final ParameterSpace space;

    CalibratePages(CalibrateInputs inputs, StudyManifest manifest, CalibrationFit fit) {
        this.inputs = inputs;
        this.manifest = manifest;
        this.fit = fit;
        this.space = inputs.space();
    }

    List<Artifact> all() {
        ChartPress press = new ChartPress();
        List<Figure> figures = charts().stream().map(press::draw).toList();
        List<Artifact> files = new ArrayList<>();
        figures.forEach(figure -> files.addAll(figure.files()));
        files.add(new StudyReport(
                        manifest.first(),
                        "Calibration: " + manifest.first().title(),
                        fit.searched().size() + " candidates of "
                                + inputs.spec().replications()
                                + (inputs.spec().replications() == 1 ? " run" : " runs") + " each, scenario "
                                + manifest.first().scenario() + "; "
                                + inputs.goals().size() + " data points for "
                                + space.dimension() + " free parameters",
                        List.of(verdict(), parameters(), targets()),
                        figures,
                        "./detente calibrate " + CalibrateStudy.FILE,
                        manifest.inputs(),
                        inputs.base().inputs().model().limits())
                .html());
        return files;
    }

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        charts.add(losses());
        charts.add(misses());
        for (int i = 0; i < fit.profiles().size(); i++) {
            charts.add(profile(fit.profiles().get(i), i + 1));
        }
        return charts;
    }

    private String subtitle() {
        return "Model " + manifest.first().model() + ", calibration "
                + inputs.spec().name() + ", scenario " + manifest.first().scenario();
    }

    /** Logarithms, so that a first candidate far away does not flatten the rest. */
    private Chart losses() {
        List<PlaneChart.Spot> each = new ArrayList<>();
        List<PlaneChart.Spot> best = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fit.searched().size(); i++) {
            double loss = fit.searched().get(i).loss();
            if (Double.isFinite(loss)) {
                double log = StrictMath.log1p(loss) / StrictMath.log(10);
                least = Math.min(least, log);
                each.add(new PlaneChart.Spot(i + 1, log, ""));
                best.add(new PlaneChart.Spot(i + 1, least, ""));
            }
        }
        return new PlaneChart(
                "loss",
                new Words(
                        "The search",
                        subtitle(),
                        "Loss of every candidate, and the lowest so far. The first third of the candidates spread over"
                                + " the whole space. Candidates that failed are left out.",
                        ""),
                "candidate",
                "log10(1 + loss)",
                List.of(
                        new PlaneChart.Course("candidates", PlaneChart.Style.MARKS, each),
                        new PlaneChart.Course("lowest so far", PlaneChart.Style.LINE, best)));
    }

    private Chart misses() {
        List<Goal> goals = inputs.goals();
        double[] means = fit.report().means();
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int k = 0; k < goals.size(); k++) {
            double z = Math.copySign(
                    fit.implausibilities()[k], means[k] - goals.get(k).value());
            bars.add(new BarChart.Bar(z, Double.NaN, Double.NaN));
        }
        return new BarChart(
                "fit",
                new Words(
                        "How far the calibrated model misses each target",
                        subtitle(),
                        "In standard deviations of observation, simulation and what the model cannot know; beyond 3 a"
                                + " candidate is ruled out. Right = the model shows more than was observed.",
                        ""),
                "standard deviations, model less data",
                goals.stream().map(Goal::name).toList(),
                List.of(new BarChart.Bars("miss", bars)));
    }

    private Chart profile(Profile profile, int number) {
        double least =
                profile.points().stream().mapToDouble(Profile.Point::loss).min().orElseThrow();
        List<PlaneChart.Spot> spots = profile.points().stream()
                .map(p -> new PlaneChart.Spot(p.value(), p.loss() - least, ""))
                .toList();
        double from = spots.get(0).x();
        double to = spots.get(spots.size() - 1).x();
        return new PlaneChart(
                "profile-" + number,
                new Words(
                        "Profile of " + profile.parameter(),
                        subtitle(),
                        "Rise of the loss when this parameter is held and the others are fitted anew, coarsely. Where it"
                                + " stays below 3.84, the data do not tell the value from the best one.",
                        ""),
                profile.parameter(),
                "rise of the loss",
                List.of(
                        new PlaneChart.Course("profile", PlaneChart.Style.LINE, spots),
                        new PlaneChart.Course(
                                "3.84 (95%)",
                                PlaneChart.Style.LINE,
                                List.of(
                                        new PlaneChart.Spot(from, Profile.RISE, ""),
                                        new PlaneChart.Spot(to, Profile.RISE, "")))));
    }

    private StudyReport.Section verdict() {
        CalibrateTables tables = new CalibrateTables(inputs, fit);
        List<String> words = new ArrayList<>(tables.warnings());
        List<String> open = tables.notIdentified();
        words.add(
                open.isEmpty()
                        ? "Every free parameter is bounded by the data on both sides."
                        : "Not identified: " + String.join(", ", open)
                                + ". The data do not bound them within the range that was searched; the values below"
                                + " are no estimates.");
        fit.identification()
                .ifPresentOrElse(
                        d -> words.add(local(d)),
                        () -> words.add(
                                "Derivatives at the best point could not be computed, as runs beside it fail."));
        words.add(fit.kept().size() + " of " + fit.searched().size()
                + " candidates miss no target by 3 standard deviations or more; "
                + StudyReport.number(100 * fit.keptShare()) + "% of the whole space is not ruled out. "
                + (fit.failures() == 0 ? "No candidate failed." : fit.failures() + " candidates failed."));
        return new StudyReport.Section("What the data tell", words, List.of(), List.of());
    }

    private String local(Identification identification) {
        String pairs = String.join(
                "; ",
                identification.collinear().stream()
                        .map(c -> space.names().get(c.first()) + " and "
                                + space.names().get(c.second()))
                        .toList());
        return "Near the best point the directions are " + identification.verdict()
                + " (smallest over largest singular value " + StudyReport.number(identification.ratio()) + ")"
                + (pairs.isEmpty() ? "." : "; these can nearly stand in for each other: " + pairs + ".");
    }

    private StudyReport.Section parameters() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < space.dimension(); i++) {
            String name = space.names().get(i);
            Optional<Profile> profile = fit.profiles().stream()
                    .filter(p -> p.parameter().equals(name))
                    .findFirst();
            rows.add(List.of(
                    name,
                    StudyReport.number(fit.best()[i]),
                    profile.map(CalibratePages::interval).orElse("\u2013"),
                    StudyReport.number(space.axes().get(i).min()) + " to "
                            + StudyReport.number(space.axes().get(i).max()),
                    profile.filter(Profile::isIdentified).isPresent() ? "identified" : "not identified"));
        }
        return new StudyReport.Section(
                "Parameters",
                List.of("Best of the ten best candidates with fresh seeds. The interval is that of a coarse profile."),
                List.of("Parameter", "Best#", "95% interval#", "Searched#", "Verdict"),
                rows);
    }

    private static String interval(Profile profile) {
        return (profile.openBelow() ? "open" : StudyReport.number(profile.low())) + " to "
                + (profile.openAbove() ? "open" : StudyReport.number(profile.high()));
    }

    private StudyReport.Section targets() {
        List<List<String>> rows = new ArrayList<>();
        double[] means = fit.report().means();
        List<Goal> goals = inputs.goals();
        for (int k = 0; k < goals.size(); k++) {
            double z = Math.copySign(
                    fit.implausibilities()[k], means[k] - goals.get(k).value());
            rows.add(List.of(
                    goals.get(k).name(),
                    StudyReport.number(goals.get(k).value()),
                    StudyReport.number(means[k]),
                    StudyReport.number(z)));
        }
        return new StudyReport.Section(
                "Targets",
                List.of("Mean over " + fit.report().paths().length
                        + " runs with seeds that neither search nor ranking used. Loss in the search "
                        + StudyReport.number(fit.loss()) + ", with these seeds "
                        + StudyReport.number(fit.reportLoss()) + "."),
                List.of("Target", "Data#", "Model#", "Miss in standard deviations#"),
                rows);
    }
}
