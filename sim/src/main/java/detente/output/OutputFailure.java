package detente.output;

import java.io.IOException;

/** Results could not be written: no permission, no space, no such place. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputFailure(String message, IOException cause) {
        super(message, cause);
    }
}
