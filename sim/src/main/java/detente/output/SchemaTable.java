package detente.output;

import detente.results.Artifact;
import detente.results.Field;
import java.util.List;
import java.util.stream.Stream;

/** {@code schema.csv}: a row a column of every table in a folder, with type, unit and meaning. */
public final class SchemaTable {
    static final String FILE = "schema.csv";
    private static final List<Field> COLUMNS = List.of(
            Field.text("file", "file that has the column"),
            Field.text("column", "name of the column"),
            Field.text("type", "type of its cells, as DuckDB and Parquet know it"),
            Field.unit("unit of the numbers in it"),
            Field.text("about", "what it holds"));

    private SchemaTable() {}

    /** The schema of all tables among the files, and of itself. */
    public static Artifact of(List<Artifact> files) {
        return ResultTables.csv(
                FILE,
                COLUMNS,
                Stream.concat(files.stream().flatMap(f -> rows(f.path(), f.columns())), rows(FILE, COLUMNS)));
    }

    private static Stream<List<?>> rows(String file, List<Field> columns) {
        return columns.stream().map(c -> List.of(file, c.name(), c.kind().type(), c.unit(), c.about()));
    }
}
