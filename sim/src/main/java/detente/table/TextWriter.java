package detente.table;

import detente.results.Field;
import detente.results.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for a terminal: columns side by side. Where that is wider than a terminal, the words before the first figure stand on a
 * line of their own above it, once for all rows that have the same. Where only words find no room, they
 * stand below instead, on a line each.
 */
public final class TextWriter implements TableWriter {
    private static final int WIDTH = 100;
    private static final String GAP = "  ";

    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        List<? extends Column<?>> columns = table.shown();
        List<List<String>> rows = rows(table);
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> Stream.concat(
                                Stream.of(columns.get(i).heading()),
                                rows.stream().map(row -> row.get(i)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .toArray();
        int fitting = fitting(widths);
        boolean below = columns.stream().skip(fitting).noneMatch(Column::isNumeric);
        int beside = below ? fitting : columns.size();
        int lead = below ? 0 : lead(columns);
        List<String> headings = columns.stream().map(Column::heading).toList();
        out.append(line(columns, headings.subList(0, beside), widths, lead)).append('\n');
        String last = "";
        for (List<String> row : rows) {
            String words = words(columns, row, lead);
            if (!words.equals(last)) {
                out.append(words).append('\n');
            }
            last = words;
            out.append(line(columns, row.subList(0, beside), widths, lead)).append('\n');
            for (int i = beside; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    out.append("    " + headings.get(i) + ": " + row.get(i) + "\n");
                }
            }
        }
    }

    private static <R> List<List<String>> rows(Table<R> table) {
        try (Stream<R> rows = table.rows().get()) {
            return rows.map(row -> table.shown().stream()
                            .map(column -> text(column.of().apply(row)))
                            .toList())
                    .toList();
        }
    }

    /** On a terminal the id stands before the words: it is what is typed next. */
    private static String text(Cell cell) {
        return cell instanceof Cell.Named named && !named.exact().equals(named.words())
                ? named.exact() + GAP + named.words()
                : cell.brief();
    }

    /** The words before the first figure; a unit stands in brackets. */
    private static String words(List<? extends Column<?>> columns, List<String> row, int lead) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < lead; i++) {
            boolean unit = columns.get(i).field().kind() == Field.Kind.UNIT;
            if (unit && !row.get(i).isEmpty() && !row.get(i).equals("1")) {
                words.set(words.size() - 1, Quantity.named(words.get(words.size() - 1), row.get(i)));
            } else if (!unit && !row.get(i).isEmpty()) {
                words.add(row.get(i));
            }
        }
        return String.join(GAP, words);
    }

    /** How many columns have room beside each other; at least one. */
    private static int fitting(int[] widths) {
        int fitting = 0;
        int total = 0;
        while (fitting < widths.length && (fitting == 0 || total + widths[fitting] + GAP.length() <= WIDTH)) {
            total += widths[fitting++] + GAP.length();
        }
        return fitting;
    }

    /** How many columns come before the first figure. */
    private static int lead(List<? extends Column<?>> columns) {
        int lead = 0;
        while (lead < columns.size() && !columns.get(lead).isNumeric()) {
            lead++;
        }
        return lead == columns.size() ? 1 : lead;
    }

    private static String line(List<? extends Column<?>> columns, List<String> cells, int[] widths, int from) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < cells.size(); i++) {
            String space = " ".repeat(widths[i] - cells.get(i).length());
            parts.add(columns.get(i).isNumeric() ? space + cells.get(i) : cells.get(i) + space);
        }
        return (from > 0 ? GAP : "") + String.join(GAP, parts).stripTrailing();
    }
}
