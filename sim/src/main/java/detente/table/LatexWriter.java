package detente.table;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A LaTeX table; it needs the packages {@code booktabs}, {@code longtable} and {@code array}. Long ones break over pages. */
public final class LatexWriter implements TableWriter {
    /** Texts longer than this are set in a column that breaks lines. */
    private static final int LONG = 24;

    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        out.append("\\begin{longtable}{").append(shape(table)).append("}\n");
        if (!table.caption().isEmpty()) {
            out.append("\\caption{").append(Escape.latex(table.caption())).append("}\\\\\n");
        }
        out.append("\\toprule\n");
        if (table.isHeaded()) {
            line(
                    table.shown().stream()
                            .map(column -> Escape.latex(column.heading()))
                            .toList(),
                    out);
            out.append("\\midrule\n\\endhead\n");
        }
        table.writeRows(cells -> line(cells.stream().map(LatexWriter::content).toList(), out));
        out.append("\\bottomrule\n\\end{longtable}\n");
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        out.append(String.join(" & ", cells)).append(" \\\\\n");
    }

    /** Numbers flush right, short texts flush left; long texts share what is left of the line. */
    private static <R> String shape(Table<R> table) {
        StringBuilder shape = new StringBuilder();
        long wide = table.shown().stream().filter(c -> isLong(table, c)).count();
        for (Column<R> column : table.shown()) {
            shape.append(
                    column.isNumeric()
                            ? "r"
                            : isLong(table, column)
                                    ? ">{\\raggedright\\arraybackslash}p{" + (wide > 1 ? "0.2" : "0.35")
                                            + "\\linewidth}"
                                    : "l");
        }
        return shape.toString();
    }

    private static <R> boolean isLong(Table<R> table, Column<R> column) {
        try (Stream<R> rows = table.rows().get()) {
            return !column.isNumeric()
                    && rows.anyMatch(row -> column.of().apply(row).brief().length() > LONG);
        }
    }

    private static String content(Cell cell) {
        String text = Escape.latex(cell.brief());
        return cell instanceof Cell.Code && !text.isEmpty() ? "\\texttt{" + text + "}" : text;
    }
}
