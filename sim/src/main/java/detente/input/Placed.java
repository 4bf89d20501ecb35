package detente.input;

import java.util.Collection;

/** A word of a file with the place where it is written. */
public record Placed(String text, Position at) {

    /** Whether it is one of the names that there are; a problem more if not. */
    public boolean isKnown(String what, Collection<String> names, Problems problems) {
        boolean known = names.contains(text);
        if (!known) {
            problems.unknown(at, what, text, names);
        }
        return known;
    }
}
