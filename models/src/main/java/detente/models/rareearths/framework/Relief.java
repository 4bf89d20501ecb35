package detente.models.rareearths.framework;

/**
 * How far each side has carried out its concessions [0..1]: China's cut of stringency, purchases and
 * precursors. The technology control has a rule of its own, {@link Rollback}; tariffs are cut at once and kept.
 *
 * <p>The symmetric rule of equation (38): a concession follows what the side sees of the partner's, in its own reading. Who
 * moves first makes a first step from the week of the second text on, over the time of implementation, and goes on as the
 * partner follows. A suspended agreement freezes concessions, but a side in breach may still catch up. After a lapse they
 * fade at the speed of restoration.
 */
final class Relief {
    private final FrameworkParameters parameters;
    private final Agreement agreement;
    private final double[] carriedOut = new double[2];
    private double truce;

    Relief(FrameworkParameters parameters, Agreement agreement) {
        this.parameters = parameters;
        this.agreement = agreement;
    }

    void week(int period, Status status, Verification verification) {
        carry(Party.CHINA, next(Party.CHINA, period, status, verification));
        carry(Party.UNITED_STATES, next(Party.UNITED_STATES, period, status, verification));
        truce = switch (status) {
            case CONFIRMED, AMBIGUOUS, IMPLEMENTING, EXTENDED, SUSPENDED -> 1;
            case LAPSED -> truce * (1 - parameters.restorationSpeed());
            case NONE, PROPOSED, ANNOUNCED -> 0;
        };
    }

    private void carry(Party party, double share) {
        carriedOut[party.index()] = share;
    }

    private double next(Party party, int period, Status status, Verification verification) {
        double now = carriedOut[party.index()];
        return switch (status) {
            case CONFIRMED, AMBIGUOUS -> parameters.sequence().leads(party) ? due(party, period) : 0;
            case IMPLEMENTING, EXTENDED -> due(party, period);
            case SUSPENDED -> verification.atFault(party) ? Math.max(now, due(party, period)) : now;
            case LAPSED -> now * (1 - parameters.restorationSpeed());
            case NONE, PROPOSED, ANNOUNCED -> 0;
        };
    }

    private double due(Party party, int period) {
        double due = agreement.due(party, agreement.seenBy(party));
        if (!parameters.sequence().leads(party)) {
            return due;
        }
        return Math.min(due, (agreement.weeksOfText(period) + 1.0) / parameters.implementationTime());
    }

    /** How far the truce of tariffs holds [0..1]: from the second text on as a whole; after a lapse it fades. */
    double truce() {
        return truce;
    }

    /** What counts of a side's concessions: how far they are carried out, times what the text carries. */
    double of(Party party) {
        return agreement.strength() * carriedOut[party.index()];
    }
}
