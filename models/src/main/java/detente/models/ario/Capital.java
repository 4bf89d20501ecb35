package detente.models.ario;

import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import detente.parameters.Keyed;
import detente.parameters.Tables;
import java.util.List;

/** Productive capital of industries in the table's money: what the table {@code capital} says, else a multiple of value added. */
final class Capital {
    private static final String NAME = "capital";

    private Capital() {}

    /**
     * Capital by industry, not below 0.
     *
     * @param ratio years of value added, by good
     * @param problems told what is wrong in the table
     */
    static double[] of(InputOutputTable table, Tables tables, Keyed ratio, Problems problems) {
        double[] capital = new double[table.industries()];
        for (int j = 0; j < capital.length; j++) {
            capital[j] = ratio.of(table.goods().get(table.good(j))) * Math.max(0, valueAdded(table, j));
        }
        tables.find(NAME)
                .filter(file -> file.requires(List.of("industry", NAME), problems))
                .ifPresent(file -> read(file, table, capital, problems));
        return capital;
    }

    /** A year's value added of an industry: its output less its inputs. */
    static double valueAdded(InputOutputTable table, int industry) {
        double valueAdded = table.output(industry);
        for (int from = 0; from < table.industries(); from++) {
            valueAdded -= table.flow(from, industry);
        }
        return valueAdded;
    }

    private static void read(DataTable file, InputOutputTable table, double[] capital, Problems problems) {
        boolean[] found = new boolean[capital.length];
        file.rows().forEach(row -> {
            String label = row.text("industry");
            int industry = table.indexOf(label);
            double value = row.number(NAME, problems);
            if (industry < 0) {
                problems.unknown(row.at(), "industry", label, table.labels());
                return;
            }
            if (found[industry]) {
                problems.add(row.at(), "'" + label + "' is there twice.");
            }
            if (value < 0) {
                problems.add(row.at(), "'capital' must not be negative, was " + row.text(NAME) + ".");
            }
            found[industry] = true;
            capital[industry] = value;
        });
    }
}
