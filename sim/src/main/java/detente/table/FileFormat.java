package detente.table;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A format of the files that tables go to: it can be written row by row. {@link TableFiles} knows all of them. */
interface FileFormat extends TableWriter {
    /** How names of its files end, such as {@code .csv}. */
    String ending();

    /**
     * What writes rows that come one by one. It throws {@link IllegalArgumentException} if a column cannot hold its cell and {@link
     * java.io.UncheckedIOException} if a row cannot be written.
     *
     * @throws IOException if what stands before the rows cannot be written
     */
    <R> Consumer<R> rows(Columns<R> columns, Appendable out) throws IOException;

    @Override
    default void write(Table<?> table, Appendable out) throws IOException {
        writeRows(table, out);
    }

    private <R> void writeRows(Table<R> table, Appendable out) throws IOException {
        Consumer<R> writer = rows(table.columns(), out);
        try (Stream<R> rows = table.rows().get()) {
            rows.forEachOrdered(writer);
        }
    }
}
