package detente.models.rareearths.framework;

/**
 * The checks of an agreement that is being implemented or suspended. China's duty is deliveries: the United States holds
 * them against its own reading, less the tolerance. The American duty is the rollback: China holds it against its own
 * reading as far as it has fallen due, less the tolerance; what has fallen due follows known deliveries, so nothing is owed
 * while nothing is delivered, except a first step of a side that leads. Breaches count in a row: a check that a side passes
 * clears its count (an assumption). While the agreement is suspended only who has been in breach is checked: the other side
 * may withhold.
 */
final class Verification {
    private final FrameworkParameters parameters;
    private final Agreement agreement;
    private final int[] breaches = new int[2];
    private final boolean[] atFault = new boolean[2];
    private boolean suspended;
    private int clean;
    private int next;

    Verification(FrameworkParameters parameters, Agreement agreement) {
        this.parameters = parameters;
        this.agreement = agreement;
    }

    /** Implementation starts: first check after the grace period. */
    void start(int period) {
        forgive();
        next = period + parameters.checkGrace();
    }

    /** Checks go on, from one interval after this week: after a suspension or at a new term. */
    void resume(int period) {
        forgive();
        next = period + parameters.checkInterval();
    }

    /** Suspension: clean checks count from here; who is in breach has to put it right. */
    void suspend() {
        suspended = true;
        clean = 0;
        for (Party party : Sides.BOTH) {
            atFault[party.index()] = inBreach(party);
        }
    }

    private void forgive() {
        for (Party party : Sides.BOTH) {
            breaches[party.index()] = 0;
            atFault[party.index()] = false;
        }
        suspended = false;
        clean = 0;
    }

    /** Checks if one falls due; whether it did. */
    boolean check(int period) {
        if (period < next) {
            return false;
        }
        next = period + parameters.checkInterval();
        boolean fine = true;
        for (Party party : Sides.BOTH) {
            boolean breach = (!suspended || atFault(party)) && fallsShort(party);
            breaches[party.index()] = breach ? breaches[party.index()] + 1 : 0;
            fine &= !breach;
        }
        clean = fine ? clean + 1 : 0;
        return true;
    }

    private boolean fallsShort(Party party) {
        double tolerated = parameters.tolerance();
        if (party == Party.CHINA) {
            return agreement.deliveries() < agreement.readings.target(Party.UNITED_STATES) - tolerated;
        }
        double owed = agreement.readings.rollback(Party.CHINA)
                * agreement.due(Party.UNITED_STATES, agreement.delivered(Party.CHINA));
        return agreement.rolledBack() < owed - tolerated;
    }

    /** Whether a side has failed as many checks in a row as suspend an agreement. */
    boolean inBreach(Party party) {
        return breaches[party.index()] >= parameters.breaches();
    }

    /** Whether a suspended agreement is suspended because of this side. */
    boolean atFault(Party party) {
        return atFault[party.index()];
    }

    /** Checks in a row that everybody checked has passed. */
    int clean() {
        return clean;
    }
}
