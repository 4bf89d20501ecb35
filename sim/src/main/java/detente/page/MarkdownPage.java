package detente.page;

import detente.results.Artifact;
import detente.table.Escape;
import detente.table.MarkdownWriter;
import detente.table.Table;

/** A page as Markdown, as GitHub and Pandoc read it. */
final class MarkdownPage {
    private MarkdownPage() {}

    static String text(Page page) {
        StringBuilder out = new StringBuilder(1 << 14);
        out.append("# ").append(Escape.markdown(page.heading())).append("\n\n");
        page.lead().forEach(line -> paragraph(out, line));
        for (Section section : page.sections()) {
            out.append("## ").append(Escape.markdown(section.heading())).append("\n\n");
            section.blocks().forEach(block -> block(out, block));
        }
        return out.toString();
    }

    private static void block(StringBuilder out, Block block) {
        if (block instanceof Block.Answer answer) {
            answer.sentences().forEach(sentence -> paragraph(out, sentence));
        } else if (block instanceof Block.Folded folded) {
            paragraph(out, "(" + folded.summary() + ": in the HTML report.)");
        } else if (block instanceof Block.Words words) {
            paragraph(out, words.text());
        } else if (block instanceof Block.Heading heading) {
            out.append("### ").append(Escape.markdown(heading.text())).append("\n\n");
        } else if (block instanceof Block.Rows rows) {
            table(out, rows.table());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.texts()
                    .forEach(text ->
                            out.append("- ").append(Escape.markdown(text)).append('\n'));
            out.append('\n');
        } else if (block instanceof Block.Terms terms) {
            terms.terms().forEach(term -> term(out, term));
            out.append('\n');
        } else if (block instanceof Block.Typed typed) {
            out.append("```\n").append(typed.command()).append("\n```\n\n");
        } else if (block instanceof Block.Charts charts) {
            charts.pictures()
                    .forEach(figure -> figure.file("png")
                            .map(Artifact::path)
                            .ifPresent(path -> out.append("![")
                                    .append(Escape.markdown(figure.alternative()))
                                    .append("](")
                                    .append(path)
                                    .append(")\n\n")
                                    .append(caption(figure.caption()))));
        }
    }

    private static String caption(String text) {
        return text.isEmpty() ? "" : "*" + Escape.markdown(text) + "*\n\n";
    }

    private static void term(StringBuilder out, Block.Term term) {
        out.append("- **").append(Escape.markdown(term.name())).append("**: ").append(Escape.markdown(term.meaning()));
        if (!term.code().isEmpty()) {
            out.append(" `").append(term.code()).append('`');
        }
        out.append('\n');
    }

    private static void table(StringBuilder out, Table<?> table) {
        if (!table.caption().isEmpty()) {
            out.append("**").append(Escape.markdown(table.caption())).append("**\n\n");
        }
        out.append(new MarkdownWriter().text(table)).append('\n');
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append(Escape.markdown(text)).append("\n\n");
    }
}
