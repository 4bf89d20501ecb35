package detente.report;

import detente.chart.Figure;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.Precision;
import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Event;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Numbers;
import detente.results.ShellCommand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two scenarios on one page: what differs between them, what that makes of the outcomes and of some series, what the intervals
 * mean, how to repeat it, and what the model cannot say.
 *
 * @param a manifest of the run of A with the first seed
 * @param b manifest of the run of B with the first seed
 * @param headline id of the outcome that the half width is about
 * @param gap where the scenarios differ
 * @param notes outcomes that the runs do not cover, a sentence each
 * @param limits sentences on where the model's results stop being valid
 */
public record CompareReport(
        Manifest a,
        Manifest b,
        Precision precision,
        Optional<String> headline,
        List<Pair> pairs,
        List<OutcomeDifference> outcomes,
        ScenarioGap gap,
        List<Figure> figures,
        List<String> notes,
        List<String> limits) {

    public CompareReport {
        pairs = List.copyOf(pairs);
        outcomes = List.copyOf(outcomes);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        limits = List.copyOf(limits);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Html page = Html.begin(a.scenario() + " against " + b.scenario() + " \u2013 " + a.title())
                .element("h1", a.scenario() + " against " + b.scenario() + ": " + a.title())
                .raw("<p class=\"scenario\">A: <strong>")
                .text(a.scenario())
                .raw("</strong>. ")
                .text(a.description())
                .raw("<br>\nB: <strong>")
                .text(b.scenario())
                .raw("</strong>. ")
                .text(b.description())
                .raw("</p>\n<p>")
                .text(a.periods() + " periods, " + ComparisonWords.count(pairs))
                .raw("</p>\n</header>\n<main>\n");
        new DifferenceSection(outcomes, precision, notes).write(page);
        new FigureSection(figures).write(page);
        meaning(page);
        gap(page);
        failures(page);
        repeat(page);
        RunReport.limits(page, limits);
        return new Artifact(RunReport.FILE, page.end());
    }

    private void meaning(Html page) {
        page.raw("<section id=\"meaning\">\n").element("h2", "What the numbers mean");
        ComparisonWords.meaning(precision.level()).forEach(text -> page.element("p", text));
        if (precision.halfWidth().isPresent()) {
            page.element("p", ComparisonWords.stopping(precision, headline.orElse(""), outcomes));
        }
        page.raw("</section>\n");
    }

    private void gap(Html page) {
        page.raw("<section id=\"gap\">\n").element("h2", "Where the scenarios differ");
        if (gap.settings().isEmpty() && gap.events().isEmpty()) {
            page.element("p", "In nothing: every parameter and every event is the same.");
        }
        if (!gap.settings().isEmpty()) {
            page.raw("<table>\n").tableHead("Parameter", "Unit", a.scenario() + "#", b.scenario() + "#");
            gap.settings()
                    .forEach(s -> page.raw("<tr><th scope=\"row\"><code>")
                            .text(s.name())
                            .raw("</code></th>")
                            .cell("", s.unit())
                            .cell("number", s.a())
                            .cell("number", s.b())
                            .raw("</tr>\n"));
            page.raw("</tbody>\n</table>\n");
        }
        if (!gap.events().isEmpty()) {
            page.raw("<table>\n").tableHead("Date", "Only in", "Actor", "Instrument", "Level#", "What happened");
            gap.events().forEach(one -> event(page, one));
            page.raw("</tbody>\n</table>\n");
        }
        page.raw("</section>\n");
    }

    private static void event(Html page, ScenarioGap.OneSided one) {
        Event event = one.event();
        page.raw("<tr>")
                .cell("whole", event.date().toString())
                .cell("", one.scenario())
                .cell("", event.actor())
                .cell("", event.instrument())
                .cell(
                        "number",
                        event.level().isPresent() ? Numbers.text(event.level().getAsDouble()) : "")
                .cell("", event.label())
                .raw("</tr>\n");
    }

    private void failures(Html page) {
        if (pairs.stream().allMatch(Pair::isDone)) {
            return;
        }
        page.raw("<section id=\"failures\">\n")
                .element("h2", "Runs that failed")
                .element(
                        "p",
                        "A pair with a failure counts in no number above. If the policy makes runs fail, what is left is"
                                + " not a fair sample of luck. failures.csv has the command that repeats each run.")
                .raw("<table>\n")
                .tableHead("Seed", "Scenario", "Why");
        for (Pair pair : pairs) {
            failure(page, a.scenario(), pair.a());
            failure(page, b.scenario(), pair.b());
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private static void failure(Html page, String scenario, Replication run) {
        run.failure()
                .ifPresent(why -> page.raw("<tr>")
                        .cell("whole", Long.toString(run.seed()))
                        .cell("whole", scenario)
                        .cell("", why)
                        .raw("</tr>\n"));
    }

    private void repeat(Html page) {
        Set<InputFile> inputs = new LinkedHashSet<>(a.inputs());
        inputs.addAll(b.inputs());
        RepeatSection.study(page, a, command(), List.copyOf(inputs));
    }

    private ShellCommand command() {
        ShellCommand command =
                ShellCommand.of("compare", a.named(), "--scenario", a.scenario(), "--against", b.scenario());
        if (headline.isPresent()) {
            command = command.and("--outcome", headline.get());
        }
        command = precision.halfWidth().isPresent()
                ? command.and(
                        "--half-width", Numbers.exact(precision.halfWidth().getAsDouble()))
                : command.and("--replications", pairs.size());
        return command.and("--level", Numbers.exact(precision.level()), "--seed", a.seed(), "--periods", a.periods())
                .each("--set", a.settings());
    }
}
