package detente.imports.layout;

import java.util.Arrays;
import java.util.List;

/**
 * An input–output table as its files have it, whatever their layout.
 *
 * @param industries key of each industry
 * @param flows a row a seller, a column a buyer
 * @param destinations key of each column of final demand
 * @param demand a row an industry, a column a destination
 * @param added names of the rows of value added and taxes
 * @param addedValues a row a name, a column an industry
 * @param checks sums that the files state
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SourceTable(
        List<Account> industries,
        double[][] flows,
        List<Account> destinations,
        double[][] demand,
        List<Account> added,
        double[][] addedValues,
        List<Check> checks) {

    /** What an industry sells to all. */
    public double output(int industry) {
        return Arrays.stream(flows[industry]).sum()
                + Arrays.stream(demand[industry]).sum();
    }

    /** What an industry buys from all. */
    public double inputs(int industry) {
        double inputs = 0;
        for (double[] row : flows) {
            inputs += row[industry];
        }
        return inputs;
    }

    /** What every industry buys from all. */
    public double[] inputs() {
        double[] inputs = new double[industries.size()];
        for (double[] row : flows) {
            for (int to = 0; to < inputs.length; to++) {
                inputs[to] += row[to];
            }
        }
        return inputs;
    }
}
