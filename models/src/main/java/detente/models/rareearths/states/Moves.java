package detente.models.rareearths.states;

/** Changes of both control levels, as one state counts them: of this week and, up to last week, since its last decision. */
final class Moves {
    private double ownWeek;
    private double ownDecided;
    private double ownSince;
    private double partnerWeek;
    private double partnerSince;
    private boolean alarmed;

    void own(double move, boolean decided) {
        ownWeek += move;
        ownDecided += decided ? move : 0;
    }

    void partner(double move) {
        partnerWeek += move;
    }

    /** Starts to count anew, at a decision or when an occasion to decide passes. */
    void startAnew() {
        ownSince = 0;
        partnerSince = 0;
    }

    /** Ends a week. */
    void close(int period, Beliefs beliefs) {
        beliefs.remember(period, ownDecided, partnerWeek);
        alarmed = partnerWeek > Positions.LEAST;
        partnerSince += partnerWeek;
        ownSince += ownWeek;
        partnerWeek = 0;
        ownWeek = 0;
        ownDecided = 0;
    }

    /** Whether the partner escalated last week. */
    boolean alarmed() {
        return alarmed;
    }

    double ownSince() {
        return ownSince;
    }

    double partnerSince() {
        return partnerSince;
    }
}
