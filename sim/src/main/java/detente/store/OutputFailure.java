package detente.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Results could not be written, or not kept: no permission, no space, no such place, a store that is locked or damaged. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean lock;

    OutputFailure(String message, Exception cause) {
        this(message, cause, false);
    }

    /** @param lock whether another process holds what is to be written */
    OutputFailure(String message, Exception cause, boolean lock) {
        super(message, cause);
        this.lock = lock;
    }

    /**
     * With the reason in words.
     *
     * @param what could not be done, such as {@code cannot write the file}
     */
    static OutputFailure of(String what, IOException because) {
        return new OutputFailure(what + ": " + reason(because), because);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is there and is not a folder";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Whether another process holds what is to be written. */
    boolean isLock() {
        return lock;
    }
}
