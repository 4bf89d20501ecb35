package detente.page;

import detente.results.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    /** What a page is written as. */
    public enum Format {
        HTML(".html", "csv svg pdf png"),
        MARKDOWN(".md", "png"),
        /** A document that compiles as it is. */
        LATEX(".tex", "pdf"),
        /** Its sections alone. */
        LATEX_SECTIONS(".tex", "pdf");

        private final String ending;
        private final String shown;

        /** @param shown endings of the files of charts that it shows or leads to, with spaces between them */
        Format(String ending, String shown) {
            this.ending = ending;
            this.shown = shown;
        }
    }

    /** The page in every format that a report writer embeds: {@code report.html}, {@code report.md}, {@code report.tex}. */
    public List<Artifact> files() {
        return List.of(file(Format.HTML), file(Format.MARKDOWN), file(Format.LATEX));
    }

    /** The page in one format, first, and the files of its charts that it shows or leads to. */
    public List<Artifact> files(Format format) {
        Stream<Artifact> charts = sections.stream()
                .flatMap(section -> Picture.in(section.blocks()))
                .flatMap(picture ->
                        Arrays.stream(format.shown.split(" ", -1)).flatMap(suffix -> picture.file(suffix).stream()));
        return Stream.concat(Stream.of(file(format)), charts).toList();
    }

    private Artifact file(Format format) {
        String text = switch (format) {
            case HTML -> HtmlPage.text(this);
            case MARKDOWN -> markdown();
            case LATEX -> LatexPage.text(this);
            case LATEX_SECTIONS -> LatexPage.sections(this);
        };
        return new Artifact(NAME + format.ending, text.getBytes(StandardCharsets.UTF_8));
    }

    public String markdown() {
        return MarkdownPage.text(this);
    }

    /** What a terminal shows of it. */
    public String brief() {
        return TextPage.text(this);
    }

    /** Several pages as one, one after the other; the files of the charts of each lie in a folder of its own. */
    public static Page together(List<Page> pages) {
        List<Section> all = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            String folder = "r" + (i + 1);
            all.add(Section.of(
                    folder,
                    (i + 1) + ". " + page.heading,
                    page.lead.stream().map(Block.Words::new).toArray(Block[]::new)));
            page.sections.forEach(section -> all.add(section.inside(folder)));
        }
        return new Page(pages.size() + " results", pages.size() + " results together", List.of(), all);
    }
}
