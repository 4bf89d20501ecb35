package detente.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A LaTeX table; it needs the packages {@code booktabs}, {@code longtable} and {@code array}. Long ones break over pages, wide ones
 * are set smaller: none is wider than a page of A4 with margins of 2.2 cm.
 */
public final class LatexWriter implements TableWriter {
    /** Texts longer than this are set in a column that breaks lines. */
    private static final int LONG = 24;

    /** The same where there are too many columns for that. */
    private static final int SHORTER = 11;

    /** Width of a line and space beside each column, in points. */
    private static final double LINE = 470;

    private static final double SPACE = 6;

    /** Letters of a column that breaks lines, at the least. */
    private static final int FEWEST = 14;

    /** Sizes of type, with the width of a letter in points. */
    private enum Size {
        FOOTNOTE("", 4.4),
        SCRIPT("\\scriptsize\n", 3.9),
        TINY("\\tiny\n", 3.1);

        private final String command;
        private final double letter;

        Size(String command, double letter) {
            this.command = command;
            this.letter = letter;
        }
    }

    /**
     * How the columns are set.
     *
     * @param broken which of them break lines
     * @param width of each of those, in points
     */
    private record Shape(Size size, boolean[] broken, double width) {}

    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        List<? extends Column<?>> columns = table.shown();
        List<List<String>> rows = rows(table);
        Shape shape = shape(columns, rows);
        out.append(shape.size.command)
                .append("\\begin{longtable}{")
                .append(letters(columns, shape))
                .append("}\n");
        if (!table.caption().isEmpty()) {
            out.append("\\caption{").append(Escape.latex(table.caption())).append("}\\\\\n");
        }
        out.append("\\toprule\n");
        if (table.isHeaded()) {
            line(
                    IntStream.range(0, columns.size())
                            .mapToObj(i -> heading(columns.get(i), longest(rows, i), shape.broken[i]))
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

    private static <R> List<List<String>> rows(Table<R> table) {
        try (Stream<R> rows = table.rows().get()) {
            return rows.map(row -> table.shown().stream()
                            .map(column -> column.of().apply(row).brief())
                            .toList())
                    .toList();
        }
    }

    /** The largest type, and the fewest columns that break lines, with which the table is no wider than the line. */
    private static Shape shape(List<? extends Column<?>> columns, List<List<String>> rows) {
        for (int most : new int[] {LONG, SHORTER}) {
            for (Size size : Size.values()) {
                Shape shape = shape(columns, rows, most, size);
                if (shape.width >= FEWEST * size.letter || (none(shape.broken) && shape.width >= 0)) {
                    return shape;
                }
            }
        }
        Shape last = shape(columns, rows, SHORTER, Size.TINY);
        return new Shape(last.size, last.broken, FEWEST * last.size.letter);
    }

    private static Shape shape(List<? extends Column<?>> columns, List<List<String>> rows, int most, Size size) {
        boolean[] broken = new boolean[columns.size()];
        double left = LINE - SPACE * columns.size();
        int count = 0;
        for (int i = 0; i < broken.length; i++) {
            int longest = longest(rows, i);
            broken[i] = !columns.get(i).isNumeric() && longest > most;
            count += broken[i] ? 1 : 0;
            int head = stacked(columns.get(i).heading(), longest).stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            left -= broken[i] ? 0 : Math.max(longest, head) * size.letter;
        }
        return new Shape(size, broken, count == 0 ? left : Math.floor(left / count));
    }

    private static boolean none(boolean[] broken) {
        return IntStream.range(0, broken.length).noneMatch(i -> broken[i]);
    }

    private static int longest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    /** Numbers flush right, short texts flush left; long texts share what is left of the line. */
    private static String letters(List<? extends Column<?>> columns, Shape shape) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            letters.append(
                    shape.broken[i]
                            ? ">{\\raggedright\\arraybackslash}p{" + (int) shape.width + "pt}"
                            : columns.get(i).isNumeric() ? "r" : "l");
        }
        return letters.toString();
    }

    /** A heading that is longer than what stands below it goes over several lines. */
    private static String heading(Column<?> column, int longest, boolean broken) {
        List<String> lines = broken ? List.of(column.heading()) : stacked(column.heading(), longest);
        if (lines.size() == 1) {
            return Escape.latex(lines.get(0));
        }
        return "\\shortstack[" + (column.isNumeric() ? "r" : "l") + "]{"
                + String.join("\\\\", lines.stream().map(Escape::latex).toList()) + "}";
    }

    private static List<String> stacked(String heading, int longest) {
        List<String> lines = new ArrayList<>();
        for (String word : Arrays.asList(heading.split(" ", -1))) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= Math.max(longest, SHORTER)) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static String content(Cell cell) {
        String text = Escape.latex(cell.brief());
        return cell instanceof Cell.Code && !text.isEmpty() ? "\\texttt{" + text + "}" : text;
    }
}
