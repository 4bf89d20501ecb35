package detente.models.rareearths.framework;

import java.util.ArrayList;
import java.util.List;

/** The status of the agreement and how it came to it; refuses every step that the table does not list. */
final class LifeCycle {
    static final String BOTH = "both";

    private final List<Transition> events = new ArrayList<>();
    private Status status = Status.NONE;
    private int since;

    void become(int period, Status next, String actor, String label) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(
                    "a framework that is " + status + " cannot become " + next + " (week " + period + ")");
        }
        events.add(new Transition(period, status, next, actor, label));
        status = next;
        since = period;
    }

    /** Something worth telling that leaves the status as it is. */
    void note(int period, String actor, String label) {
        events.add(new Transition(period, status, status, actor, label));
    }

    Status status() {
        return status;
    }

    /** Weeks in the present status. */
    int weeks(int period) {
        return period - since;
    }

    List<Transition> events() {
        return List.copyOf(events);
    }
}
