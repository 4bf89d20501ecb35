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
}
