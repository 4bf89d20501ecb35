package detente.chart;

import detente.table.Escape;
import java.util.List;
import java.util.Locale;

/** A chart on a page of its own, to be shown in a frame of another page: picture, caption, numbers, files. */
final class ChartHtml {
    private static final String STYLE = """
            body { font: 16px/1.5 "DejaVu Sans", Verdana, sans-serif; margin: 0 auto; max-width: 60rem; padding: 0.5rem; }
            svg { height: auto; max-width: 100%; }
            .rows { max-height: 24rem; overflow: auto; }
            h1 { clip-path: inset(50%); height: 1px; margin: 0; overflow: hidden; position: absolute; width: 1px; }
            table { border-collapse: collapse; font-size: 0.85rem; }
            td, th { border-bottom: 1px solid #d0d7de; padding: 0.1rem 0.6rem; text-align: left; }
            """;

    private ChartHtml() {}

    static String text(Figure figure) {
        Chart chart = figure.chart();
        ChartData data = ChartData.of(chart);
        Words.Language in = chart.words().language();
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"" + in.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Escape.html(Style.clean(chart.words().title())))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(Escape.html(Style.clean(chart.words().title()))) // which the picture shows
                .append("</h1>\n<figure>\n")
                .append(figure.inlineSvg().orElse(""))
                .append("<figcaption>")
                .append(Escape.html(Style.clean(chart.words().caption())))
                .append("</figcaption>\n</figure>\n<p>");
        for (ChartPress.Format format : ChartPress.Format.values()) {
            figure.file(format.suffix()).ifPresent(file -> link(html, chart, format.suffix()));
        }
        List.of("csv", "txt").forEach(suffix -> link(html, chart, suffix));
        html.append("</p>\n<details>\n<summary>")
                .append(in.say("In words"))
                .append("</summary>\n<p>")
                .append(Escape.html(Style.clean(figure.alternative())))
                .append("</p>\n</details>\n<details>\n<summary>")
                .append(in.say(
                        data.isBrief()
                                ? "Start, lowest, highest and end of each line; all numbers are in the CSV"
                                : "Numbers"))
                .append("</summary>\n")
                .append("<div class=\"rows\" tabindex=\"0\">\n<table>\n");
        row(html, "th", data.columns().stream().map(f -> f.name()).toList());
        data.brief().forEach(row -> row(html, "td", row));
        return html.append("</table>\n</div>\n</details>\n</main>\n</body>\n</html>\n")
                .toString();
    }

    private static void link(StringBuilder html, Chart chart, String suffix) {
        html.append("<a href=\"")
                .append(chart.name())
                .append('.')
                .append(suffix)
                .append("\">")
                .append(suffix.toUpperCase(Locale.ROOT))
                .append("</a> ");
    }

    private static void row(StringBuilder html, String cell, List<String> texts) {
        html.append("<tr>");
        for (String text : texts) {
            html.append('<')
                    .append(cell)
                    .append('>')
                    .append(Escape.html(Style.clean(text)))
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        html.append("</tr>\n");
    }
}
