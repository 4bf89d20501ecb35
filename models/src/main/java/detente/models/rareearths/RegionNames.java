package detente.models.rareearths;

import detente.models.production.InputOutputTable;
import java.util.Locale;

/** Regions as they are called in parameter and series names: lower case. */
final class RegionNames {
    private RegionNames() {}

    static String of(InputOutputTable table, int region) {
        return table.regions().get(region).toLowerCase(Locale.ROOT);
    }
}
