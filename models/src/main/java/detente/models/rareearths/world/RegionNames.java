package detente.models.rareearths.world;

import detente.models.production.InputOutputTable;
import java.util.Locale;

/** Regions as they are called in names (lower case) and in sentences. */
public final class RegionNames {
    private RegionNames() {}

    public static String of(InputOutputTable table, int region) {
        return table.regions().get(region).toLowerCase(Locale.ROOT);
    }

    /** A region in a sentence; a region that the base table does not have keeps its code. */
    public static String inWords(InputOutputTable table, int region) {
        String code = table.regions().get(region);
        return switch (code) {
            case "CHN" -> "China";
            case "USA" -> "the United States";
            case "ALLY" -> "the allies";
            case "EU" -> "the European Union";
            case "JPN" -> "Japan";
            case "KOR" -> "Korea";
            case "ROW" -> "the rest of the world";
            default -> code;
        };
    }
}
