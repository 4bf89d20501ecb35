package detente.imports.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which rows and columns of published tables are sums of others: they serve as checks and are never data. */
enum Totals {
    /** Output of an industry: all that it sells, or all that it buys and adds. */
    OUTPUT("output"),
    /** What an industry sells to industries, or buys from them. */
    INTERMEDIATE("intermediate use"),
    /** What goes to final demand. */
    FINAL("final demand");

    private static final Set<String> NO_REGION = Set.of("", "TOT", "TOTAL", "WLD", "ZZZ");
    private static final Set<String> OUTPUTS = Set.of(
            "OUT",
            "OUTPUT",
            "TOTAL",
            "TOT",
            "GO",
            "X",
            "P1",
            "INDOUT",
            "R69",
            "SUM",
            "GROSS OUTPUT",
            "TOTAL OUTPUT",
            "OUTPUT AT BASIC PRICES",
            "TOTAL USE",
            "TOTAL USES",
            "TOTAL SUPPLY",
            "TOTAL INPUT",
            "TOTAL INPUTS");
    private static final Set<String> INTERMEDIATES = Set.of(
            "II_FOB", "R60", "II", "TOTAL INTERMEDIATE CONSUMPTION", "TOTAL INTERMEDIATE USE", "TOTAL INTERMEDIATE");
    private static final Set<String> FINALS =
            Set.of("TFD", "TOTAL FINAL DEMAND", "TOTAL FINAL USE", "FINAL DEMAND TOTAL");

    private final String words;

    Totals(String words) {
        this.words = words;
    }

    /** As reports call it. */
    String words() {
        return words;
    }

    /** Which sum a row or a column is; empty if it is none. */
    static Optional<Totals> of(Account key) {
        if (!NO_REGION.contains(key.region().toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String name = key.name().toUpperCase(Locale.ROOT);
        if (OUTPUTS.contains(name)) {
            return Optional.of(OUTPUT);
        }
        if (INTERMEDIATES.contains(name)) {
            return Optional.of(INTERMEDIATE);
        }
        return FINALS.contains(name) ? Optional.of(FINAL) : Optional.empty();
    }
}
