package detente.table;

import java.io.IOException;

/** Writes tables in one format. A new format is one more of these. */
@FunctionalInterface
public interface TableWriter {
    /**
     * Writes a table.
     *
     * @throws IOException if the text cannot be taken
     */
    void write(Table<?> table, Appendable out) throws IOException;

    /** The table as text. */
    default String text(Table<?> table) {
        StringBuilder text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
