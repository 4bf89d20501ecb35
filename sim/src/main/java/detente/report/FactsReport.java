package detente.report;

import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.results.Artifact;
import detente.results.Band;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.ShellCommand;
import java.util.List;

/**
 * A model's stylised facts on one page: observed beside simulated, how to repeat it, and what the model cannot say.
 *
 * @param manifest of the run with the first seed
 * @param failures the runs that could not be completed
 * @param inputs every file that was read
 * @param limits sentences on where the model's results stop being valid
 */
public record FactsReport(
        Manifest manifest,
        Seeds seeds,
        List<FactCheck> facts,
        List<Replication> failures,
        List<InputFile> inputs,
        List<String> limits) {

    public FactsReport {
        facts = List.copyOf(facts);
        failures = List.copyOf(failures);
        inputs = List.copyOf(inputs);
        limits = List.copyOf(limits);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Html page = Html.begin("Stylised facts \u2013 " + manifest.title())
                .element("h1", "Stylised facts: " + manifest.title())
                .raw("<p class=\"scenario\">Scenario <strong>")
                .text(manifest.scenario())
                .raw("</strong>, " + manifest.periods() + " periods, seeds " + seeds + "</p>\n");
        if (!manifest.description().isEmpty()) {
            page.element("p", manifest.description());
        }
        page.raw("</header>\n<main>\n");
        table(page);
        FailureSection.write(page, "They count in no column above.", failures);
        sources(page);
        repeat(page);
        RunReport.limits(page, limits);
        return new Artifact(RunReport.FILE, page.end());
    }

    private void table(Html page) {
        page.raw("<section id=\"facts\">\n")
                .element("h2", "Observed and simulated")
                .element(
                        "p",
                        "Simulated: median over the seeds, with the 5% and 95% quantiles (type 7 of Hyndman and Fan)"
                                + " as interval. The verdict says where the median lies; the last share, how many"
                                + " seeds lie in the band. A fact without band has no verdict; whether what was observed"
                                + " lies inside the interval is said of every fact.")
                .element("p", FactCheck.summary(facts))
                .raw("<table>\n")
                .tableHead(
                        "Fact",
                        "What",
                        "Unit",
                        "Observed#",
                        "Median#",
                        "5% to 95%#",
                        "Observed is",
                        "Band#",
                        "Verdict",
                        "In band#");
        facts.forEach(check -> row(page, check));
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private static void row(Html page, FactCheck check) {
        Fact fact = check.fact();
        page.raw("<tr><th scope=\"row\" class=\"whole\">")
                .text(fact.id())
                .raw("</th><td>")
                .text(fact.title())
                .raw("</td>")
                .cell("whole", fact.unit())
                .cell("number", value(fact.observed().orElse(Double.NaN)))
                .cell("number strong", value(check.median()))
                .cell("number", value(check.low()) + " to " + value(check.high()))
                .cell(
                        check.observedInside().orElse(true) ? "whole" : "whole strong",
                        check.observedInside()
                                .map(inside -> inside ? "inside" : "outside")
                                .orElse(""))
                .cell("number", fact.band().map(FactsReport::band).orElse(""))
                .cell("whole", check.verdict().words())
                .cell("number", Double.isNaN(check.shareInBand()) ? "" : Shown.percent(check.shareInBand()))
                .raw("</tr>\n");
    }

    private void sources(Html page) {
        page.raw("<section id=\"sources\">\n")
                .element("h2", "How each is measured, and where it was read")
                .raw("<table>\n")
                .tableHead("Fact", "Measure", "Source");
        for (FactCheck check : facts) {
            page.raw("<tr><th scope=\"row\" class=\"whole\">")
                    .text(check.fact().id())
                    .raw("</th><td><code>")
                    .text(check.fact().expression())
                    .raw("</code></td><td>")
                    .linked(check.fact().source())
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private static String value(double value) {
        return value == Double.POSITIVE_INFINITY ? "never" : Shown.number(value);
    }

    private static String band(Band band) {
        if (Double.isInfinite(band.min())) {
            return "\u2264 " + Shown.number(band.max());
        }
        return Double.isInfinite(band.max())
                ? "\u2265 " + Shown.number(band.min())
                : Shown.number(band.min()) + " to " + Shown.number(band.max());
    }

    private void repeat(Html page) {
        RepeatSection.study(
                page,
                manifest,
                ShellCommand.of("facts", manifest.named(), "--scenario", manifest.scenario())
                        .and("--replications", seeds.count(), "--first-seed", seeds.first()),
                inputs);
    }
}
