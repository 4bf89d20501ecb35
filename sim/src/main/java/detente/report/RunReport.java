package detente.report;

import detente.chart.Figure;
import detente.results.Artifact;
import detente.results.Fit;
import detente.results.Manifest;
import detente.results.Results;
import java.util.List;

/**
 * One run on one page: how well it fits, its charts, events, parameters, how to repeat it and what it cannot say. The page
 * needs no network, no scripts and no other file, and says nothing of when or where it was made.
 *
 * @param fits shown first, in this order; may be empty
 * @param figures drawn as SVG; their other files are linked where they lie, in {@code charts/} beside the page
 * @param limits sentences on what the model leaves out and where its results stop being valid
 */
public record RunReport(Results results, List<Fit> fits, List<Figure> figures, List<String> limits) {

    /** Name of the page. */
    static final String FILE = "report.html";

    public RunReport {
        fits = List.copyOf(fits);
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Manifest manifest = results.manifest();
        Html page = Html.begin(manifest.title() + " \u2013 " + manifest.scenario())
                .element("h1", manifest.title())
                .raw("<p class=\"scenario\">Scenario <strong>")
                .text(manifest.scenario())
                .raw("</strong>, ")
                .text(manifest.periods() + " "
                        + results.calendar().step().label() + "s from "
                        + results.calendar().start() + ", seed " + manifest.seed())
                .raw("</p>\n");
        if (!manifest.description().isEmpty()) {
            page.element("p", manifest.description());
        }
        page.raw("</header>\n<main>\n");
        new FitSection(fits).write(page);
        new FigureSection(figures).write(page);
        new DecisionSection(results).write(page);
        new TableSection(results).write(page);
        new RepeatSection(manifest).write(page);
        limits(page, limits);
        return new Artifact(FILE, page.end());
    }

    /** What the model leaves out. */
    static void limits(Html page, List<String> limits) {
        if (limits.isEmpty()) {
            return;
        }
        page.raw("<section id=\"limits\">\n")
                .element("h2", "Limits of validity")
                .raw("<ul>\n");
        limits.forEach(limit -> page.element("li", limit));
        page.raw("</ul>\n</section>\n");
    }
}
