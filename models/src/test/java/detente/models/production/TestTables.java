package detente.models.production;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables from the test resources. */
final class TestTables {
    private TestTables() {}

    /** The 2x2 table of the reference case. */
    static InputOutputTable twoByTwo() {
        double[][] z = numbers("/ario/Z.csv");
        double[][] y = numbers("/ario/Y.csv");
        List<String> labels = List.of("CHN/magnet", "CHN/vehicle", "USA/magnet", "USA/vehicle");
        return new InputOutputTable(labels, z, new InputOutputTable.FinalDemand(List.of("CHN", "USA"), y), 52);
    }

    /** The same table with every flow so many times as large. */
    static InputOutputTable scaled(InputOutputTable table, double factor) {
        int industries = table.industries();
        double[][] flows = new double[industries][industries];
        double[][] demand = new double[industries][table.destinations().size()];
        for (int from = 0; from < industries; from++) {
            for (int to = 0; to < industries; to++) {
                flows[from][to] = factor * table.flow(from, to);
            }
            for (int d = 0; d < demand[from].length; d++) {
                demand[from][d] = factor * table.finalDemand(from, d);
            }
        }
        return new InputOutputTable(
                table.labels(),
                flows,
                new InputOutputTable.FinalDemand(table.destinations(), demand),
                table.weeksPerYear());
    }

    /** The numbers of a CSV without its header and first column. */
    static double[][] numbers(String resource) {
        try (InputStream in = TestTables.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(line.indexOf(',') + 1).split(","))
                    .map(cells -> java.util.Arrays.stream(cells)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
