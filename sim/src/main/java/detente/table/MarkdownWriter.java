package detente.table;

import java.io.IOException;
import java.util.stream.Collectors;

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
        table.writeRows(cells -> out.append('|')
                .append(cells.stream().map(cell -> ' ' + content(cell) + " |").collect(Collectors.joining()))
                .append('\n'));
    }

    private static String content(Cell cell) {
        return cell instanceof Cell.Code && !cell.brief().isEmpty()
                ? "`" + cell.brief().replace("|", "\\|").replace('`', '\'') + "`"
                : Escape.markdown(cell.brief());
    }
}
