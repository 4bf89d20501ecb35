package detente.page;

import detente.results.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A report: what was done, what was found, how to repeat it. It needs no network, no scripts and no other file but those of its
 * charts, and says nothing of when or where it was made.
 *
 * @param title of the window
 * @param heading above everything
 * @param lead what was run, a line each
 * @param sections a section without blocks is left out
 */
public record Page(String title, String heading, List<String> lead, List<Section> sections) {
    private static final String NAME = "report";

    public Page {
        lead = lead.stream().filter(text -> !text.isEmpty()).toList();
        sections = sections.stream().filter(s -> !s.blocks().isEmpty()).toList();
    }

    /** The page in every format that a report writer embeds: {@code report.html}, {@code report.md}, {@code report.tex}. */
    public List<Artifact> files() {
        return List.of(file(".html", HtmlPage.text(this)), file(".md", markdown()), file(".tex", LatexPage.text(this)));
    }

    public String markdown() {
        return MarkdownPage.text(this);
    }

    /** What a terminal shows of it. */
    public String brief() {
        return TextPage.text(this);
    }

    private static Artifact file(String ending, String text) {
        return new Artifact(NAME + ending, text.getBytes(StandardCharsets.UTF_8));
    }
}
