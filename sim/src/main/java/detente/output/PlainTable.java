package detente.output;

import detente.parameters.RegularFile;
import detente.results.Artifact;
import detente.results.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of text cells, in the form of all tables. */
public final class PlainTable {
    private PlainTable() {}

    /** As a file. */
    public static Artifact of(String path, List<Field> columns, List<? extends List<?>> rows) {
        return ResultTables.csv(path, columns, rows.stream());
    }

    /** The rows of a file without its header. @throws OutputFailure if it cannot be read */
    public static List<List<String>> read(Path file) {
        try (CSVParser parser =
                CSVParser.parse(new String(RegularFile.bytes(file), StandardCharsets.UTF_8), ResultTables.CSV)) {
            return parser.getRecords().stream().skip(1).map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new OutputFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
