package detente.imports.layout;

import detente.imports.layout.Matrix.Role;
import detente.input.Position;
import detente.input.Problems;
import detente.input.RegularFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads tables with a row a flow: who sells what, who buys it, how much. */
final class FigaroLayout {
    private static final Set<String> ORIGIN = Set.of("refarea", "c_orig", "ref_area");
    private static final Set<String> ROW = Set.of("rowii", "rowpi", "row", "prd_ava", "ind_ava");
    private static final Set<String> DESTINATION = Set.of("counterpartarea", "c_dest", "counterpart_area");
    private static final Set<String> COLUMN = Set.of("colii", "colpi", "col", "ind_use", "prd_use");
    private static final Set<String> VALUE = Set.of("obsvalue", "obs_value", "values", "value");
    private static final Set<String> TIME = Set.of("time_period", "time", "year", "timeperiod");
    private static final Set<String> UNIT = Set.of("unit");
    private static final int MOST_PROBLEMS = 30;

    private final Head head;
    private final Optional<Integer> year;
    private final Problems problems;
    private final CellNumbers numbers;
    private final Parsed parsed = new Parsed();
    private final Map<Account, Integer> rows = new HashMap<>();
    private final Map<Account, Integer> columns = new HashMap<>();
    private final List<Account> rowKeys = new ArrayList<>();
    private final List<Account> columnKeys = new ArrayList<>();
    private final List<Integer> rowLines = new ArrayList<>();
    private int[] from = new int[1 << 10];
    private int[] to = new int[1 << 10];
    private int[] lines = new int[1 << 10];
    private double[] values = new double[1 << 10];
    private int count;
    private int wrong;

    FigaroLayout(Head head, Optional<Integer> year, Problems problems) {
        this.head = head;
        this.year = year;
        this.numbers = new CellNumbers(head.mark());
        this.problems = problems;
    }

    /** Whether a header names who sells, who buys and how much. */
    static boolean fits(Head head) {
        return List.of(ORIGIN, ROW, DESTINATION, COLUMN, VALUE).stream().allMatch(names -> column(head, names) >= 0);
    }

    private static int column(Head head, Set<String> names) {
        List<String> header = head.rows().get(0);
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    Parsed read() {
        for (Set<String> names : List.of(ORIGIN, ROW, DESTINATION, COLUMN, VALUE)) {
            if (column(head, names) < 0) {
                problems.add(
                        new Position(head.file(), 1),
                        "missing column: one of "
                                + String.join(", ", names.stream().sorted().toList()) + ".");
            }
        }
        if (fits(head)) {
            try (DelimitedRows file = new DelimitedRows(RegularFile.stream(head.path()), head.separator())) {
                file.next();
                while (wrong < MOST_PROBLEMS && file.next()) {
                    row(file);
                }
                fill();
            } catch (IOException e) {
                Head.refuse(head.file(), e, problems);
            }
        }
        return parsed;
    }

    private void row(DelimitedRows file) throws IOException {
        int value = column(head, VALUE);
        int time = column(head, TIME);
        int unit = column(head, UNIT);
        if (time >= 0) {
            String when = file.text(time);
            if (year.isPresent() && !when.equals(Integer.toString(year.get()))) {
                return;
            }
            parsed.addYear(when);
        }
        if (unit >= 0) {
            parsed.addUnit(file.text(unit));
        }
        if (file.count() < head.rows().get(0).size()) {
            wrong(
                    file.line(),
                    "the row has %d cells, the header %d."
                            .formatted(file.count(), head.rows().get(0).size()));
            return;
        }
        boolean empty = file.from(value) == file.to(value);
        double number = empty ? 0 : numbers.parse(file.bytes(), file.from(value), file.to(value));
        if (!(Math.abs(number) <= 1e100)) {
            wrong(file.line(), "the value must be a number, was '" + file.text(value) + "'.");
            return;
        }
        parsed.addEmpty(empty ? 1 : 0);
        Account seller = new Account(file.text(column(head, ORIGIN)), file.text(column(head, ROW)));
        Account buyer = new Account(file.text(column(head, DESTINATION)), file.text(column(head, COLUMN)));
        if (!rows.containsKey(seller)) {
            rows.put(seller, rows.size());
            rowKeys.add(seller);
            rowLines.add(file.line());
        }
        if (!columns.containsKey(buyer)) {
            columns.put(buyer, columns.size());
            columnKeys.add(buyer);
        }
        add(rows.get(seller), columns.get(buyer), number, file.line());
    }

    private void add(int row, int column, double value, int line) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        from[count] = row;
        to[count] = column;
        lines[count] = line;
        values[count++] = value;
    }

    private void fill() {
        if (parsed.years().size() > 1) {
            problems.add(
                    new Position(head.file(), 0),
                    "the file has several years: say --year " + String.join(" or --year ", parsed.years()) + ".");
            return;
        }
        if (count == 0) {
            problems.add(
                    new Position(head.file(), 0),
                    "the file has no row" + year.map(y -> " of the year " + y).orElse("") + ".");
            return;
        }
        double[][] matrix = new double[rowKeys.size()][columnKeys.size()];
        Set<Long> seen = new HashSet<>();
        boolean dense = (long) rowKeys.size() * columnKeys.size() <= 1L << 26;
        BitSet filled = new BitSet();
        for (int i = 0; i < count; i++) {
            int cell = dense ? from[i] * columnKeys.size() + to[i] : -1;
            boolean twice = dense ? filled.get(cell) : !seen.add((long) from[i] * columnKeys.size() + to[i]);
            if (dense) {
                filled.set(cell);
            }
            if (twice) {
                wrong(
                        lines[i],
                        "the flow from '%s' to '%s' is there twice."
                                .formatted(
                                        rowKeys.get(from[i]).shown(),
                                        columnKeys.get(to[i]).shown()));
            }
            matrix[from[i]][to[i]] = values[i];
        }
        parsed.add(new Matrix(
                Role.WHOLE,
                head.file(),
                rowKeys,
                columnKeys,
                matrix,
                rowLines.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void wrong(int line, String message) {
        if (wrong++ < MOST_PROBLEMS) {
            problems.add(new Position(head.file(), line), message);
        }
    }
}
