package detente.table;

import detente.results.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV as RFC 4180 has it, but with a line feed a row: UTF-8, comma, twelve digits with a point in every locale. How
 * one cell is written stands in {@link Field#cell}.
 */
final class CsvWriter implements FileFormat {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public <R> Consumer<R> rows(Columns<R> columns, Appendable out) throws IOException {
        List<Column<R>> filed = columns.filed();
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(columns.fields().stream().map(Field::name).toList());
        return row -> {
            try {
                for (Column<R> column : filed) {
                    printer.print(column.field().cell(column.of().apply(row).exact()));
                }
                printer.println();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
