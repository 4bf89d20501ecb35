package detente.cli;

import detente.experiment.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Ctrl-C while a long computation runs: it is asked to stop, and the program waits until it has said how to go on. */
final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(StopSignal stop) {
        this.hook = new Thread(() -> {
            stop.request();
            await();
        });
    }

    /**
     * Does work that Ctrl-C, or a polite kill, asks to stop.
     *
     * @param work gives the exit code; all that is to be said is said when it returns
     */
    static int during(ToIntFunction<StopSignal> work) {
        StopSignal stop = new StopSignal();
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        try {
            return work.applyAsInt(stop);
        } finally {
            interruption.end();
        }
    }

    private void await() {
        try {
            boolean inTime = answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert inTime || hook.isAlive(); // if not, the program ends all the same
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        answered.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // it was Ctrl-C
        }
    }
}
