package detente.order;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How it is to be computed, on which no number depends.
 *
 * @param threads runs at the same time; as many as there are processors if empty
 * @param fresh whether to compute even if the results are there
 * @param out folder for results; the project's if empty
 */
public record Effort(
        @OrderOption(
                about = "Runs at the same time; as many as there are processors unless said",
                least = 1,
                most = Effort.MOST_THREADS,
                kept = false)
        Optional<Integer> threads,

        @OrderOption(about = "Computes again even if the results are there", kept = false)
        boolean fresh,

        @OrderOption(about = "Folder for results instead of the project's", label = "DIR", kept = false)
        Optional<Path> out) {
    static final long MOST_THREADS = 1000;

    /** On every processor, into the project's folder. */
    public static Effort usual() {
        return new Effort(Optional.empty(), false, Optional.empty());
    }

    /** Number of runs at the same time. */
    public int parallel() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }
}
