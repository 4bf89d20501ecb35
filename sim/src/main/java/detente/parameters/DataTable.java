package detente.parameters;

import detente.input.Folders;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Written;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A CSV file whose cells know their file and line. Cells are kept as one block of bytes, so that a table of millions of
 * cells costs little more than its file; they are read as numbers when asked for.
 */
public final class DataTable {
    /** What messages call a number that can have been observed. */
    static final String OBSERVABLE = "a number from -1e100 to 1e100";

    /** Greatest size of a number in a table. */
    public static final double MOST = 1e100;

    private final String file;
    private final String sha256;
    private final List<String> header;
    private final Cells cells;
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * The body of a table.
     *
     * @param text all cells, row after row, in UTF-8
     * @param ends where each cell ends
     * @param lines the line of each row
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cells(byte[] text, int[] ends, int[] lines) {}

    DataTable(String file, String sha256, List<String> header, Cells cells) {
        this.file = file;
        this.sha256 = sha256;
        this.header = List.copyOf(header);
        this.cells = cells;
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
    }

    /** The table in a file; empty, and at least one problem more, if it cannot be read. */
    public static Optional<DataTable> read(Path file, Problems problems) {
        return new TableReader(Folders.shown(file), problems).read(file);
    }

    /** Whether a number can have been observed: its square, which fits are made of, is a number too. */
    static boolean isObservable(double value) {
        return Math.abs(value) <= MOST;
    }

    /** The file as shown to the user. */
    public String file() {
        return file;
    }

    /** Hash of the file's bytes, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Names of the columns, all different. */
    public List<String> header() {
        return header;
    }

    /** Number of rows below the header. */
    public int rowCount() {
        return cells.lines().length;
    }

    /** Position of a column, from 0. @throws InvalidInput if there is none of that name */
    public int column(String name) {
        Integer column = columns.get(name);
        if (column == null) {
            Problems problems = new Problems();
            requires(List.of(name), problems);
            problems.throwIfAny();
        }
        return column;
    }

    /** Whether all columns are there; each one that is not is a problem. */
    public boolean requires(List<String> names, Problems problems) {
        List<String> missing =
                names.stream().filter(name -> !columns.containsKey(name)).toList();
        missing.forEach(
                name -> problems.addNearest(new Position(file, 1), "missing column '" + name + "'.", name, header));
        return missing.isEmpty();
    }

    public Row row(int row) {
        if (row < 0 || row >= rowCount()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rowCount() + " in " + file);
        }
        return new Row(this, row);
    }

    /** All rows in the order of the file. */
    public Stream<Row> rows() {
        return IntStream.range(0, rowCount()).mapToObj(this::row);
    }

    /** Where a row starts; the header in a table without rows. */
    public Position at(int row) {
        return new Position(file, rowCount() == 0 ? 1 : cells.lines()[row]);
    }

    /** A cell as written, without the spaces around it. */
    public String text(int row, int column) {
        int cell = row * header.size() + column;
        int start = cell == 0 ? 0 : cells.ends()[cell - 1];
        return new String(cells.text(), start, cells.ends()[cell] - start, StandardCharsets.UTF_8);
    }

    /** A cell as a finite number; NaN, and one problem more, if it is none. */
    public double number(int row, int column, Problems problems) {
        String text = text(row, column);
        OptionalDouble value = Written.decimal(text);
        if (value.isPresent() && isObservable(value.getAsDouble())) {
            return value.getAsDouble();
        }
        String name = header.get(column).isEmpty() ? "column " + (column + 1) : "'" + header.get(column) + "'";
        String was = text.isEmpty() ? "was empty." : "was '" + text + "'" + Written.hint(text) + ".";
        problems.add(at(row), name + " must be " + (value.isPresent() ? OBSERVABLE : "a finite number") + ", " + was);
        return Double.NaN;
    }
}
