package detente.models.ario;

import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Names of series from labels that users choose: lower case, other characters become underscores. */
final class SeriesNames {
    private SeriesNames() {}

    /** {@code output.<good>.<region>}. */
    static String output(InputOutputTable table, int industry) {
        String[] parts = table.label(industry).split("/", 2);
        return "output." + plain(parts[1]) + "." + plain(parts[0]);
    }

    /** Reports labels that would give two industries the same name. */
    static void check(InputOutputTable table, DataTable z, Problems problems) {
        Map<String, String> labels = new TreeMap<>();
        for (int j = 0; j < table.industries(); j++) {
            String other = labels.putIfAbsent(output(table, j), table.label(j));
            if (other != null) {
                problems.add(z.at(j), "the series of '" + table.label(j) + "' would have the name of '" + other + "'.");
            }
        }
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    }
}
