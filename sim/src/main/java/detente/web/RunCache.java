package detente.web;

import detente.engine.Run;
import detente.engine.Strictness;
import detente.experiment.Replication;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Runs that were computed lately, so that a baseline is computed once and not with every move of a lever. */
final class RunCache {
    private final Map<String, Replication.Attempt> runs;

    /** @param most number of runs that are kept */
    RunCache(int most) {
        runs = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Replication.Attempt> eldest) {
                return size() > most;
            }
        };
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
        runs.put(id, attempt);
    }

    synchronized int size() {
        return runs.size();
    }
}
