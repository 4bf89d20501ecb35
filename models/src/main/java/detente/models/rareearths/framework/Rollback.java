package detente.models.rareearths.framework;

/**
 * The conditional rollback of US technology controls, equation (38) of the model description: the control comes down as
 * known deliveries come up to what the United States reads as promised. It goes back up only after a snap-back, when known
 * deliveries have stood below a threshold for some weeks in a row, and until they are above it again. Weeks count once
 * deliveries have been above the threshold under the agreement, or once the first check is due: a control that has not come
 * down because nothing has arrived yet does not snap back.
 */
final class Rollback {
    /** A control below this is not administered: what approaches 0 gets there. */
    private static final double LEAST = 0.01;

    private final FrameworkParameters parameters;
    private final Agreement agreement;
    private boolean armed;
    private boolean restoring;
    private int weeksBelow;

    Rollback(FrameworkParameters parameters, Agreement agreement) {
        this.parameters = parameters;
        this.agreement = agreement;
    }

    /** Implementation starts. */
    void start() {
        armed = false;
        weeksBelow = 0;
    }

    /** Counts a week of an agreement that is implemented or suspended. */
    void watch(boolean graceOver) {
        boolean below = agreement.deliveries() < parameters.snapBackBelow();
        armed |= graceOver || !below;
        weeksBelow = below && armed ? weeksBelow + 1 : 0;
    }

    boolean snappedBack() {
        return weeksBelow >= parameters.snapBackTime();
    }

    /** Next week's control as deliveries allow; it only falls if it may, and next to nothing is none. */
    double next(double current, boolean mayFall) {
        double next = moved(current, mayFall);
        return next < LEAST && next < current ? 0 : next;
    }

    private double moved(double current, boolean mayFall) {
        double owed = agreement.readings.rollback(Party.UNITED_STATES);
        double before = agreement.controlBefore();
        if (snappedBack()) {
            double conditional = before * (1 - owed * agreement.delivered(Party.UNITED_STATES));
            return up(current, conditional);
        }
        double target = before * (1 - owed * due());
        return mayFall ? current + parameters.removalSpeed() * Math.min(0, target - current) : current;
    }

    /** The agreement is over: what it took off comes back, until the United States eases the control by itself. */
    void lapse() {
        restoring = true;
    }

    void easeByChoice() {
        restoring = false;
    }

    /** Without an agreement's conditions: back to where it stood before. */
    double restored(double current) {
        return restoring ? up(current, agreement.controlBefore()) : current;
    }

    private double up(double current, double target) {
        return current + parameters.restorationSpeed() * Math.max(0, target - current);
    }

    private double due() {
        return agreement.due(Party.UNITED_STATES, agreement.delivered(Party.UNITED_STATES));
    }
}
