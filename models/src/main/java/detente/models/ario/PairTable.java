package detente.models.ario;

import detente.input.Position;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import detente.results.Numbers;
import detente.results.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A value of each input by who uses it. Rows of the file are goods that are used, columns goods or industries ({@code REGION/good})
 * that use them; the column of an industry counts before that of its good, and an empty cell says nothing.
 */
final class PairTable {
    private final InputOutputTable table;
    /** By good and using industry; NaN where the file says nothing. */
    private final double[][] values;
    /** By good: where its row stands. */
    private final Position[] places;

    private PairTable(InputOutputTable table) {
        this.table = table;
        this.values = new double[table.goods().size()][0];
        this.places = new Position[values.length];
    }

    /** What a value may be, both bounds included. */
    record Range(double least, double most) {}

    /** The values, those of wrong cells left out; nothing if there is no file. */
    static PairTable read(Optional<DataTable> file, InputOutputTable table, Range range, Problems problems) {
        PairTable pairs = new PairTable(table);
        file.ifPresent(f -> pairs.read(f, range, problems));
        return pairs;
    }

    /** The value of a good for an industry that uses it; empty if the file says nothing. */
    OptionalDouble of(int good, int industry) {
        if (values[good].length == 0 || Double.isNaN(values[good][industry])) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(values[good][industry]);
    }

    /** Where the row of a good stands, of which the file says something. */
    Position at(int good) {
        return places[good];
    }

    private void read(DataTable file, Range range, Problems problems) {
        List<String> known =
                Stream.concat(table.goods().stream(), table.labels().stream()).toList();
        int[] users = new int[file.header().size()];
        for (int column = 1; column < users.length; column++) {
            users[column] = known.indexOf(file.header().get(column));
            if (users[column] < 0) {
                String user = file.header().get(column);
                problems.unknown(new Position(file.file(), 1), "user of goods", user, known);
            }
        }
        for (int row = 0; row < file.rowCount(); row++) {
            String good = file.text(row, 0);
            int index = table.goods().indexOf(good);
            if (index < 0) {
                problems.unknown(file.at(row), "good", good, table.goods());
            } else if (values[index].length > 0) {
                problems.add(file.at(row), "'" + good + "' is there twice.");
            } else {
                places[index] = file.at(row);
                double[] cells = new double[users.length];
                for (int column = 1; column < cells.length; column++) {
                    cells[column] = value(file, row, column, range, problems);
                }
                values[index] = byIndustry(users, cells);
            }
        }
    }

    /**
     * The values of a row, by industry.
     *
     * @param users by column a good, or beyond all goods an industry; below 0 if it is neither
     */
    private double[] byIndustry(int[] users, double[] cells) {
        int goods = table.goods().size();
        double[] byGood = nothing(goods);
        double[] byIndustry = nothing(table.industries());
        for (int column = 1; column < cells.length; column++) {
            int user = users[column];
            if (user >= goods) {
                byIndustry[user - goods] = cells[column];
            } else if (user >= 0) {
                byGood[user] = cells[column];
            }
        }
        for (int j = 0; j < byIndustry.length; j++) {
            byIndustry[j] = Double.isNaN(byIndustry[j]) ? byGood[table.good(j)] : byIndustry[j];
        }
        return byIndustry;
    }

    private static double value(DataTable file, int row, int column, Range range, Problems problems) {
        String text = file.text(row, column);
        double value = text.isEmpty() ? Double.NaN : Written.number(text).orElse(Double.NEGATIVE_INFINITY);
        if (value < range.least || value > range.most) {
            problems.add(
                    file.at(row),
                    "'%s' must be a number in [%s, %s], was '%s'."
                            .formatted(
                                    file.header().get(column),
                                    Numbers.exact(range.least),
                                    Numbers.exact(range.most),
                                    text));
            return Double.NaN;
        }
        return value;
    }

    private static double[] nothing(int length) {
        double[] nothing = new double[length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }
}
