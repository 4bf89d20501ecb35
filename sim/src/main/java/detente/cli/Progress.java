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
    private static final int TEXT = 60;

    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant start;
    private final String bound;
    private int total;
    private int done;

    /** @param terminal whether a line can be written over */
    Progress(int total, PrintWriter out, boolean terminal, Clock clock) {
        this("", out, terminal, clock);
        this.total = total;
    }

    private Progress(String bound, PrintWriter out, boolean terminal, Clock clock) {
        this.bound = bound;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Of work that may end before all that was expected is done. */
    static Progress upTo(PrintWriter out, boolean terminal, Clock clock) {
        return new Progress("at most ", out, terminal, clock);
    }

    /** So many pieces more may come. */
    synchronized void expect(int more) {
        total += more;
    }

    /** One piece more is finished. */
    synchronized void step() {
        done++;
        if (done > total) {
            return; // a bound that was too low is no reason to disturb the work
        }
        if (terminal) {
            int filled = (int) ((long) WIDTH * done / total);
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + state() + "   ");
            if (done == total) {
                clear();
            }
            out.flush();
        } else if (10L * done / total > 10L * (done - 1) / total) {
            out.println(state());
            out.flush();
        }
    }

    /** Nothing more will come. */
    synchronized void end() {
        if (terminal && done < total) {
            clear();
            out.flush();
        }
    }

    private void clear() {
        out.print("\r" + " ".repeat(WIDTH + TEXT) + "\r");
    }

    private String state() {
        long passed = Duration.between(start, clock.instant()).toMillis();
        long left = Math.round(passed * (total - done) / (1000.0 * done));
        return done + " of " + bound + total + " runs"
                + (done == total ? "" : ", " + (bound.isEmpty() ? "about " : bound) + left + " s left");
    }
}
