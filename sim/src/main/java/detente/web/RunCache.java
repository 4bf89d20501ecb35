package detente.web;

import detente.engine.Run;
import detente.engine.Strictness;
import detente.experiment.Replication;
import detente.results.Series;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs that were computed lately, so that a baseline is computed once and not with every move of a lever. How many are kept depends
 * on their size: memory is bounded whatever the model.
 */
final class RunCache {
    private final long most;
    private final Map<String, Replication.Attempt> runs = new LinkedHashMap<>(16, 0.75f, true);
    private long values;

    /** @param most number of values of series that are kept, of 8 bytes each */
    RunCache(long most) {
        this.most = most;
    }

    /**
     * The run; computed by the calling thread if it is not kept. Identities are left to the command line, which checks them in
     * every period: they change no number and take a quarter of the time.
     */
    Replication.Attempt of(Run<?> run) {
        String id = run.id();
        return kept(id).orElseGet(() -> {
            Replication.Attempt attempt = Replication.Attempt.of(run, Strictness.OFF);
            if (attempt.results().isPresent()) {
                keep(id, attempt);
            }
            return attempt;
        });
    }

    private synchronized Optional<Replication.Attempt> kept(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    private synchronized void keep(String id, Replication.Attempt attempt) {
        if (runs.put(id, attempt) == null) {
            values += values(attempt);
        }
        Iterator<Replication.Attempt> eldest = runs.values().iterator();
        while (values > most) {
            values -= values(eldest.next());
            eldest.remove();
        }
    }

    private static long values(Replication.Attempt attempt) {
        return attempt.results().stream()
                .flatMap(r -> r.series().stream())
                .mapToLong(Series::length)
                .sum();
    }
}
