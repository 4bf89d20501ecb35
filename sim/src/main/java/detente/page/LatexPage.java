package detente.page;

import detente.results.Artifact;
import detente.table.Escape;
import detente.table.LatexWriter;

/** A page as LaTeX: a document that compiles as it is, whose sections can be put into one's own. */
final class LatexPage {
    private static final String BEGIN = """
            \\documentclass[a4paper]{article}
            \\usepackage[T1]{fontenc}
            \\usepackage[utf8]{inputenc}
            \\usepackage{textcomp}
            \\usepackage[margin=2.2cm]{geometry}
            \\usepackage{array,booktabs,longtable,graphicx}
            \\begin{document}
            """;

    private LatexPage() {}

    static String text(Page page) {
        return BEGIN + sections(page) + "\\end{document}\n";
    }

    /** What stands inside the document. */
    static String sections(Page page) {
        StringBuilder out = new StringBuilder(1 << 14);
        command(out, "section*", page.heading());
        page.lead().forEach(line -> paragraph(out, line));
        for (Section section : page.sections()) {
            command(out, "subsection*", section.heading());
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
            command(out, "subsubsection*", heading.text());
        } else if (block instanceof Block.Rows rows) {
            out.append("{\\footnotesize\\setlength{\\tabcolsep}{3pt}\n")
                    .append(new LatexWriter().text(rows.table()))
                    .append("}\n\n");
        } else if (block instanceof Block.Bullets bullets) {
            out.append("\\begin{itemize}\n");
            bullets.texts()
                    .forEach(text ->
                            out.append("\\item ").append(Escape.latex(text)).append('\n'));
            out.append("\\end{itemize}\n\n");
        } else if (block instanceof Block.Terms terms) {
            out.append("\\begin{description}\n");
            terms.terms()
                    .forEach(term -> out.append("\\item[")
                            .append(Escape.latex(term.name()))
                            .append("] ")
                            .append(Escape.latex(term.meaning()))
                            .append('\n'));
            out.append("\\end{description}\n\n");
        } else if (block instanceof Block.Typed typed) {
            out.append("\\begin{flushleft}\\ttfamily ")
                    .append(Escape.latex(typed.command().toString()).replace(",", ",\\allowbreak{}"))
                    .append("\\end{flushleft}\n\n");
        } else if (block instanceof Block.Charts charts) {
            charts.pictures()
                    .forEach(figure -> figure.file("pdf")
                            .map(Artifact::path)
                            .ifPresent(path -> figure(out, path, figure.caption())));
        }
    }

    private static void figure(StringBuilder out, String path, String caption) {
        out.append("\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=\\linewidth]{")
                .append(path)
                .append("}\n");
        if (!caption.isEmpty()) {
            command(out, "caption", caption);
        }
        out.append("\\end{figure}\n\n");
    }

    private static void command(StringBuilder out, String name, String text) {
        out.append('\\').append(name).append('{').append(Escape.latex(text)).append("}\n");
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append(Escape.latex(text)).append("\n\n");
    }
}
