package detente.study;

import detente.calibration.CalibrationFit;
import detente.calibration.Goal;
import detente.calibration.Profile;
import detente.chart.BarChart;
import detente.chart.Chart;
import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.chart.PlaneChart;
import detente.chart.Words;
import detente.report.StudyReport;
import detente.results.Artifact;
import detente.results.InputFile;
import detente.results.ShellCommand;
import java.util.ArrayList;
import java.util.List;

/** Charts and report of a calibration. */
final class CalibratePages {
    private final CalibrateBlock block;
    private final ShellCommand command;
    private final List<InputFile> files;
    private final CalibrationFit fit;

    CalibratePages(CalibrateBlock block, ShellCommand command, List<InputFile> files, CalibrationFit fit) {
        this.block = block;
        this.command = command;
        this.files = files;
        this.fit = fit;
    }

    List<Artifact> all() {
        CalibrateSections sections = new CalibrateSections(block, fit);
        ChartPress press = new ChartPress();
        List<Figure> figures = charts().stream().map(press::draw).toList();
        List<Artifact> pages = new ArrayList<>();
        figures.forEach(figure -> pages.addAll(figure.files()));
        pages.add(new StudyReport(
                        block.base().manifest(),
                        "Calibration " + block.title() + ": "
                                + block.base().manifest().title(),
                        sections.size(),
                        List.of(sections.verdict(), sections.parameters(), sections.errors(), sections.targets()),
                        figures,
                        command,
                        CalibrateStudy.FILE,
                        files,
                        block.base().inputs().model().limits())
                .html());
        return pages;
    }

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        charts.add(losses());
        charts.add(misses());
        CalibrateTimeChart.of(block, fit, subtitle()).ifPresent(charts::add);
        for (int i = 0; i < fit.profiles().size(); i++) {
            charts.add(profile(fit.profiles().get(i), i + 1));
        }
        charts.addAll(new CalibrateErrorCharts(block.space(), fit, subtitle()).all());
        return charts;
    }

    private String subtitle() {
        return "Model " + block.base().manifest().model() + ", calibration " + block.title() + ", scenario "
                + block.base().manifest().scenario();
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
        List<Goal> goals = block.goals();
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
}
