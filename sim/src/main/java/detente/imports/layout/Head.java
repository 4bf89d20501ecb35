package detente.imports.layout;

import detente.input.Folders;
import detente.input.Position;
import detente.input.Problems;
import detente.input.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The first rows of a file, and what they tell of the rest.
 *
 * @param file as shown to the user
 * @param separator between cells
 * @param mark decimal mark
 * @param rows as text, those of {@link #ROWS} lines at most
 */
record Head(Path path, String file, char separator, char mark, List<List<String>> rows) {
    static final int ROWS = 16;
    private static final int MAGIC = 4;

    private static final Pattern POINTED = Pattern.compile("[+-]?[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?");
    private static final Pattern COMMAED = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?");
    /** What may be thousands with a comma or point between them as well as a number with three decimals. */
    private static final Pattern UNCLEAR = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

    /** The head of a file; empty, and a problem more, if it is none of a table. */
    static Optional<Head> of(Path path, Optional<DecimalMark> told, Problems problems) {
        String file = Folders.shown(path);
        int before = problems.list().size();
        Optional<String> binary = Optional.empty();
        try {
            binary = binary(path);
            if (binary.isEmpty()) {
                char separator = separator(read(path, DelimitedRows.WHOLE_LINES));
                List<List<String>> rows = read(path, separator);
                if (rows.isEmpty()) {
                    problems.add(new Position(file, 0), "the file is empty.");
                }
                char mark = mark(rows, separator, told, new Position(file, 0), problems);
                return problems.list().size() == before
                        ? Optional.of(new Head(path, file, separator, mark, rows))
                        : Optional.empty();
            }
            problems.add(new Position(file, 0), binary.get());
        } catch (IOException e) {
            refuse(file, e, problems);
        }
        return Optional.empty();
    }

    /** Says why a file cannot be read. */
    static void refuse(String file, IOException e, Problems problems) {
        if (e instanceof WrongRow wrong) {
            problems.add(new Position(file, wrong.line()), wrong.getMessage());
        } else if (e instanceof NoSuchFileException) {
            problems.add(new Position(file, 0), "the file does not exist.");
        } else {
            problems.add(new Position(file, 0), "the file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Optional<String> binary(Path path) throws IOException {
        byte[] start;
        try (var in = RegularFile.stream(path)) {
            start = in.readNBytes(MAGIC);
        }
        String magic = new String(start, StandardCharsets.ISO_8859_1);
        if (magic.startsWith("PK")) {
            return Optional.of("it is an archive or a workbook: unpack it, or save the sheet as CSV.");
        }
        if (magic.startsWith("\u001F\u008B")) {
            return Optional.of("it is compressed: unpack it.");
        }
        if (magic.equals("PAR1")) {
            return Optional.of("it is a Parquet file: save the system as text (table_format='txt' in pymrio).");
        }
        if (magic.startsWith("\u00FF\u00FE") || magic.startsWith("\u00FE\u00FF")) {
            return Optional.of("it is UTF-16 text: save it as UTF-8.");
        }
        return Optional.empty();
    }

    private static List<List<String>> read(Path path, char separator) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (DelimitedRows file = new DelimitedRows(RegularFile.stream(path), separator)) {
            while (rows.size() < ROWS && file.next()) {
                rows.add(file.texts(Integer.MAX_VALUE));
            }
        }
        return rows;
    }

    /** The separator that most lines have; tabs before semicolons before commas. */
    private static char separator(List<List<String>> lines) {
        for (char candidate : new char[] {'\t', ';'}) {
            long having = lines.stream()
                    .filter(line -> line.stream().anyMatch(text -> text.indexOf(candidate) >= 0))
                    .count();
            if (having > 0 && having * 2 >= lines.size()) {
                return candidate;
            }
        }
        return ',';
    }

    private static char mark(
            List<List<String>> rows, char separator, Optional<DecimalMark> told, Position at, Problems problems) {
        if (told.isPresent()) {
            return told.get() == DecimalMark.COMMA ? ',' : '.';
        }
        Optional<String> comma = first(rows, cell -> COMMAED.matcher(cell).matches());
        Optional<String> point = first(rows, cell -> POINTED.matcher(cell).matches());
        if (comma.isPresent() && point.isPresent()) {
            problems.add(
                    at,
                    "some numbers have a comma ('%s') and some a point ('%s'): write them without separators of thousands."
                            .formatted(comma.get(), point.get()));
        } else if (comma.isPresent() && allUnclear(rows, COMMAED)) {
            unclear(comma.get(), at, problems);
        } else if (separator == ';' && point.isPresent() && allUnclear(rows, POINTED)) {
            unclear(point.get(), at, problems);
        }
        return comma.isPresent() ? ',' : '.';
    }

    private static void unclear(String cell, Position at, Problems problems) {
        problems.add(
                at,
                "'" + cell + "' may be thousands or decimals: say --decimal comma or --decimal point, and write numbers"
                        + " without separators of thousands.");
    }

    private static boolean allUnclear(List<List<String>> rows, Pattern numbers) {
        return first(
                        rows,
                        cell -> numbers.matcher(cell).matches()
                                && !UNCLEAR.matcher(cell).matches())
                .isEmpty();
    }

    private static Optional<String> first(List<List<String>> rows, Predicate<String> fits) {
        return rows.stream().flatMap(List::stream).filter(fits).findFirst();
    }

    /** Most cells of a row. */
    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** A cell; empty beyond the end of a row. */
    String cell(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : "";
    }

    /** Whether a cell is a number. */
    boolean isNumber(String cell) {
        return !Double.isNaN(new CellNumbers(mark).parse(cell));
    }
}
