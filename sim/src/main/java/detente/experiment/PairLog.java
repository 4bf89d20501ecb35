package detente.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the pairs so far have come to, written down every few seconds: its size does not grow with the series of every pair. */
final class PairLog {
    /** What may be lost when the process dies: the pairs of about this time. */
    private static final Duration GROUP = Duration.ofSeconds(5);

    private final Keeping keeping;
    private Instant due;

    PairLog(Keeping keeping) {
        this.keeping = keeping;
        this.due = keeping.clock().instant().plus(GROUP);
    }

    /** Lets a tally go on where it was left. @throws DamagedLog if the log is of something else or not what was written */
    void restore(Tally tally) {
        List<String> lines = keeping.lines();
        if (lines.isEmpty()) {
            return;
        }
        WorkLog log = keeping.log().orElseThrow();
        if (!lines.get(0).startsWith(keeping.subject() + "\t")) {
            throw new DamagedLog(log, "it belongs to another study");
        }
        try {
            int pairs =
                    Integer.parseInt(lines.get(0).substring(keeping.subject().length() + 1));
            for (int i = 0; i < pairs; i++) {
                tally.restore(new Pair(RunText.read(lines.get(1 + 2 * i)), RunText.read(lines.get(2 + 2 * i))));
            }
            lines.subList(1 + 2 * pairs, lines.size()).forEach(tally::restore);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedLog(log, "it is not what was written");
        }
    }

    /** Writes the state down if it is time. */
    void keep(Tally tally) {
        if (keeping.log().isPresent() && !keeping.clock().instant().isBefore(due)) {
            write(tally);
        }
    }

    void write(Tally tally) {
        List<String> lines = new ArrayList<>();
        lines.add(keeping.subject() + "\t" + tally.pairs().size());
        for (Pair pair : tally.pairs()) {
            lines.add(RunText.of(pair.a()));
            lines.add(RunText.of(pair.b()));
        }
        tally.series().forEach(s -> lines.add(s.line()));
        keeping.log().ifPresent(log -> log.replace(lines));
        due = keeping.clock().instant().plus(GROUP);
    }
}
