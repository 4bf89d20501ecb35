package detente.output;

import detente.parameters.RegularFile;
import detente.table.CsvRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A table of results that were written before. */
public final class StoredTable {
    private StoredTable() {}

    /** Its rows. @throws OutputFailure if it cannot be read */
    public static List<CsvRows.Row> rows(Path file) {
        try {
            return CsvRows.of(RegularFile.bytes(file));
        } catch (IOException e) {
            throw new OutputFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
