package detente.report;

import detente.chart.Figure;
import detente.results.Artifact;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.ShellCommand;
import java.util.List;

/**
 * A study of many runs on one page: sections of text and tables, its charts, how to repeat it, and what the model cannot say.
 *
 * @param manifest of a run of it
 * @param heading such as {@code Sensitivity: title of the model}
 * @param summary one line on what was run
 * @param sections in the order of the page, above the charts
 * @param command that repeats it
 * @param copy name of the copy, beside the results, of the file that ordered it
 * @param inputs files that were read
 * @param limits sentences on where the model's results stop being valid
 */
public record StudyReport(
        Manifest manifest,
        String heading,
        String summary,
        List<Section> sections,
        List<Figure> figures,
        ShellCommand command,
        String copy,
        List<InputFile> inputs,
        List<String> limits) {

    /**
     * A heading, text and a table.
     *
     * @param paragraphs before the table
     * @param head of the columns; a name that ends in {@code #} heads numbers. None = no table
     * @param rows cells as {@link #number} and others write them
     */
    public record Section(String heading, List<String> paragraphs, List<String> head, List<List<String>> rows) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public StudyReport {
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        inputs = List.copyOf(inputs);
        limits = List.copyOf(limits);
    }

    /** A number for readers: four digits, an en dash for a missing one. */
    public static String number(double value) {
        return Shown.number(value);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Html page = Html.begin(heading)
                .element("h1", heading)
                .raw("<p class=\"scenario\">")
                .text(summary)
                .raw("</p>\n</header>\n<main>\n");
        for (int i = 0; i < sections.size(); i++) {
            section(page, sections.get(i), i + 1);
        }
        new FigureSection(figures).write(page);
        RepeatSection.ofFile(page, manifest, command, copy, inputs);
        limits(page);
        return new Artifact("report.html", page.end());
    }

    /** What the model leaves out. */
    private void limits(Html page) {
        if (!limits.isEmpty()) {
            page.raw("<section id=\"limits\">\n")
                    .element("h2", "Limits of validity")
                    .raw("<ul>\n");
            limits.forEach(limit -> page.element("li", limit));
            page.raw("</ul>\n</section>\n");
        }
    }

    private static void section(Html page, Section section, int number) {
        page.raw("<section id=\"part-" + number + "\">\n").element("h2", section.heading());
        section.paragraphs().forEach(text -> page.element("p", text));
        if (!section.head().isEmpty()) {
            page.raw("<table>\n").tableHead(section.head().toArray(new String[0]));
            for (List<String> row : section.rows()) {
                page.raw("<tr>");
                for (int i = 0; i < row.size(); i++) {
                    page.cell(section.head().get(i).endsWith("#") ? "number" : "", row.get(i));
                }
                page.raw("</tr>\n");
            }
            page.raw("</tbody>\n</table>\n");
        }
        page.raw("</section>\n");
    }
}
