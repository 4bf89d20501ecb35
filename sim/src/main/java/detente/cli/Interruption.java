package detente.cli;

import detente.experiment.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while a long computation runs: it is asked to stop, and the program waits until it has said how to go on. */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(StopSignal stop) {
        this.hook = new Thread(() -> {
            stop.request();
            await();
        });
    }

    /** From now on Ctrl-C, or a polite kill, makes this request. */
    static Interruption asks(StopSignal stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void await() {
        try {
            boolean inTime = answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert inTime || hook.isAlive(); // if not, the program ends all the same
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All has been said. */
    void answered() {
        answered.countDown();
    }

    @Override
    public void close() {
        answered.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // it was Ctrl-C
        }
    }
}
