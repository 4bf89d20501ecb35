package detente.table;

import detente.results.Artifact;
import detente.results.Field;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The only place that turns tables into files: each in every format, under the name of the table. */
public final class TableFiles {
    /** All formats; the first is the one that is read again. */
    private static final List<FileFormat> FORMATS = List.of(new CsvWriter());

    private TableFiles() {}

    /** Tables as files, one table after the other. */
    public static List<Artifact> of(List<? extends Table<?>> tables) {
        return tables.stream()
                .flatMap(table -> FORMATS.stream().map(format -> file(format, table)))
                .toList();
    }

    public static List<Artifact> of(Table<?>... tables) {
        return of(List.of(tables));
    }

    private static Artifact file(FileFormat format, Table<?> table) {
        byte[] bytes = format.text(table).getBytes(StandardCharsets.UTF_8);
        return new Artifact(table.name() + format.ending(), bytes, table.fields());
    }

    /** The files that a table goes to. */
    public static Stream<String> names(String table) {
        return FORMATS.stream().map(format -> table + format.ending());
    }

    /** Where files are written piece by piece. */
    @FunctionalInterface
    public interface Place {
        /** Begins a file. @throws IOException if it cannot be written */
        Writer text(String file) throws IOException;
    }

    /**
     * Writes a table whose rows come one by one.
     *
     * @param rows given what takes a row; that throws {@link IllegalArgumentException} if a column cannot hold its cell and {@link
     *     java.io.UncheckedIOException} if it cannot be written
     * @throws IOException if a file cannot be written
     */
    public static <R> void write(String table, Columns<R> columns, Place place, Rows<R> rows) throws IOException {
        write(table, columns, place, rows, 0, new ArrayList<>());
    }

    /** Opens the files of one format after another, so that all of them are closed whatever happens. */
    private static <R> void write(
            String table, Columns<R> columns, Place place, Rows<R> rows, int format, List<Consumer<R>> open)
            throws IOException {
        if (format == FORMATS.size()) {
            rows.give(row -> open.forEach(writer -> writer.accept(row)));
            return;
        }
        try (Writer out = place.text(table + FORMATS.get(format).ending())) {
            open.add(FORMATS.get(format).rows(columns, out));
            write(table, columns, place, rows, format + 1, open);
        }
    }

    /** Gives the rows of a table, one by one. */
    @FunctionalInterface
    public interface Rows<R> {
        /** Gives all of them. @throws IOException if something cannot be written */
        void give(Consumer<R> taker) throws IOException;
    }

    /** The files of a table that is written elsewhere, without bytes, for a schema. */
    public static List<Artifact> described(String table, List<Field> columns) {
        return names(table)
                .map(name -> new Artifact(name, new byte[0], columns))
                .toList();
    }
}
