package detente.models.rareearths.policy;

import detente.results.Calendar;
import detente.results.Event;
import java.util.Arrays;
import java.util.List;

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
     * @param lastScripted last period whose policy is scripted; the states decide after it
     */
    public record Timeline(List<Event> events, Calendar calendar, int periods, int lastScripted) {

        /** The first period in which an event sets an instrument although the states decide, if any does. */
        int imposedFrom(Actor actor, String instrument) {
            return events.stream()
                    .filter(event ->
                            actor.isIn(event.actor()) && event.instrument().equals(instrument))
                    .mapToInt(event -> calendar.periodFrom(event.date()))
                    .filter(from -> from > lastScripted)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        /** A run that is scripted throughout. */
        public Timeline(List<Event> events, Calendar calendar, int periods) {
            this(events, calendar, periods, periods);
        }
    }

    /** Level in a period; after the last one as in it. */
    public double at(int period) {
        return level[Math.min(period, level.length - 1)];
    }
}
