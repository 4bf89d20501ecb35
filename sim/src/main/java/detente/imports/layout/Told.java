package detente.imports.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum that the files state for each industry.
 *
 * @param inColumn whether it stands in a column, beside what industries sell; else it stands below what they buy
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Told(Totals which, boolean inColumn, double[] values) {
    /** Stated sums beside those of cells; inputs and value added beside sales. */
    static List<Check> checks(List<Told> told, SourceTable table) {
        List<Check> checks = new ArrayList<>();
        double[] inputs = table.inputs();
        for (Told one : told) {
            for (int j = 0; j < inputs.length; j++) {
                double flows = Arrays.stream(table.flows()[j]).sum();
                double demand = Arrays.stream(table.demand()[j]).sum();
                double found = switch (one.which()) {
                    case OUTPUT -> flows + demand;
                    case INTERMEDIATE -> one.inColumn() ? flows : inputs[j];
                    case FINAL -> demand;
                };
                String what = "%s (%s)".formatted(one.which().words(), one.inColumn() ? "column" : "row");
                checks.add(new Check(what, table.industries().get(j).shown(), one.values()[j], found));
            }
        }
        if (!table.added().isEmpty()) {
            for (int j = 0; j < inputs.length; j++) {
                double buys = inputs[j];
                for (double[] row : table.addedValues()) {
                    buys += row[j];
                }
                checks.add(new Check(
                        "inputs and value added against sales",
                        table.industries().get(j).shown(),
                        buys,
                        table.output(j)));
            }
        }
        return List.copyOf(checks);
    }
}
