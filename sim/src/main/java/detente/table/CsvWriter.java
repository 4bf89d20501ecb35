package detente.table;

import detente.results.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * CSV as RFC 4180 has it, but with a line feed a row: UTF-8, comma, twelve digits with a point in every locale. How
 * one cell is written stands in {@link detente.results.Field#cell}.
 */
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
        rows(table, out);
    }

    private static <R> void rows(Table<R> table, Appendable out) throws IOException {
        CsvRowWriter<R> writer = new CsvRowWriter<>(table.columns(), out);
        try (Stream<R> rows = table.rows().get()) {
            rows.forEachOrdered(writer::write);
        }
    }
}
