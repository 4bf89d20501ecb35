package detente.models.rareearths.framework;

import java.util.Optional;

/** The agreement on paper and what is known of its fulfilment: terms, readings, levels before it and now. */
final class Agreement {
    final Readings readings = new Readings();
    private final FrameworkParameters parameters;
    private Optional<Terms> terms = Optional.empty();
    /** CONFIRMED or AMBIGUOUS once both texts are out, whatever the status has become since. */
    private Status text = Status.NONE;

    private int textPeriod;
    private double controlBefore;
    private double stringencyBefore;
    private double control;
    private double deliveries = 1;

    Agreement(FrameworkParameters parameters) {
        this.parameters = parameters;
    }

    /** Terms are found: levels before the agreement are those of this week. */
    void propose(Terms agreed, Week week) {
        terms = Optional.of(agreed);
        readings.agree(agreed);
        controlBefore = week.technologyControl();
        stringencyBefore = week.stringency();
    }

    /** The second text is out. */
    void publish(Status outcome, int period) {
        text = outcome;
        textPeriod = period;
        if (outcome == Status.AMBIGUOUS) {
            readings.differ(terms.orElseThrow(), parameters.readingGap());
        }
    }

    /** Differing texts become one. */
    void reconcile() {
        text = Status.CONFIRMED;
        readings.reconcile();
    }

    void clear() {
        terms = Optional.empty();
        text = Status.NONE;
        readings.clear();
    }

    /** What is known this week. */
    void know(double knownDeliveries, double technologyControl) {
        deliveries = knownDeliveries;
        control = technologyControl;
    }

    Optional<Terms> terms() {
        return terms;
    }

    boolean ambiguous() {
        return text == Status.AMBIGUOUS;
    }

    /** How much of the concessions the text carries: all if it is confirmed, half if it is ambiguous, none without. */
    double strength() {
        return switch (text) {
            case CONFIRMED -> 1;
            case AMBIGUOUS -> 0.5;
            default -> 0;
        };
    }

    int weeksOfText(int period) {
        return period - textPeriod;
    }

    double control() {
        return control;
    }

    double deliveries() {
        return deliveries;
    }

    double controlBefore() {
        return controlBefore;
    }

    double stringencyBefore() {
        return stringencyBefore;
    }

    /** How far deliveries have come from where rollback starts to what a side reads as promised [0..1]; in (38). */
    double delivered(Party reader) {
        double span = readings.target(reader) - parameters.deliveriesLow();
        if (span <= 0) {
            return deliveries >= readings.target(reader) ? 1 : 0;
        }
        return clamp((deliveries - parameters.deliveriesLow()) / span);
    }

    /** Share of the technology control before the agreement that is off [0..1]; 1 if there was none. */
    double rolledBack() {
        return controlBefore <= 0 ? 1 : clamp((controlBefore - control) / controlBefore);
    }

    /** How far a side sees the partner's concession, in its own reading [0..1]. */
    double seenBy(Party party) {
        if (party == Party.UNITED_STATES) {
            return delivered(party);
        }
        double owed = readings.rollback(party);
        return owed <= 0 ? 1 : Math.min(1, rolledBack() / owed);
    }

    /** How far a side's concession should have come by the rule of who moves first, given what it sees [0..1]. */
    double due(Party party, double seen) {
        double first = parameters.sequence().leads(party) ? parameters.firstStep() : 0;
        return first + (1 - first) * seen;
    }

    private static double clamp(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
