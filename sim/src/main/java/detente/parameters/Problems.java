package detente.parameters;

import java.util.ArrayList;
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
