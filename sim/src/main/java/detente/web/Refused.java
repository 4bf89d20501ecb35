package detente.web;

import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import java.util.List;
import java.util.Optional;

/** A request that is not done, and why. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** What stands for the file in what is wrong with a request. */
    private static final String REQUEST = "the request";

    private final int status;
    private final transient List<Problem> problems;

    private Refused(int status, List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).message());
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** For one reason. */
    static Refused because(int status, String message) {
        return new Refused(status, List.of(new Problem(REQUEST, 0, message, Optional.empty())));
    }

    /** For all that is wrong in it; what a command line would be blamed for is the request's fault. */
    static Refused because(List<Problem> problems) {
        return new Refused(
                400,
                problems.stream()
                        .map(p -> p.file().equals(Position.COMMAND_LINE.file())
                                ? new Problem(REQUEST, 0, p.message(), p.maybe())
                                : p)
                        .toList());
    }

    /** For a mistake of the program. */
    static Refused internal() {
        return because(500, "internal error; the server's log says more.");
    }

    /** Throws if anything is wrong. */
    static void ifAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw because(problems.list());
        }
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
