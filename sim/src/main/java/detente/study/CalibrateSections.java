package detente.study;

import detente.calibration.CalibrationFit;
import detente.calibration.Goal;
import detente.calibration.Identification;
import detente.experiment.ParameterSpace;
import detente.report.StudyReport;
import java.util.ArrayList;
import java.util.List;

/** What a calibration's report says in words and tables. */
final class CalibrateSections {
    private final CalibrateBlock block;
    private final CalibrationFit fit;
    private final ParameterSpace space;

    CalibrateSections(CalibrateBlock block, CalibrationFit fit) {
        this.block = block;
        this.fit = fit;
        this.space = block.space();
    }

    /** How much was computed, of how many data. */
    String size() {
        return fit.searched().size() + " candidates of "
                + block.spec().replications()
                + (block.spec().replications() == 1 ? " run" : " runs") + " each, scenario "
                + block.base().manifest().scenario() + "; "
                + block.goals().size() + " data points for "
                + space.dimension() + (space.dimension() == 1 ? " free parameter" : " free parameters");
    }

    StudyReport.Section verdict() {
        CalibrateTables tables = new CalibrateTables(block, fit);
        List<String> words = new ArrayList<>(tables.warnings());
        List<String> open = tables.notIdentified();
        List<String> edge = tables.atEdge();
        if (!edge.isEmpty()) {
            words.add("Determined, at the edge of the range that was searched: " + String.join(", ", edge)
                    + ". The loss is lowest there and rises within the range: widen it.");
        }
        words.add(
                open.isEmpty() && !edge.isEmpty()
                        ? "Every other free parameter is bounded by the data on both sides."
                        : open.isEmpty()
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

    StudyReport.Section parameters() {
        CalibrateIntervals intervals = new CalibrateIntervals(space, fit);
        boolean errors = fit.sandwich().isPresent();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < space.dimension(); i++) {
            String name = space.names().get(i);
            List<String> row = new ArrayList<>(List.of(
                    name,
                    StudyReport.number(fit.best()[i]),
                    CalibrateIntervals.shown(intervals.of(CalibrateIntervals.Method.PROFILE, i)),
                    StudyReport.number(space.axes().get(i).min()) + " to "
                            + StudyReport.number(space.axes().get(i).max()),
                    CalibrateTables.verdict(fit, name).words()));
            if (errors) {
                row.add(2, StudyReport.number(intervals.standardError(i)));
            }
            rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of("Parameter", "Best#", "95% interval#", "Searched#", "Verdict"));
        if (errors) {
            head.add(2, "Standard error#");
        }
        return new StudyReport.Section(
                "Parameters",
                List.of("Best of the ten best candidates with fresh seeds. The interval is that of a coarse profile"
                        + (errors ? ", the standard error that of simulated moments." : ".")),
                head,
                rows);
    }

    StudyReport.Section errors() {
        return new CalibrateErrorWords(space, fit).section();
    }

    StudyReport.Section targets() {
        List<List<String>> rows = new ArrayList<>();
        double[] means = fit.report().means();
        List<Goal> goals = block.goals();
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
                List.of(
                        CalibrateTables.DISCREPANCY,
                        "Mean over " + fit.report().paths().length
                                + " runs with seeds that neither search nor ranking used. Loss in the search "
                                + StudyReport.number(fit.loss()) + ", with these seeds "
                                + StudyReport.number(fit.reportLoss()) + "."),
                List.of("Target", "Data#", "Model#", "Miss in standard deviations#"),
                rows);
    }
}
