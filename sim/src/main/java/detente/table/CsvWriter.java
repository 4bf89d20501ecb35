package detente.table;

import detente.results.Artifact;
import detente.results.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as RFC 4180 has it, but with a line feed a row: UTF-8, comma, twelve digits with a point in every locale. */
public final class CsvWriter implements TableWriter {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** The table as a file of its name. */
    public static Artifact file(Table<?> table) {
        String text = new CsvWriter().text(table);
        return new Artifact(table.name() + ".csv", text.getBytes(StandardCharsets.UTF_8), table.fields());
    }

    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(table.fields().stream().map(Field::name).toList());
        rows(table, printer);
    }

    private static <R> void rows(Table<R> table, CSVPrinter printer) throws IOException {
        List<Column<R>> columns = table.filed();
        try (Stream<R> rows = table.rows().get()) {
            for (Iterator<R> all = rows.iterator(); all.hasNext(); ) {
                R row = all.next();
                for (Column<R> column : columns) {
                    printer.print(column.field().cell(column.of().apply(row).exact()));
                }
                printer.println();
            }
        }
    }
}
