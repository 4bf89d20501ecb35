package detente.parameters;

import detente.input.Position;
import detente.input.Problems;
import detente.input.RegularFile;
import detente.results.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file into a {@link DataTable}. */
public final class TableReader {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Problems problems;
    private final CellStore cells = new CellStore();
    private List<String> header = List.of();
    private boolean whole = true;

    /** @param file how messages call the table */
    public TableReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The table; empty, and at least one problem more, if it is wrong. */
    public Optional<DataTable> read(Path path) {
        try (InputStream bytes = new BufferedInputStream(RegularFile.stream(path, RegularFile.MOST_TABLE));
                DigestInputStream hashed = new DigestInputStream(bytes, Sha256.digest());
                Reader text = new BufferedReader(new InputStreamReader(hashed, StandardCharsets.UTF_8.newDecoder()))) {
            parse(text);
            if (header.isEmpty() && whole) {
                refuse(0, "the file is empty.");
            }
            String sha256 = Sha256.hex(hashed.getMessageDigest());
            return whole ? Optional.of(new DataTable(file, sha256, header, cells.toCells())) : Optional.empty();
        } catch (UncheckedIOException e) {
            return refuse(e.getCause());
        } catch (IOException e) {
            return refuse(e);
        }
    }

    private Optional<DataTable> refuse(IOException e) {
        if (e instanceof NoSuchFileException) {
            refuse(0, "the file does not exist.");
        } else if (e instanceof CharacterCodingException) {
            refuse(0, "the file is not UTF-8 text.");
        } else {
            refuse(0, "the file cannot be read: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    private void parse(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (true) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                try {
                    if (!records.hasNext()) {
                        return;
                    }
                } catch (UncheckedIOException e) {
                    if (e.getCause() instanceof CharacterCodingException) {
                        throw e;
                    }
                    refuse(line, "the quotes of this row do not match.");
                    return;
                }
                add(records.next(), line);
                if (header.size() == 1 && !whole) {
                    return; // the separator is another, so no row fits
                }
            }
        }
    }

    private void add(CSVRecord cellsOfRow, int line) {
        boolean blank = cellsOfRow.size() == 1 && cellsOfRow.get(0).isEmpty();
        if (blank) {
            return;
        }
        if (header.isEmpty()) {
            header = List.of(cellsOfRow.values());
            checkHeader(line);
        } else if (cellsOfRow.size() == header.size()) {
            cells.addRow(cellsOfRow, line);
        } else {
            String comma = cellsOfRow.size() > header.size()
                    ? "; a comma in a cell needs quotes, and the decimal mark is a point."
                    : ".";
            refuse(line, "the row has " + cellsOfRow.size() + " cells, the header " + header.size() + comma);
        }
    }

    private void checkHeader(int line) {
        String only = header.size() == 1 ? header.get(0) : "";
        if (only.contains(";") || only.contains("\t")) {
            String what = only.contains(";") ? "';'" : "tabs";
            refuse(
                    line,
                    "the cells are separated by " + what + "; a table has commas between them and decimal points.");
            return;
        }
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isEmpty() && i > 0) {
                refuse(line, "column " + (i + 1) + " has no name.");
            } else if (!seen.add(name) && !twice.contains(name)) {
                twice.add(name);
                refuse(line, "duplicate column '" + name + "'.");
            }
        }
    }

    private void refuse(int line, String message) {
        whole = false;
        problems.add(new Position(file, line), message);
    }
}
