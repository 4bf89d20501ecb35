package detente.imports.layout;

import detente.imports.layout.Matrix.Role;
import detente.input.Position;
import detente.input.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads Eora26: numbers without labels, labels in files of their own. */
final class EoraLayout {
    private static final int CODE = 1;
    private static final int NAME = 3;

    private final Map<FileRole, Head> files;
    private final Problems problems;
    private final Parsed parsed = new Parsed();

    EoraLayout(Map<FileRole, Head> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Parsed read() {
        List<Account> industries = keys(FileRole.LABELS, CODE, NAME);
        add(Role.FLOWS, FileRole.FLOWS, industries, industries);
        add(Role.DEMAND, FileRole.DEMAND, industries, keys(FileRole.DEMAND_LABELS, CODE, NAME));
        if (files.containsKey(FileRole.ADDED)) {
            List<Account> added =
                    files.containsKey(FileRole.ADDED_LABELS) ? keys(FileRole.ADDED_LABELS, 0, 1) : List.of();
            add(Role.ADDED, FileRole.ADDED, added, industries);
        }
        return parsed;
    }

    private List<Account> keys(FileRole role, int region, int name) {
        Head head = files.get(role);
        return LabelFile.read(head, problems).orElse(List.of()).stream()
                .map(row -> new Account(cell(row, region), cell(row, name)))
                .toList();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private void add(Role role, FileRole file, List<Account> rows, List<Account> columns) {
        Head head = files.get(file);
        Optional<Grid> read = Grid.read(head, new Grid.Form(0, 0), problems);
        read.ifPresent(sheet -> {
            int width = sheet.values()[0].length;
            List<Account> labels = rows.isEmpty() && role == Role.ADDED
                    ? IntStream.rangeClosed(1, sheet.values().length)
                            .mapToObj(i -> new Account("", "primary input " + i))
                            .toList()
                    : rows;
            if (sheet.values().length != labels.size() || width != columns.size()) {
                problems.add(
                        new Position(head.file(), 0),
                        "it has %d rows and %d columns, its labels are for %d and %d."
                                .formatted(sheet.values().length, width, labels.size(), columns.size()));
            } else {
                parsed.addEmpty(sheet.empty());
                parsed.add(new Matrix(role, head.file(), labels, columns, sheet.values(), sheet.lines()));
            }
        });
    }
}
