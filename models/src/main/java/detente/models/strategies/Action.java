package detente.models.strategies;

import java.util.List;

/** What a state can do at a decision. */
public enum Action {
    /** Hardens one of its own instruments by a step: defects. */
    ESCALATE(0),
    /** Leaves everything as it is. */
    HOLD(1),
    /** Softens one of its own instruments by a step. */
    CONCEDE(2),
    /** Proposes talks. */
    TALKS(3);

    /** All of them, in order of place. */
    public static final List<Action> ALL = List.of(values());

    /** Place in arrays by action. */
    public final int place;

    Action(int place) {
        this.place = place;
    }
}
