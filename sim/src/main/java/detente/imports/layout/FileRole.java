package detente.imports.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file of a table in several files holds, as its name tells: {@code Z.txt}, {@code trade_flows_Z.txt}, {@code FD.csv}. */
enum FileRole {
    /** Flows between industries. */
    FLOWS("z|t|flows"),
    /** Flows over the output of the buyer. */
    COEFFICIENTS("a"),
    /** Final demand. */
    DEMAND("y|fd"),
    /** Value added. */
    ADDED("va|v"),
    /** Output. */
    OUTPUT("x"),
    /** Units of rows. */
    UNIT("units?"),
    /** Labels of industries, in Eora. */
    LABELS("labels_t"),
    /** Labels of final demand, in Eora. */
    DEMAND_LABELS("labels_fd"),
    /** Labels of value added, in Eora. */
    ADDED_LABELS("labels_va");

    private static final Pattern ENDING = Pattern.compile("\\.(txt|csv|tsv|tab)$");

    private final Pattern name;

    FileRole(String name) {
        this.name = Pattern.compile("(.*[_. -])?(" + name + ")");
    }

    /** The role of a file; empty if its name tells none. */
    static Optional<FileRole> of(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        if (!ENDING.matcher(lower).find()) {
            return Optional.empty();
        }
        String stem = ENDING.matcher(lower).replaceFirst("");
        Optional<FileRole> last = Optional.empty();
        for (FileRole role : values()) {
            if (role.name.matcher(stem).matches()) {
                last = Optional.of(role);
            }
        }
        return last;
    }
}
