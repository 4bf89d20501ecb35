package detente.report;

import detente.chart.Figure;
import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.experiment.RunTally;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.ShellCommand;
import java.util.List;

/**
 * A batch on one page: its outcomes by scenario and design point, its charts, how to repeat it, and what the model cannot say.
 *
 * @param manifest of a run of the first scenario, with the first seed
 * @param points those whose outcomes are shown
 * @param command that repeats it
 * @param figures drawn as SVG
 * @param limits sentences on where the model's results stop being valid
 */
public record BatchReport(
        Manifest manifest,
        Plan plan,
        List<Outcome> outcomes,
        RunTally tally,
        List<PointSummary> points,
        ShellCommand command,
        List<Figure> figures,
        List<String> limits) {
    /** The copy of the experiment file, every point written out. */
    public static final String FILE = "experiment.yaml";

    public BatchReport {
        outcomes = List.copyOf(outcomes);
        points = List.copyOf(points);
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Html page = Html.begin("Batch \u2013 " + manifest.title())
                .element("h1", "Batch: " + manifest.title())
                .raw("<p class=\"scenario\">")
                .text(plan.size() + " runs: scenarios " + String.join(", ", plan.scenarios()) + "; "
                        + plan.points().size() + (plan.points().size() == 1 ? " point" : " points") + "; seeds "
                        + plan.seeds())
                .raw("</p>\n</header>\n<main>\n");
        outcomes.forEach(o -> outcome(page, o));
        new FigureSection(figures).write(page);
        failures(page);
        RepeatSection.ofFile(page, manifest, command, FILE, manifest.inputs());
        RunReport.limits(page, limits);
        return new Artifact(RunReport.FILE, page.end());
    }

    private void outcome(Html page, Outcome outcome) {
        int place = outcomes.indexOf(outcome);
        page.raw("<section id=\"outcome-" + (place + 1) + "\">\n")
                .element("h2", outcome.id() + (outcome.unit().isEmpty() ? "" : " [" + outcome.unit() + "]"))
                .element("p", outcome.about())
                .raw("<p><code>")
                .text(outcome.expression())
                .raw("</code></p>\n<table>\n")
                .tableHead(head());
        points.forEach(p -> row(page, p, p.outcomes().get(place)));
        page.raw("</tbody>\n</table>\n");
        if (points.size() < plan.cells()) {
            page.element(
                    "p", "The first " + points.size() + " of " + plan.cells() + " are shown; all are in runs.csv.");
        }
        page.raw("</section>\n");
    }

    private String[] head() {
        List<String> head = new java.util.ArrayList<>(List.of("Scenario", "Point#"));
        plan.names().forEach(n -> head.add(n + "#"));
        head.addAll(List.of("Runs#", "Mean#", "Median#", "80% of the runs#"));
        return head.toArray(new String[0]);
    }

    private void row(Html page, PointSummary point, Distribution outcome) {
        page.raw("<tr>")
                .cell("whole", plan.scenarios().get(point.scenario()))
                .cell("number", Integer.toString(point.point()));
        plan.points().get(point.point() - 1).forEach(value -> page.cell("number", value));
        page.cell("number", Integer.toString(outcome.count()))
                .cell("number strong", value(outcome.mean()))
                .cell("number", value(outcome.median()))
                .cell("number", value(outcome.low(1)) + " to " + value(outcome.high(1)))
                .raw("</tr>\n");
    }

    private static String value(double value) {
        return value == Double.POSITIVE_INFINITY ? "never" : Shown.number(value);
    }

    private void failures(Html page) {
        if (tally.isClean()) {
            return;
        }
        page.raw("<section id=\"failures\">\n")
                .element("h2", "Runs that are missing")
                .element(
                        "p",
                        tally.failed() + " of " + tally.total() + " runs failed and " + tally.timedOut()
                                + " ran out of time. They count in no number above. failures.csv lists them, each with"
                                + " the command that repeats it.")
                .raw("</section>\n");
    }
}
