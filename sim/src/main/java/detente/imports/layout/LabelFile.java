package detente.imports.layout;

import detente.input.Problems;
import detente.input.RegularFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of labels alone. */
final class LabelFile {
    private LabelFile() {}

    /** All its rows; empty, and a problem more, if it cannot be read. */
    static Optional<List<List<String>>> read(Head head, Problems problems) {
        List<List<String>> rows = new ArrayList<>();
        try (DelimitedRows file = new DelimitedRows(RegularFile.stream(head.path()), head.separator())) {
            while (file.next()) {
                rows.add(file.texts(Integer.MAX_VALUE));
            }
            return Optional.of(rows);
        } catch (IOException e) {
            Head.refuse(head.file(), e, problems);
            return Optional.empty();
        }
    }
}
