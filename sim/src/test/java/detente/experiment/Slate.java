package detente.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A log in memory, which outlives the work that is broken off. */
final class Slate implements Keeping.Log {
    final List<String> lines = new ArrayList<>();

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void append(List<String> more) {
        lines.addAll(more);
    }

    @Override
    public void replace(List<String> all) {
        lines.clear();
        lines.addAll(all);
    }

    @Override
    public Keeping.Log beside(String ending) {
        return new Slate();
    }

    /** Work on this slate under a clock of which every look takes a second, so that it is soon time to write. */
    Keeping keeping(StopSignal stop) {
        AtomicLong seconds = new AtomicLong();
        InstantSource slow = () -> Instant.EPOCH.plus(Duration.ofSeconds(seconds.incrementAndGet()));
        return new Keeping(Optional.of(this), "dice 1234", slow.withZone(ZoneOffset.UTC), stop);
    }

    /** Asks to stop, and computes nothing more until that is noticed. */
    static void stopAndWait(StopSignal stop) {
        stop.request();
        try {
            TimeUnit.SECONDS.sleep(10);
        } catch (InterruptedException noticed) {
            Thread.currentThread().interrupt();
        }
    }
}
