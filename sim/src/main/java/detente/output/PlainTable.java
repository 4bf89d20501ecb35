package detente.output;

import detente.results.Artifact;
import detente.results.Field;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvWriter;
import detente.table.Table;
import java.util.List;

/** A table of text cells, in the form of all tables. */
public final class PlainTable {
    private PlainTable() {}

    /** As a file. */
    public static Artifact of(String path, List<Field> fields, List<? extends List<?>> rows) {
        Columns<List<?>> columns = new Columns<>();
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            columns = columns.with(
                    fields.get(i), "", row -> Cell.text(row.get(place).toString()));
        }
        return CsvWriter.file(Table.of(path.substring(0, path.lastIndexOf('.')), "", columns, rows));
    }
}
