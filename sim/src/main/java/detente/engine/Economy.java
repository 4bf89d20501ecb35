package detente.engine;

import detente.results.Decision;
import detente.results.Event;
import java.util.List;

/** A built model, ready to live through its periods once. */
public interface Economy {

    /** Names the phases of a period, in their order. */
    void timetable(Timetable timetable);

    /** Names the series to record at the end of each period. */
    void observe(Observer observer);

    /** Names the sums that must be zero. */
    default void identities(Identities identities) {}

    /** Tells how loops over many agents are to be shared out, before the first period; results may not depend on it. */
    default void parallel(Chunks chunks) {}

    /** What is allowed but may surprise whoever reads the results, a sentence each. */
    default List<String> warnings() {
        return List.of();
    }

    /** Why states did what they did, in order of time. */
    default List<Decision> decisions() {
        return List.of();
    }

    /** What happened in the run by itself, in order of date; scripted events are added by the engine. */
    default List<Event> events() {
        return List.of();
    }
}
