package detente.models.production;

import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Tables;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an input–output table from its two files: {@code z}, flows between industries, a row and a column an industry in
 * the same order, and {@code y}, final demand with any columns. The first column of both holds labels REGION/good.
 */
public final class InputOutputFiles {
    private static final Pattern LABEL = Pattern.compile("[^/]+/[^/]+");
    /** Inputs may exceed output by this share: rounding of the published table. */
    private static final double ROUNDING = 1e-9;
    /** Outputs up to here can be added up and multiplied without leaving the range of numbers. */
    private static final double MOST = 1e100;

    private final DataTable z;
    private final DataTable y;
    private final Problems problems;

    private InputOutputFiles(DataTable z, DataTable y, Problems problems) {
        this.z = z;
        this.y = y;
        this.problems = problems;
    }

    /** The table; empty, and at least one problem more, if the files are wrong. Missing files are reported elsewhere. */
    public static Optional<InputOutputTable> read(Tables tables, double weeksPerYear, Problems problems) {
        Optional<DataTable> z = tables.find("z");
        Optional<DataTable> y = tables.find("y");
        if (z.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        return new InputOutputFiles(z.get(), y.get(), problems).read(weeksPerYear);
    }

    private Optional<InputOutputTable> read(double weeksPerYear) {
        int before = problems.list().size();
        List<String> labels = labels();
        if (problems.list().size() > before) {
            return Optional.empty();
        }
        double[][] flows = numbers(z);
        double[][] demand = numbers(y);
        List<String> destinations = y.header().subList(1, y.header().size());
        InputOutputTable table = new InputOutputTable(
                labels, flows, new InputOutputTable.FinalDemand(destinations, demand), weeksPerYear);
        if (problems.list().size() == before) {
            checkInputs(table);
        }
        return problems.list().size() == before ? Optional.of(table) : Optional.empty();
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        if (z.rowCount() == 0) {
            problems.add(z.at(0), "the table has no industries.");
            return labels;
        }
        if (y.rowCount() > z.rowCount()) {
            problems.add(
                    y.at(z.rowCount()),
                    "row '" + y.text(z.rowCount(), 0) + "' is one too many: " + z.file() + " has " + z.rowCount()
                            + ".");
        }
        for (int row = 0; row < z.rowCount(); row++) {
            String label = z.text(row, 0);
            labels.add(label);
            if (!LABEL.matcher(label).matches()) {
                problems.add(z.at(row), "'" + label + "' is not an industry (REGION/good).");
            }
            String column = row + 1 < z.header().size() ? z.header().get(row + 1) : "";
            if (!label.equals(column)) {
                problems.add(
                        z.at(row),
                        "row '" + label + "' has column '" + column
                                + "' in its place: columns must be in the order of the rows.");
            }
            String inY = row < y.rowCount() ? y.text(row, 0) : "";
            if (!label.equals(inY)) {
                problems.add(z.at(row), "row '" + label + "' has row '" + inY + "' in its place in " + y.file() + ".");
            }
        }
        if (z.header().size() != z.rowCount() + 1) {
            problems.add(
                    z.at(0),
                    "the table has " + z.rowCount() + " rows and " + (z.header().size() - 1)
                            + " columns: it must be square.");
        }
        return labels;
    }

    private double[][] numbers(DataTable table) {
        double[][] numbers = new double[table.rowCount()][table.header().size() - 1];
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                double value = table.number(row, column + 1, problems);
                if (value < 0) {
                    problems.add(
                            table.at(row),
                            "the flow from '" + table.text(row, 0) + "' to '"
                                    + table.header().get(column + 1) + "' is negative: " + table.text(row, column + 1)
                                    + ".");
                }
                numbers[row][column] = value;
            }
        }
        return numbers;
    }

    private void checkInputs(InputOutputTable table) {
        for (int to = 0; to < table.industries(); to++) {
            double inputs = 0;
            for (int from = 0; from < table.industries(); from++) {
                inputs += table.flow(from, to);
            }
            if (table.output(to) <= 0) {
                problems.add(z.at(to), "'" + table.label(to) + "' sells nothing: its output must be positive.");
            } else if (table.output(to) > MOST) {
                problems.add(
                        z.at(to),
                        "'%s' sells %s: it must be at most %s."
                                .formatted(table.label(to), Numbers.text(table.output(to)), Numbers.text(MOST)));
            } else if (inputs > table.output(to) * (1 + ROUNDING)) {
                problems.add(
                        z.at(to),
                        String.format(
                                Locale.ROOT,
                                "'%s' buys inputs of %.6g, more than its output of %.6g.",
                                table.label(to),
                                inputs,
                                table.output(to)));
            }
        }
    }
}
