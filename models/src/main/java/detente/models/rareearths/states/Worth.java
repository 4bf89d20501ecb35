package detente.models.rareearths.states;

/**
 * The value of one option, reason by reason. Losses count the more, the weaker confidence and property are at home: what is
 * added as felt is also added to these two reasons, in proportion.
 */
final class Worth {
    private final double[] parts = new double[Reason.ALL.size()];

    void clear() {
        java.util.Arrays.fill(parts, 0);
    }

    void add(Reason reason, double part) {
        parts[reason.place] += part;
    }

    /** Adds what is felt at home: by its reason, and by what makes it weigh more. */
    void feel(Reason reason, double part, Outlook outlook) {
        add(reason, part);
        add(Reason.CONFIDENCE, part * outlook.confidenceWeight);
        add(Reason.PROPERTY, part * outlook.propertyWeight);
    }

    double of(Reason reason) {
        return parts[reason.place];
    }

    /** The sum of all parts. */
    double total() {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** A copy of all parts, by place of the reason. */
    double[] parts() {
        return parts.clone();
    }
}
