package detente.web;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Computes runs for all clients, one a processor; how many may wait is bounded, and so is the memory. */
final class RunPool implements AutoCloseable {
    private final ThreadPoolExecutor pool;

    /**
     * A pool.
     *
     * @param threads runs at the same time
     * @param waiting runs that may wait for a thread
     */
    RunPool(int threads, int waiting) {
        pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting));
    }

    /** Begins work as soon as a thread is free. @throws Refused if too much waits already */
    <T> Future<T> begin(Callable<T> work) {
        try {
            return pool.submit(work);
        } catch (RejectedExecutionException full) {
            throw full();
        }
    }

    /** What those are told who ask too much at once. */
    static Refused full() {
        return Refused.because(503, "the server is busy; try again in a few seconds.");
    }

    int threads() {
        return pool.getCorePoolSize();
    }

    /** Work that waits or is being done. */
    int load() {
        return pool.getQueue().size() + pool.getActiveCount();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
