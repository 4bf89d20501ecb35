package detente.imports;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Safe ids for names as publishers write them: letters, digits, hyphens and underscores, all different, the same every time. */
final class Titles {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9-]+");
    private static final Pattern ENDS = Pattern.compile("^[_-]+|[_-]+$");
    private static final int LONGEST = 40;

    private final String kind;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param kind what the names are of, which names without letters and digits are called after */
    Titles(String kind) {
        this.kind = kind;
    }

    /** The id of a name, the same at each call. */
    String id(String name) {
        return ids.computeIfAbsent(name, this::made);
    }

    private String made(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = ENDS.matcher(OTHERS.matcher(letters).replaceAll("_")).replaceAll("");
        String cut = plain.length() > LONGEST
                ? ENDS.matcher(plain.substring(0, LONGEST)).replaceAll("")
                : plain;
        String base = cut.isEmpty() ? kind + "_" + (ids.size() + 1) : cut;
        String id = base;
        // Names of series do not tell capitals from small letters.
        for (int next = 2; !taken.add(id.toLowerCase(Locale.ROOT)); next++) {
            id = base + "_" + next;
        }
        return id;
    }

    /** By name, the id, in the order of first use. */
    Map<String, String> all() {
        return ids;
    }
}
