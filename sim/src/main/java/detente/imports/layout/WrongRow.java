package detente.imports.layout;

import java.io.IOException;

/** A row of a text file that cannot be read. */
final class WrongRow extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line from 1 */
    WrongRow(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
