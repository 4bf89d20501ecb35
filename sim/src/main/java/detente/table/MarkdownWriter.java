package detente.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;

/** A Markdown table with pipes, as GitHub and Pandoc read it. */
public final class MarkdownWriter implements TableWriter {
    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        StringBuilder head = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (Column<?> column : table.shown()) {
            head.append(' ').append(Escape.markdown(column.heading())).append(" |");
            rule.append(column.isNumeric() ? "---:|" : "---|");
        }
        out.append(head).append('\n').append(rule).append('\n');
        rows(table, out);
    }

    private static <R> void rows(Table<R> table, Appendable out) throws IOException {
        try (Stream<R> rows = table.rows().get()) {
            for (Iterator<R> all = rows.iterator(); all.hasNext(); ) {
                R row = all.next();
                out.append('|');
                for (Column<R> column : table.shown()) {
                    out.append(' ').append(content(column.of().apply(row))).append(" |");
                }
                out.append('\n');
            }
        }
    }

    private static String content(Cell cell) {
        return cell instanceof Cell.Code && !cell.brief().isEmpty()
                ? "`" + cell.brief().replace("|", "\\|").replace('`', '\'') + "`"
                : Escape.markdown(cell.brief());
    }
}
