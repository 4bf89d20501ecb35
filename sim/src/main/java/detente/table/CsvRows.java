package detente.table;

import detente.results.Artifact;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table as its file has them, found by the names of columns. */
public final class CsvRows {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private CsvRows() {}

    private void read(Reader text, Consumer<Row> receiver) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, CsvWriter.FORMAT)) {
            for (CSVRecord row : parser) {
                if (places.isEmpty()) {
                    row.forEach(name -> places.put(name, places.size()));
                } else {
                    receiver.accept(new Row(row));
                }
            }
        }
    }

    /** Gives the rows of a file one after the other, however many there are. @throws IOException if it cannot be read */
    public static void each(Reader file, Consumer<Row> receiver) throws IOException {
        new CsvRows().read(file, receiver);
    }

    /** The rows of a file in memory. */
    public static List<Row> of(byte[] file) {
        List<Row> rows = new ArrayList<>();
        try {
            each(new StringReader(new String(file, StandardCharsets.UTF_8)), rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return List.copyOf(rows);
    }

    /**
     * The rows of one of several files.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static List<Row> of(List<Artifact> files, String path) {
        return of(files.stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + path))
                .bytes());
    }

    /** A row. */
    public final class Row {
        private final CSVRecord cells;

        private Row(CSVRecord cells) {
            this.cells = cells;
        }

        /** Names of the columns, in their order. */
        public List<String> columns() {
            return List.copyOf(places.keySet());
        }

        /** A cell. @throws IllegalArgumentException if there is no such column */
        public String text(String column) {
            Integer place = places.get(column);
            if (place == null) {
                throw new IllegalArgumentException("there is no column '" + column + "'");
            }
            return cells.get(place);
        }

        /** A unit, which stands in brackets where it would be taken for a number or a truth value. */
        public String unit(String column) {
            String text = text(column);
            return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        }

        public long whole(String column) {
            return Long.parseLong(text(column));
        }

        /** A number, infinite where the file says so; empty for what is not there. */
        public OptionalDouble number(String column) {
            String text = text(column);
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        }
    }
}
