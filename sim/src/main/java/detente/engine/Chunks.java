package detente.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * Loops over many agents, shared out over threads in chunks. The boundaries of the chunks depend on the loop alone, never on
 * the number of threads; a loop whose chunks write nothing in common gives the same bits on any number. A loop of one chunk,
 * or on one thread, runs in the caller and allocates nothing.
 */
public final class Chunks implements AutoCloseable {
    private final int threads;
    /** Threads of our own, so that nobody else's work delays a phase; the common pool, unused, for one thread. */
    private final ForkJoinPool pool;

    private Chunks(int threads, ForkJoinPool pool) {
        this.threads = threads;
        this.pool = pool;
    }

    /** Loops in the caller's thread. */
    public static Chunks serial() {
        return new Chunks(1, ForkJoinPool.commonPool());
    }

    /** Loops on so many threads; close it to end them. */
    public static Chunks threads(int count) {
        return count == 1 ? serial() : new Chunks(count, new ForkJoinPool(count));
    }

    /** What is done for the agents from one number to another, the second not included. */
    @FunctionalInterface
    public interface Body {
        void act(int from, int to);
    }

    /**
     * Acts on 0 .. count−1; returns when all is done.
     *
     * @param chunk length of a chunk, at least 1
     */
    public void run(int count, int chunk, Body body) {
        if (threads == 1 || count <= chunk) {
            body.act(0, count);
        } else {
            pool.invoke(new Part(new Loop(count, chunk, body), 0, (count - 1) / chunk + 1));
        }
    }

    @Override
    public void close() {
        if (threads > 1) {
            pool.shutdown();
        }
    }

    private record Loop(int count, int chunk, Body body) {

        void act(int part) {
            int from = part * chunk;
            body.act(from, Math.min(count, from + chunk));
        }
    }

    /** Some neighbouring chunks of a loop: halved until one is left. */
    private static final class Part extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final transient Loop loop;
        private final int first;
        private final int end;

        Part(Loop loop, int first, int end) {
            this.loop = loop;
            this.first = first;
            this.end = end;
        }

        @Override
        protected void compute() {
            if (end - first == 1) {
                loop.act(first);
            } else {
                int middle = (first + end) >>> 1;
                invokeAll(new Part(loop, first, middle), new Part(loop, middle, end));
            }
        }
    }
}
