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
