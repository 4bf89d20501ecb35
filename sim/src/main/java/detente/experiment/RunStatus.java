package detente.experiment;

import java.util.Locale;

/** How a run of a batch ended. */
public enum RunStatus {
    DONE,
    FAILED,
    /** Given up after the time limit; tried again when the batch is resumed. */
    TIMED_OUT;

    /** {@code done}, {@code failed} or {@code timed-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
