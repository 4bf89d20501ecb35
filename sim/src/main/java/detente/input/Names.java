package detente.input;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What names must be that stand in tables, become columns of them, or become folders. */
public final class Names {
    /** What becomes a file or folder is called by such words: it is checked before any path is made of it. */
    public static final String SLUG = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";

    /** What is said of a word that is none, with {@code %s} for it. */
    public static final String NO_SLUG = "'%s' must be lower-case letters, digits and hyphens, at most 60.";

    /** Words that DuckDB, Arrow, pandas or R take for a missing value, a number, a day or a truth value. */
    private static final Set<String> TAKEN =
            Set.of("true", "false", "t", "f", "null", "none", "na", "nan", "inf", "infinity", "epoch");

    private Names() {}

    /** Adds a problem if readers of tables would take the name for something else. */
    public static void checkWord(String what, String name, Position at, Problems problems) {
        boolean letter = !name.isEmpty() && Character.isLetter(name.codePointAt(0));
        if (!letter || TAKEN.stream().anyMatch(name::equalsIgnoreCase)) {
            problems.add(
                    at,
                    what + " '" + name + "' must begin with a letter and be no word such as NA, nan, null or true: "
                            + "readers of tables would take it for a number, a day or a missing value.");
        }
    }

    /** The one among others that databases and some file systems take for the same: they do not tell capitals apart. */
    public static Optional<String> alike(String name, Collection<String> others) {
        return others.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** Adds a problem if a name is like one before it. */
    public static void checkApart(String what, String name, Collection<String> before, Position at, Problems problems) {
        alike(name, before)
                .ifPresent(other -> problems.add(
                        at,
                        what + " '" + name + "' must not be called like " + what + " '" + other
                                + "': tables and some file systems do not tell capital letters from small ones."));
    }
}
