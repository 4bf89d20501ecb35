package detente.study;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.RunTally;
import detente.output.BatchStore;
import detente.output.BatchSubject;
import detente.output.PlainTable;
import detente.report.BatchReport;
import detente.report.StudyReport;
import detente.results.Artifact;
import detente.results.Field;
import detente.sensitivity.SeededEffects;
import detente.sensitivity.TooManyFailures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tables, charts and report of a sensitivity analysis, from the runs of its batch. */
final class SensitivityPages {
    static final String REFUSED = "refused.csv";

    private final BatchSubject subject;
    private final Analysis analysis;
    private final List<String> limits;
    private final List<SensitivityRow> rows = new ArrayList<>();
    private final List<List<String>> refused = new ArrayList<>();

    /** @param limits sentences on where the model's results stop being valid */
    SensitivityPages(BatchSubject subject, Analysis analysis, List<String> limits) {
        this.subject = subject;
        this.analysis = analysis;
        this.limits = limits;
    }

    List<Artifact> of(BatchStore store, RunTally tally) {
        analyse(store);
        List<Artifact> files = new ArrayList<>();
        files.add(SensitivityRow.table(subject.kind() + ".csv", rows));
        files.add(PlainTable.of(
                REFUSED,
                List.of(
                        Field.text("scenario", "scenario of the model"),
                        Field.text("outcome", "outcome that is not analysed"),
                        Field.text("reason", "why")),
                refused));
        ChartPress press = new ChartPress();
        List<Figure> figures = new SensitivityCharts(subject, rows)
                .all().stream().map(press::draw).toList();
        figures.forEach(figure -> files.addAll(figure.files()));
        files.add(report(tally, figures).html());
        return files;
    }

    private void analyse(BatchStore store) {
        Plan plan = subject.plan();
        int seeds = plan.seeds().count();
        int points = plan.points().size();
        int outcomes = subject.outcomes().size();
        double[][][][] values = new double[plan.scenarios().size()][outcomes][seeds][points];
        for (double[][][] ofScenario : values) {
            for (double[][] ofOutcome : ofScenario) {
                Arrays.stream(ofOutcome).forEach(ofSeed -> Arrays.fill(ofSeed, Double.NaN));
            }
        }
        store.outcomes((run, all) -> {
            int cell = plan.cell(run);
            for (int o = 0; o < outcomes; o++) {
                values[cell / points][o][(run - 1) % seeds][cell % points] = all[o];
            }
        });
        for (int s = 0; s < values.length; s++) {
            for (int o = 0; o < outcomes; o++) {
                String scenario = plan.scenarios().get(s);
                String outcome = subject.outcomes().get(o).id();
                try {
                    rows.addAll(
                            SensitivityRow.of(scenario, outcome, SeededEffects.of(analysis.design(), values[s][o])));
                } catch (TooManyFailures e) {
                    refused.add(List.of(scenario, outcome, e.getMessage()));
                }
            }
        }
    }

    private StudyReport report(RunTally tally, List<Figure> figures) {
        Plan plan = subject.plan();
        List<StudyReport.Section> sections = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (!tally.isClean()) {
            missing.add(tally.failed() + " of " + tally.total() + " runs failed and " + tally.timedOut()
                    + " ran out of time; failures.csv has the command that repeats each.");
        }
        refused.forEach(r -> missing.add(
                "Outcome " + r.get(1) + " in scenario " + r.get(0) + " is not analysed: " + r.get(2) + "."));
        if (!missing.isEmpty()) {
            sections.add(new StudyReport.Section("What is missing", missing, List.of(), List.of()));
        }
        for (String scenario : plan.scenarios()) {
            for (Outcome outcome : subject.outcomes()) {
                List<SensitivityRow> some = rows.stream()
                        .filter(r ->
                                r.scenario().equals(scenario) && r.outcome().equals(outcome.id()))
                        .toList();
                if (!some.isEmpty()) {
                    sections.add(section(scenario, outcome, some));
                }
            }
        }
        return new StudyReport(
                subject.first(),
                "Sensitivity: " + subject.first().title(),
                plan.size() + " runs: scenarios " + String.join(", ", plan.scenarios()) + "; "
                        + plan.points().size() + " points; seeds " + plan.seeds(),
                sections,
                figures,
                subject.command(),
                BatchReport.FILE,
                subject.inputs(),
                limits);
    }

    private StudyReport.Section section(String scenario, Outcome outcome, List<SensitivityRow> some) {
        List<String> words = new ArrayList<>(List.of(outcome.about() + " (" + outcome.expression() + ")."));
        words.add(
                subject.kind().equals("sobol")
                        ? "Shares of variance: first = what a parameter explains alone, total = with all its"
                                + " interactions. Compare the figure at a quarter and at half of the base points with the"
                                + " last one: where they still move, take more points."
                        : "Elementary effects, in the outcome's unit for a move through a parameter's whole range:"
                                + " mu-star = mean size, mu = mean, sigma = how much the effect depends on the other"
                                + " parameters or is no straight line. Compare the figure from a quarter and from half"
                                + " of the trajectories with the last one.");
        words.add(Analysis.intervalWords(analysis.spec()));
        words.addAll(Analysis.notes(analysis.spec()));
        some.stream()
                .filter(r -> r.statistic().equals(SensitivityRow.MEAN) && !r.isDefined())
                .findFirst()
                .ifPresent(
                        r -> words.add("The mean over the seeds is the same at every point: no parameter has an effect"
                                + " on it, and shares of its variance are not defined."));
        Optional.of(Analysis.groupWords(analysis.spec()))
                .filter(groups -> !groups.isEmpty())
                .ifPresent(words::add);
        if (some.get(0).imputed() > 0) {
            words.add(some.get(0).imputed() + " missing values got the mean of their five nearest neighbours.");
        }
        return new StudyReport.Section(
                outcome.id() + (outcome.unit().isEmpty() ? "" : " [" + outcome.unit() + "]") + ", scenario " + scenario,
                words,
                List.of("Of", "Parameter", "Figure", "Value#", "95% interval#", "At a quarter#", "At half#"),
                some.stream().map(SensitivityPages::cells).toList());
    }

    private static List<String> cells(SensitivityRow row) {
        return List.of(
                row.statistic(),
                row.parameter(),
                row.index(),
                row.isDefined() ? StudyReport.number(row.value()) : "undefined",
                Double.isNaN(row.low())
                        ? "\u2013"
                        : StudyReport.number(row.low()) + " to " + StudyReport.number(row.high()),
                StudyReport.number(row.quarter()),
                StudyReport.number(row.half()));
    }
}
