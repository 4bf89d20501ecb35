package detente.experiment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What lets the runs of a study end early and go on later.
 *
 * @param log where what is computed is kept; nowhere if empty
 * @param subject says what the runs are of, in a word; a log of something else is refused
 * @param clock tells when it is time to write to the log
 * @param stop asks for an early end
 */
public record Keeping(Optional<Log> log, String subject, Clock clock, StopSignal stop) {

    /** For runs that are computed in one go. */
    public static Keeping nothing() {
        return new Keeping(Optional.empty(), "", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new StopSignal());
    }

    List<String> lines() {
        return log.map(Log::lines).orElse(List.of());
    }

    /** An {@link AppendLog} for work whose state so far can be said anew in fewer lines than all that led to it. */
    public interface Log extends AppendLog {

        /** Puts lines in the place of all that are there. If the process breaks off meanwhile, the old ones or the new ones stand. */
        void replace(List<String> lines);

        /**
         * Another log beside this one, for a part of the same work.
         *
         * @param ending what its name has besides that of this one
         */
        Log beside(String ending);
    }
}
