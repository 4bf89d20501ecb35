package detente.models.rareearths.policy;

import detente.results.Calendar;
import detente.results.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The level of one instrument of one state, week by week, as the scenario's events set it: an event acts from the first
 * period that starts on or after its date until the next one.
 */
public final class PolicyScript {
    private final double[] level;

    private PolicyScript(double[] level) {
        this.level = level;
    }

    /** An instrument that stands at an initial level until an event sets it. */
    public static PolicyScript of(Actor actor, String instrument, double initial, Timeline timeline) {
        double[] level = new double[timeline.periods()];
        Arrays.fill(level, initial);
        for (Event event : timeline.events()) {
            int from = timeline.calendar().periodFrom(event.date());
            if (actor.isIn(event.actor()) && event.instrument().equals(instrument) && from < level.length) {
                Arrays.fill(level, from, level.length, event.level().orElseThrow());
            }
        }
        return new PolicyScript(level);
    }

    /**
     * The dated events of a run.
     *
     * @param endogenousFrom day of the last period whose policy is scripted, if the states decide after it; what is dated later
     *     and sets what they decide is imposed on them
     */
    public record Timeline(List<Event> events, Calendar calendar, int periods, Optional<LocalDate> endogenousFrom) {

        /** Last period whose policy is scripted; {@code periods} if the states never decide. */
        public int lastScripted() {
            return endogenousFrom.map(calendar::periodFrom).orElse(periods);
        }

        /** The first period in which an event sets an instrument although the states decide, if any does. */
        int imposedFrom(Actor actor, String instrument) {
            return events.stream()
                    .filter(event ->
                            actor.isIn(event.actor()) && event.instrument().equals(instrument))
                    // By day: an event of the last scripted week may be dated after the day from which the states
                    // decide.
                    .filter(event ->
                            endogenousFrom.filter(event.date()::isAfter).isPresent())
                    .mapToInt(event -> calendar.periodFrom(event.date()))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        /** A run that is scripted throughout. */
        public Timeline(List<Event> events, Calendar calendar, int periods) {
            this(events, calendar, periods, Optional.empty());
        }
    }

    /** Level in a period; after the last one as in it. */
    public double at(int period) {
        return level[Math.min(period, level.length - 1)];
    }
}
