package detente.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a long piece of work is: on a terminal one line that is written over, else a plain line at each tenth. Many threads
 * may report to it.
 */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant start;
    private final int total;
    private int done;

    /** @param terminal whether a line can be written over */
    Progress(int total, PrintWriter out, boolean terminal, Clock clock) {
        this.total = total;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** One piece more is finished. */
    synchronized void step() {
        done++;
        if (terminal) {
            int filled = (int) ((long) WIDTH * done / total);
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + state() + "   ");
            if (done == total) {
                out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
            }
            out.flush();
        } else if (10L * done / total > 10L * (done - 1) / total) {
            out.println(state());
            out.flush();
        }
    }

    private String state() {
        long passed = Duration.between(start, clock.instant()).toMillis();
        long left = Math.round(passed * (total - done) / (1000.0 * done));
        return done + " of " + total + " runs" + (done == total ? "" : ", about " + left + " s left");
    }
}
