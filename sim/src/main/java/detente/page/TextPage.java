package detente.page;

import detente.table.TextWriter;

/** What a terminal shows of a page: the heading, what was run, and the sections that are meant for it. */
final class TextPage {
    private TextPage() {}

    static String text(Page page) {
        StringBuilder out = new StringBuilder(1 << 12);
        out.append(page.heading()).append('\n');
        page.lead().forEach(line -> out.append(line).append('\n'));
        for (Section section : page.sections()) {
            if (section.brief()) {
                out.append('\n');
                section.blocks().forEach(block -> block(out, block));
            }
        }
        return out.toString();
    }

    private static void block(StringBuilder out, Block block) {
        if (block instanceof Block.Words words) {
            out.append(words.text()).append('\n');
        } else if (block instanceof Block.Heading heading) {
            out.append('\n').append(heading.text()).append('\n');
        } else if (block instanceof Block.Rows rows) {
            out.append(new TextWriter().text(rows.table()));
        } else if (block instanceof Block.Beside beside) {
            beside.tables()
                    .forEach(table -> out.append(table.caption()).append('\n').append(new TextWriter().text(table)));
        } else if (block instanceof Block.Bullets bullets) {
            bullets.texts().forEach(text -> out.append("  ").append(text).append('\n'));
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
}
