package detente.report;

import detente.chart.Figure;
import detente.results.Artifact;
import java.util.List;
import java.util.Locale;

/** Every chart with its caption, its description in words and links to its files. */
final class FigureSection {
    private static final List<String> LINKED = List.of("csv", "svg", "pdf", "png");

    private final List<Figure> figures;

    FigureSection(List<Figure> figures) {
        this.figures = figures;
    }

    void write(Html page) {
        if (figures.isEmpty()) {
            return;
        }
        page.raw("<section id=\"charts\">\n").element("h2", "Charts");
        figures.forEach(figure -> figure(page, figure));
        page.raw("</section>\n");
    }

    private static void figure(Html page, Figure figure) {
        page.raw("<figure id=\"chart-").text(figure.chart().name()).raw("\">\n");
        figure.inlineSvg()
                .ifPresent(svg -> page.raw("<div class=\"chart\" role=\"img\" aria-label=\"")
                        .text(figure.alternative())
                        .raw("\">\n")
                        .raw(svg)
                        .raw("</div>\n"));
        String caption = figure.chart().words().caption();
        page.raw("<figcaption>\n");
        if (!caption.isEmpty()) {
            page.element("p", caption);
        }
        page.raw("<details><summary>In words</summary>")
                .element("p", figure.alternative())
                .raw("</details>\n<p class=\"files\">");
        for (String suffix : LINKED) {
            figure.file(suffix)
                    .map(Artifact::path)
                    .ifPresent(path -> page.raw("<a href=\"")
                            .text(path)
                            .raw("\">")
                            .text(suffix.toUpperCase(Locale.ROOT))
                            .raw("</a> "));
        }
        page.raw("</p>\n</figcaption>\n</figure>\n");
    }
}
