package detente.table;

import detente.results.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rows of a table as CSV one by one, for whoever has them one by one.
 *
 * @param <R> what a row is
 */
public final class CsvRowWriter<R> {
    private final List<Column<R>> columns;
    private final CSVPrinter printer;

    /** Begins with the names of the columns. @throws IOException if they cannot be written */
    public CsvRowWriter(Columns<R> columns, Appendable out) throws IOException {
        this.columns = columns.filed();
        this.printer = new CSVPrinter(out, CsvWriter.FORMAT);
        printer.printRecord(columns.fields().stream().map(Field::name).toList());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if a column cannot hold its cell
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(R row) {
        try {
            for (Column<R> column : columns) {
                printer.print(column.field().cell(column.of().apply(row).exact()));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
