package detente.store;

import detente.results.Artifact;
import detente.results.Field;
import detente.table.Columns;
import detente.table.Table;
import detente.table.TableFiles;
import java.util.List;
import java.util.stream.Stream;

/** {@code schema}: a row a column of every table in a folder, with type, unit and meaning. */
public final class SchemaTable {
    public static final String NAME = "schema";

    private record Described(String file, Field field) {}

    private static final Columns<Described> COLUMNS = new Columns<Described>()
            .text("file", "", "file that has the column", Described::file)
            .text("column", "", "name of the column", d -> d.field().name())
            .text(
                    "type",
                    "",
                    "type of its cells, as DuckDB and Parquet know it",
                    d -> d.field().kind().type())
            .unit("", "unit of the numbers in it", d -> d.field().unit())
            .text("about", "", "what it holds", d -> d.field().about());

    private SchemaTable() {}

    /** The schema of all tables among the files, and of itself. */
    public static List<Artifact> of(List<Artifact> files) {
        List<Described> all = Stream.concat(files.stream(), TableFiles.described(NAME, COLUMNS.fields()).stream())
                .flatMap(f -> described(f.path(), f.columns()))
                .toList();
        return TableFiles.of(Table.of(NAME, "", COLUMNS, all));
    }

    private static Stream<Described> described(String file, List<Field> fields) {
        return fields.stream().map(field -> new Described(file, field));
    }
}
