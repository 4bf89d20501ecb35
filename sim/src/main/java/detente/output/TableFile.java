package detente.output;

import detente.results.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file that is written row by row, in the form of all tables. */
final class TableFile implements AutoCloseable {
    private final List<Field> columns;
    private final CSVPrinter printer;

    TableFile(Path file, List<Field> columns) throws IOException {
        this(Files.newBufferedWriter(file, StandardCharsets.UTF_8), columns);
    }

    /** A table in whatever the text goes to. */
    TableFile(Appendable out, List<Field> columns) throws IOException {
        this.columns = columns;
        this.printer = new CSVPrinter(out, ResultTables.CSV);
        printer.printRecord(columns.stream().map(Field::name).toList());
    }

    /** Adds a row. @throws IllegalArgumentException if the columns cannot hold it */
    void row(List<?> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        try {
            for (int i = 0; i < cells.size(); i++) {
                printer.print(columns.get(i).cell(cells.get(i)));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
