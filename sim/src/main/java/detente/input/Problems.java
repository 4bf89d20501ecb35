package detente.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects mistakes, so that all are reported at once. */
public final class Problems {
    private final List<Problem> list = new ArrayList<>();

    public void add(Position at, String message) {
        add(at, message, Optional.empty());
    }

    public void add(Position at, String message, Optional<String> maybe) {
        list.add(new Problem(at.file(), at.line(), message, maybe));
    }

    /** A name that is not one of those that there are: the one that was probably meant, or all, or the nearest of many. */
    public void unknown(Position at, String what, String name, Collection<String> known) {
        unknown(at, what, name, "", known);
    }

    /**
     * The same with more words.
     *
     * @param where said after the name, for example {@code " of 'cover'"}
     */
    public void unknown(Position at, String what, String name, String where, Collection<String> known) {
        addNearest(at, "unknown " + what + " '" + name + "'" + where + ".", name, known);
    }

    /**
     * A sentence that says that there is no such name, followed by those that there are.
     *
     * @param message the sentence with its point
     */
    public void addNearest(Position at, String message, String name, Collection<String> known) {
        Optional<String> maybe = Nearest.to(name, known);
        String allowed = maybe.isPresent() ? "" : Nearest.list(name, known);
        add(at, message.substring(0, message.length() - 1) + allowed + ".", maybe);
    }

    /** Whether a number typed on the command line lies within bounds, both included; a problem more if not. */
    public boolean checkRange(String name, long value, long least, long most) {
        boolean right = value >= least && value <= most;
        if (!right) {
            add(Position.COMMAND_LINE, "'" + name + "' must be in [" + least + ", " + most + "], was " + value + ".");
        }
        return right;
    }

    public void addAll(List<Problem> problems) {
        list.addAll(problems);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The problems so far, in the order in which they were found. */
    public List<Problem> list() {
        return List.copyOf(list);
    }

    /** Stops here if there are any. @throws InvalidInput with all problems */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new InvalidInput(list);
        }
    }
}
