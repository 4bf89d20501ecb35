package detente.output;

import detente.results.Artifact;
import detente.results.Field;
import java.util.List;

/** A table of text cells, in the form of all tables. */
public final class PlainTable {
    private PlainTable() {}

    /** As a file. */
    public static Artifact of(String path, List<Field> columns, List<? extends List<?>> rows) {
        return ResultTables.csv(path, columns, rows.stream());
    }
}
