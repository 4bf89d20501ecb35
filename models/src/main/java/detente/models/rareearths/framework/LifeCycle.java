package detente.models.rareearths.framework;

import java.util.ArrayList;
import java.util.List;

/** The status of the agreement and how it came to it; refuses every step that the table does not list. */
final class LifeCycle {
    static final String BOTH = "both";

    private final List<Transition> events = new ArrayList<>();
    private Status status = Status.NONE;
    private int since;
    private int announced;
    private boolean over;
    private int overSince;
    private int repair;

    void become(int period, Status next, String actor, String label) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(
                    "a framework that is " + status + " cannot become " + next + " (week " + period + ")");
        }
        events.add(new Transition(period, status, next, actor, label));
        count(period, next);
        status = next;
        since = period;
    }

    private void count(int period, Status next) {
        switch (next) {
            case ANNOUNCED -> announced++;
            case LAPSED -> {
                over = true;
                overSince = period;
            }
            case IMPLEMENTING -> {
                repair = over ? period - overSince : repair;
                over = false;
            }
            default -> {}
        }
    }

    /** Agreements announced so far. */
    int announced() {
        return announced;
    }

    /** Weeks from the last lapse that was mended to the next implementation; 0 if none was. */
    int repair() {
        return repair;
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
