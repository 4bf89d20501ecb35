package detente.study;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import java.util.Optional;
import java.util.function.Supplier;

/** Goes on after something wrong, so that all of it is listed at once. */
public final class InputCheck {
    private InputCheck() {}

    /** What a supplier gives, if nothing is wrong; what is wrong is added to the problems as it is. */
    public static <T> Optional<T> attempt(Supplier<T> supplier, Problems problems) {
        return attempt(supplier, Position.COMMAND_LINE, "", problems);
    }

    /**
     * What a supplier gives, if nothing is wrong.
     *
     * @param at where problems of the command line are said to be, as the file there causes them
     * @param what precedes the messages of those
     * @param problems where what is wrong is added
     */
    public static <T> Optional<T> attempt(Supplier<T> supplier, Position at, String what, Problems problems) {
        try {
            return Optional.of(supplier.get());
        } catch (InvalidInput e) {
            for (Problem p : e.problems()) {
                boolean typed = p.file().equals(Position.COMMAND_LINE.file());
                Position place = typed ? at : new Position(p.file(), p.line());
                problems.add(place, (typed ? what : "") + p.message(), p.maybe());
            }
            return Optional.empty();
        }
    }
}
