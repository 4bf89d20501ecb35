package detente.table;

import java.io.IOException;
import java.util.List;

/** An HTML table; the first cell of each row heads it. */
public final class HtmlWriter implements TableWriter {
    /** Names up to this length are not broken. */
    private static final int NAME = 24;

    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        List<? extends Column<?>> columns = table.shown();
        out.append("<table>\n");
        if (!table.caption().isEmpty()) {
            out.append("<caption>").append(Escape.html(table.caption())).append("</caption>\n");
        }
        if (table.isHeaded()) {
            head(columns, out);
        }
        out.append("<tbody>\n");
        table.writeRows(cells -> row(columns, cells, out));
        out.append("</tbody>\n</table>\n");
    }

    private static void head(List<? extends Column<?>> columns, Appendable out) throws IOException {
        out.append("<thead><tr>");
        for (Column<?> column : columns) {
            out.append(
                    column.heading().isEmpty()
                            ? "<td></td>" // a head without words is none
                            : (column.isNumeric() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                                    + Escape.html(column.heading()) + "</th>");
        }
        out.append("</tr></thead>\n");
    }

    private static void row(List<? extends Column<?>> columns, List<Cell> cells, Appendable out) throws IOException {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            Column<?> column = columns.get(i);
            String tag = i == 0 && !column.isNumeric() ? "th" : "td";
            out.append('<')
                    .append(tag)
                    .append(tag.equals("th") ? " scope=\"row\"" : "")
                    .append(style(column, cells.get(i)))
                    .append('>')
                    .append(content(cells.get(i)))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        out.append("</tr>\n");
    }

    private static String style(Column<?> column, Cell cell) {
        boolean name = cell.brief().length() <= NAME && cell.brief().indexOf(' ') < 0;
        String style = column.isNumeric() ? "number" : column.isShort() || name ? "whole" : "";
        String strong = column.strong() ? (style.isEmpty() ? "strong" : style + " strong") : style;
        return strong.isEmpty() ? "" : " class=\"" + strong + "\"";
    }

    private static String content(Cell cell) {
        if (cell instanceof Cell.Folded folded && !folded.summary().isEmpty()) {
            return "<details><summary>" + Escape.html(folded.summary()) + "</summary>"
                    + Escape.linkedHtml(folded.brief()) + "</details>";
        }
        if (cell instanceof Cell.Named named && !named.exact().equals(named.words())) {
            return Escape.html(named.words()) + "<code class=\"id\">" + Escape.html(named.exact()) + "</code>";
        }
        return cell instanceof Cell.Code && !cell.brief().isEmpty()
                ? "<code>" + Escape.html(cell.brief()) + "</code>"
                : Escape.linkedHtml(cell.brief());
    }
}
