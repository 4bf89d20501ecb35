package detente.imports.layout;

import detente.input.Position;
import detente.input.Problems;
import detente.input.RegularFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file as a grid: rows of column labels above, columns of row labels on the left, numbers in the rest.
 *
 * @param file as shown to the user
 * @param header by row of labels, the labels of the columns of numbers
 * @param stub by row of labels, what stands left of them
 * @param labels by row of numbers, the labels on its left
 * @param values the numbers
 * @param lines where each row of numbers stands
 * @param empty how many cells were empty and are read as 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Grid(
        String file,
        List<List<String>> header,
        List<List<String>> stub,
        List<List<String>> labels,
        double[][] values,
        int[] lines,
        long empty) {
    private static final int MOST_PROBLEMS = 30;
    private static final double MOST = 1e100;
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]+([.,' _\u00a0\u202f][0-9]+)+");

    /**
     * Where the numbers begin.
     *
     * @param rows rows above them
     * @param columns columns on their left
     */
    record Form(int rows, int columns) {}

    /** The grid in a file; empty, and at least one problem more, if it is none. */
    static Optional<Grid> read(Head head, Form form, Problems problems) {
        try (DelimitedRows rows = new DelimitedRows(RegularFile.stream(head.path()), head.separator())) {
            return new Reader(head, form, problems).read(rows);
        } catch (IOException e) {
            Head.refuse(head.file(), e, problems);
            return Optional.empty();
        }
    }

    /** Reads one file. */
    private static final class Reader {
        private final Head head;
        private final Form form;
        private final Problems problems;
        private final CellNumbers numbers;
        private final List<List<String>> header = new ArrayList<>();
        private final List<List<String>> stub = new ArrayList<>();
        private final List<List<String>> labels = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private int[] lines = new int[1 << 6];
        private int width;
        private long empty;
        private int wrong;

        private Reader(Head head, Form form, Problems problems) {
            this.head = head;
            this.form = form;
            this.problems = problems;
            this.numbers = new CellNumbers(head.mark());
        }

        private Optional<Grid> read(DelimitedRows rows) throws IOException {
            int before = problems.list().size();
            int row = 0;
            while (wrong < MOST_PROBLEMS && rows.next()) {
                if (row < form.rows()) {
                    header(rows);
                } else {
                    if (values.isEmpty() && form.rows() == 0) {
                        width = lastFilled(rows) + 1 - form.columns();
                    }
                    numbers(rows);
                }
                row++;
            }
            if (wrong >= MOST_PROBLEMS) {
                problems.add(
                        at(0), "the first " + MOST_PROBLEMS + " faults of the file are listed; there may be more.");
            }
            if (values.isEmpty() && problems.list().size() == before) {
                problems.add(at(0), "the file has no row of numbers.");
            }
            header.forEach(labelsOfRow -> {
                while (labelsOfRow.size() < width) {
                    labelsOfRow.add("");
                }
            });
            return problems.list().size() == before
                    ? Optional.of(new Grid(
                            head.file(),
                            header,
                            stub,
                            labels,
                            values.toArray(double[][]::new),
                            Arrays.copyOf(lines, values.size()),
                            empty))
                    : Optional.empty();
        }

        private static int lastFilled(DelimitedRows rows) {
            int last = rows.count() - 1;
            while (last > 0 && rows.from(last) == rows.to(last)) {
                last--;
            }
            return last;
        }

        private void header(DelimitedRows rows) throws IOException {
            List<String> all = rows.texts(Integer.MAX_VALUE);
            int left = Math.min(form.columns(), all.size());
            stub.add(List.copyOf(all.subList(0, left)));
            List<String> above = new ArrayList<>(all.subList(left, all.size()));
            header.add(above);
            int last = above.size();
            while (last > 0 && above.get(last - 1).isEmpty()) {
                last--;
            }
            width = Math.max(width, last);
        }

        private void numbers(DelimitedRows rows) throws IOException {
            double[] row = new double[width];
            int cells = rows.count();
            boolean longer = false;
            for (int cell = form.columns() + width; cell < cells; cell++) {
                longer |= rows.from(cell) < rows.to(cell);
            }
            if (longer || cells < form.columns() + width) {
                wrong(
                        rows.line(),
                        "the row has %d cells, the rows above it %d.".formatted(cells, form.columns() + width));
                return;
            }
            for (int column = 0; column < width; column++) {
                row[column] = number(rows, form.columns() + column);
            }
            lines = values.size() < lines.length ? lines : Arrays.copyOf(lines, lines.length * 2);
            lines[values.size()] = rows.line();
            values.add(row);
            labels.add(rows.texts(form.columns()));
        }

        private double number(DelimitedRows rows, int cell) throws IOException {
            int from = rows.from(cell);
            int to = rows.to(cell);
            if (from == to) {
                empty++;
                return 0;
            }
            double value = numbers.parse(rows.bytes(), from, to);
            if (Math.abs(value) <= MOST) {
                return value;
            }
            String text = rows.text(cell);
            String why = !Double.isNaN(value)
                    ? "must be a number from -1e100 to 1e100"
                    : GROUPED.matcher(text).matches()
                            ? "must be a number with %s as decimal mark and nothing between its digits"
                                    .formatted(head.mark() == ',' ? "a comma" : "a point")
                            : "must be a number";
            wrong(rows.line(), "cell %d %s, was '%s'.".formatted(cell + 1, why, text));
            return 0;
        }

        private void wrong(int line, String message) {
            if (wrong++ < MOST_PROBLEMS) {
                problems.add(at(line), message);
            }
        }

        private Position at(int line) {
            return new Position(head.file(), line);
        }
    }
}
