package detente.experiment;

import java.util.List;

/** Lines that are only ever added to, so that long work which breaks off can go on from what is there. */
public interface AppendLog {

    /** All lines that were added whole, the oldest first. */
    List<String> lines();

    /** Adds lines; when this returns they outlive the process. A line contains no line feed. */
    void append(List<String> lines);

    /** How messages call it: where it is. */
    default String name() {
        return "the log";
    }

    /** Says that a log cannot be continued: it belongs to other work, or one of its lines is not what was written. */
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param what is wrong with it */
        public Damaged(AppendLog log, String what) {
            super(log.name() + ": " + what + "; remove the file, or compute everything again with --fresh");
        }
    }
}
