package detente.page;

import detente.table.Table;
import detente.table.TextWriter;

/** What a terminal shows of a page: the heading, what was run, and the sections that are meant for it. */
final class TextPage {
    private TextPage() {}

    private static final int WIDTH = 100;

    static String text(Page page) {
        StringBuilder out = new StringBuilder(1 << 12);
        wrap(out, page.heading());
        page.lead().forEach(line -> wrap(out, line));
        for (Section section : page.sections()) {
            if (section.brief()) {
                out.append('\n');
                section.blocks().forEach(block -> block(out, block));
            }
        }
        return out.toString();
    }

    private static void block(StringBuilder out, Block block) {
        if (block instanceof Block.Answer answer) {
            answer.sentences().forEach(sentence -> wrap(out, sentence));
        } else if (block instanceof Block.Folded folded) {
            wrap(out, folded.summary() + ":");
            folded.blocks().forEach(inside -> block(out, inside));
        } else if (block instanceof Block.Words words) {
            wrap(out, words.text());
        } else if (block instanceof Block.Heading heading) {
            out.append('\n').append(heading.text()).append('\n');
        } else if (block instanceof Block.Rows rows) {
            table(out, rows.table());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.texts().forEach(text -> wrap(out, "  " + text));
        } else if (block instanceof Block.Terms terms) {
            terms.terms()
                    .forEach(term -> out.append("  ")
                            .append(term.name())
                            .append("  ")
                            .append(term.meaning())
                            .append('\n'));
        } else if (block instanceof Block.Typed typed) {
            out.append("  ").append(typed.command()).append('\n');
        }
    }

    private static void table(StringBuilder out, Table<?> table) {
        if (!table.caption().isEmpty()) {
            out.append(table.caption()).append('\n');
        }
        out.append(new TextWriter().text(table));
    }

    /** Breaks lines where they would be wider than a terminal. */
    private static void wrap(StringBuilder out, String text) {
        int start = 0;
        while (text.length() - start > WIDTH) {
            int end = text.lastIndexOf(' ', start + WIDTH);
            if (end <= start) {
                break; // a word that is wider than the terminal
            }
            out.append(text, start, end).append('\n');
            start = end + 1;
        }
        out.append(text, start, text.length()).append('\n');
    }
}
