package detente.experiment;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what another thread computes. */
final class Waiting {
    private static final long LOOK_AROUND_MILLIS = 50;
    private static final long LONGEST_PERIOD_SECONDS = 10;

    private Waiting() {}

    /**
     * The result; empty if it is asked to stop before there is one.
     *
     * @throws RuntimeException what the other thread threw
     * @throws Error the same, such as a lack of memory, which is no fault of the run
     */
    static <T> Optional<T> result(Future<T> future, StopSignal stop) {
        while (!stop.isRequested()) {
            Optional<T> result = poll(future);
            if (result.isPresent()) {
                return result;
            }
        }
        return future.isDone() ? poll(future) : Optional.empty();
    }

    /** Stops the work of a pool, and waits until its threads have put it down: a run does so at the end of its period. */
    static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(LONGEST_PERIOD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Optional<T> poll(Future<T> future) {
        try {
            return Optional.of(future.get(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were computed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
