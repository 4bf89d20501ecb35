package detente.page;

import detente.results.Artifact;
import detente.table.Escape;
import detente.table.HtmlWriter;
import detente.table.Table;
import java.util.List;
import java.util.Locale;

/** A page as HTML. */
final class HtmlPage {
    private static final List<String> LINKED = List.of("csv", "svg", "pdf", "png");

    /** A page with fewer sections needs no list of them. */
    private static final int LEAST_SECTIONS = 4;

    private final StringBuilder out = new StringBuilder(1 << 16);

    private HtmlPage() {}

    static String text(Page page) {
        return new HtmlPage().write(page);
    }

    private String write(Page page) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", page.title());
        out.append("<style>\n").append(PageStyle.css()).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", page.heading());
        for (String line : page.lead()) {
            out.append("<p class=\"scenario\">").append(Escape.linkedHtml(line)).append("</p>\n");
        }
        out.append("</header>\n");
        contents(page);
        out.append("<main>\n");
        for (Section section : page.sections()) {
            out.append("<section id=\"").append(Escape.html(section.id())).append("\">\n");
            element("h2", section.heading());
            section.blocks().forEach(this::block);
            out.append("</section>\n");
        }
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Where to go. */
    private void contents(Page page) {
        if (page.sections().size() < LEAST_SECTIONS) {
            return;
        }
        out.append("<nav aria-label=\"Contents\">\n<ul>\n");
        for (Section section : page.sections()) {
            out.append("<li>");
            link(section.id(), section.heading());
            out.append("</li>\n");
        }
        out.append("</ul>\n</nav>\n");
    }

    /** The charts, one under the other; an index of several stands above them. */
    private void charts(List<Picture> figures) {
        if (figures.size() > 1) {
            out.append("<ul class=\"index\">\n");
            for (Picture figure : figures) {
                out.append("<li>");
                link(id(figure), figure.title());
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }
        figures.forEach(this::figure);
    }

    private static String id(Picture figure) {
        return "chart-" + figure.name();
    }

    private void link(String id, String text) {
        out.append("<a href=\"#")
                .append(Escape.html(id))
                .append("\">")
                .append(Escape.html(text))
                .append("</a>");
    }

    private void block(Block block) {
        if (block instanceof Block.Answer answer) {
            answer.sentences()
                    .forEach(sentence -> out.append("<p class=\"answer\">")
                            .append(Escape.linkedHtml(sentence))
                            .append("</p>\n"));
        } else if (block instanceof Block.Folded folded) {
            out.append("<details>\n<summary>")
                    .append(Escape.html(folded.summary()))
                    .append("</summary>\n");
            folded.blocks().forEach(this::block);
            out.append("</details>\n");
        } else if (block instanceof Block.Words words) {
            out.append("<p>").append(Escape.linkedHtml(words.text())).append("</p>\n");
        } else if (block instanceof Block.Heading heading) {
            element("h3", heading.text());
        } else if (block instanceof Block.Rows rows) {
            table(rows.table());
        } else if (block instanceof Block.Bullets bullets) {
            out.append("<ul>\n");
            bullets.texts().forEach(text -> element("li", text));
            out.append("</ul>\n");
        } else if (block instanceof Block.Terms terms) {
            out.append("<dl>\n");
            terms.terms().forEach(this::term);
            out.append("</dl>\n");
        } else if (block instanceof Block.Typed typed) {
            out.append("<pre><code>")
                    .append(Escape.html(typed.command().toString()))
                    .append("</code></pre>\n");
        } else if (block instanceof Block.Charts charts) {
            charts(charts.pictures());
        }
    }

    /** A table that is wider than the screen scrolls, by keys too. */
    private void table(Table<?> table) {
        String name = table.caption().isEmpty() ? "Table: " + table.name() : table.caption();
        out.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(Escape.html(name))
                .append("\">\n")
                .append(new HtmlWriter().text(table))
                .append("</div>\n");
    }

    private void term(Block.Term term) {
        out.append("<dt>").append(Escape.html(term.name())).append("</dt><dd>").append(Escape.html(term.meaning()));
        if (!term.code().isEmpty()) {
            out.append(" <code>").append(Escape.html(term.code())).append("</code>");
        }
        out.append("</dd>\n");
    }

    private void figure(Picture figure) {
        out.append("<figure id=\"").append(Escape.html(id(figure))).append("\">\n");
        figure.inlineSvg()
                .ifPresent(
                        svg -> out.append("<div class=\"chart\">\n").append(svg).append("</div>\n"));
        out.append("<figcaption>\n");
        if (!figure.caption().isEmpty()) {
            element("p", figure.caption());
        }
        out.append("<details><summary>In words</summary>");
        element("p", figure.alternative());
        out.append("</details>\n<p class=\"files\">");
        for (String suffix : LINKED) {
            figure.file(suffix)
                    .map(Artifact::path)
                    .ifPresent(path -> out.append("<a href=\"")
                            .append(Escape.html(path))
                            .append("\">")
                            .append(suffix.toUpperCase(Locale.ROOT))
                            .append("</a> "));
        }
        out.append("</p>\n</figcaption>\n</figure>\n");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(Escape.html(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
