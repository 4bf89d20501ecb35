package detente.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers taken from the runs of a study, a line a run, so that no run that is known is computed again. */
final class RunLog {
    /** What may be lost when the process dies: the runs of about this time. */
    private static final Duration GROUP = Duration.ofMillis(500);

    private record Key(int run, long seed) {}

    private final Keeping keeping;
    private final Map<Key, Replication> known = new HashMap<>();
    private final List<String> group = new ArrayList<>();
    private Instant due;

    /** Goes on with a log. @throws DamagedLog if it is of something else, or a line is not what was written */
    RunLog(Keeping keeping) {
        this.keeping = keeping;
        this.due = keeping.clock().instant().plus(GROUP);
        List<String> lines = keeping.lines();
        if (lines.isEmpty()) {
            group.add(keeping.subject());
        } else if (!lines.get(0).equals(keeping.subject())) {
            throw new DamagedLog(keeping.log().orElseThrow(), "it belongs to another study");
        }
        for (int i = 1; i < lines.size(); i++) {
            remember(lines.get(i), i + 1);
        }
    }

    private void remember(String line, int number) {
        try {
            int end = line.indexOf('\t');
            Replication replication = RunText.read(line.substring(end + 1));
            known.put(new Key(Integer.parseInt(line.substring(0, end)), replication.seed()), replication);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedLog(keeping.log().orElseThrow(), "line " + number + " is not what was written");
        }
    }

    /** @param run its number among those that differ in more than the seed */
    Optional<Replication> find(int run, long seed) {
        return Optional.ofNullable(known.get(new Key(run, seed)));
    }

    void keep(int run, Replication replication) {
        if (keeping.log().isEmpty()) {
            return;
        }
        group.add(run + "\t" + RunText.of(replication));
        if (!keeping.clock().instant().isBefore(due)) {
            write();
        }
    }

    /** Writes what is not written yet. */
    void write() {
        if (!group.isEmpty()) {
            keeping.log().ifPresent(log -> log.append(group));
            group.clear();
        }
        due = keeping.clock().instant().plus(GROUP);
    }
}
