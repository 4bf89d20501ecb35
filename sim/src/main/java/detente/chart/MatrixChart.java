package detente.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A table of numbers as a heat map, as data.
 *
 * @param name file stem: lower-case letters, digits and dashes
 * @param unit of all values
 * @param rows labels from top to bottom
 * @param columns labels from left to right, short ones
 * @param across what the columns are, such as {@code against}
 * @param values by row, then by column; NaN where there is none
 */
public record MatrixChart(
        String name,
        Words words,
        String unit,
        List<String> rows,
        List<String> columns,
        String across,
        List<List<Double>> values)
        implements Chart {
    private static final int DIGITS = 3;

    public MatrixChart {
        Chart.requireName(name);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        values = values.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.isEmpty() || width == 0) {
            throw new IllegalArgumentException("chart '" + name + "' has no cells to draw");
        }
        if (values.size() != rows.size() || values.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("chart '" + name + "' has not a value for each row and column");
        }
    }

    /** The smallest value; 0 if there is none. */
    double least() {
        return values.stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .min()
                .orElse(0);
    }

    /** The largest value; 0 if there is none. */
    double most() {
        return values.stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
    }

    /** A value as it is written in its cell. */
    String text(int row, int column) {
        return text(values.get(row).get(column));
    }

    /** With as many decimals as give the largest value three digits; an en dash for a missing one. */
    String text(double value) {
        if (!Double.isFinite(value)) {
            return "\u2013";
        }
        double largest = Math.max(Math.abs(least()), Math.abs(most()));
        int before = largest < 1 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
        String digits = new BigDecimal(Math.abs(value))
                .setScale(Math.max(0, DIGITS - before), RoundingMode.HALF_EVEN)
                .toPlainString();
        boolean negative = value < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
        return negative ? "\u2212" + digits : digits;
    }
}
