package detente.models.ario;

import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import java.util.List;
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
        Map<String, String> regions = new TreeMap<>();
        for (int r = 0; r < table.regions().size(); r++) {
            String region = table.regions().get(r);
            String other = regions.putIfAbsent(regions(table).get(r), region);
            if (other != null) {
                problems.add(z.at(0), "the series of region '" + region + "' would have the name of '" + other + "'.");
            }
        }
    }

    /**
     * The end of the names of each region's series; a region called {@code all} must not be taken for the world.
     */
    static List<String> regions(InputOutputTable table) {
        return table.regions().stream()
                .map(SeriesNames::plain)
                .map(name -> name.equals("all") ? "all_" : name)
                .toList();
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    }
}
