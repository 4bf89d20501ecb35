package detente.imports;

import detente.imports.layout.Layout;
import detente.imports.layout.SourceTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A table that was read and repaired, ready to be written.
 *
 * @param layout in which the files are
 * @param files name and SHA-256 of each file
 * @param table in the form that the model takes, with names as the files have them
 * @param money unit
 * @param titles by name of a sector in the files, its name in words where they have both
 * @param changes cells that were changed
 * @param notes sentences on what else was done
 */
record ImportedTable(
        Layout layout,
        Map<String, String> files,
        SourceTable table,
        String money,
        int year,
        Map<String, String> titles,
        List<Change> changes,
        List<String> notes) {

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void write(Appendable out) throws IOException;
    }
}
