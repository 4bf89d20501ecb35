package detente.table;

import detente.results.Field;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rows of findings, said once for whatever they are written to.
 *
 * @param name of its file, without ending
 * @param caption what readers see above it; may be empty
 * @param columns at least one
 * @param rows opens the rows anew at each call; they may be more than fit in memory
 * @param <R> what a row is
 */
public record Table<R>(String name, String caption, Columns<R> columns, Supplier<Stream<R>> rows) {

    /** A table of rows that are there. */
    public static <R> Table<R> of(String name, String caption, Columns<R> columns, Collection<? extends R> rows) {
        List<R> all = List.copyOf(rows);
        return new Table<>(name, caption, columns, all::stream);
    }

    /** The columns that files have. */
    List<Column<R>> filed() {
        return columns.filed();
    }

    /** The columns that readers see. */
    List<Column<R>> shown() {
        return columns.all().stream().filter(Column::isShown).toList();
    }

    /** Writes one row after the other. */
    @FunctionalInterface
    interface RowWriter {
        void write(List<Cell> cells) throws IOException;
    }

    /** Writes what readers see of each row: a cell for each shown column. */
    void writeRows(RowWriter writer) throws IOException {
        List<Column<R>> shown = shown();
        try (Stream<R> all = rows.get()) {
            for (Iterator<R> each = all.iterator(); each.hasNext(); ) {
                R row = each.next();
                writer.write(shown.stream()
                        .<Cell>map(column -> column.of().apply(row))
                        .toList());
            }
        }
    }

    /** Whether a column that readers see has a heading. */
    boolean isHeaded() {
        return shown().stream().anyMatch(column -> !column.heading().isEmpty());
    }

    /** Types, units and meanings of the columns that files have. */
    public List<Field> fields() {
        return columns.fields();
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        try (Stream<R> all = rows.get()) {
            return all.findAny().isEmpty();
        }
    }
}
