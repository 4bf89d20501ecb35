package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.strategies.Action;
import java.util.Optional;

/** An action with the instrument that would carry it out, and what it is worth this week. */
final class Candidate {
    final Action action;
    /** What would move; nothing at hold and talks. */
    final Optional<PolicyInstrument> instrument;

    final Worth worth = new Worth();
    boolean possible;
    double value;

    Candidate(Action action, Optional<PolicyInstrument> instrument) {
        this.action = action;
        this.instrument = instrument;
    }

    /** Whether it can be done this week; its worth is to be written anew. */
    boolean open(boolean possible) {
        this.possible = possible;
        worth.clear();
        value = 0;
        return possible;
    }

    void close() {
        value = worth.total();
    }
}
