package detente.models.rareearths.framework;

/**
 * How each side reads the terms. One text has one reading. If the texts differ, each side reads its own duty as smaller and
 * the partner's as larger: China's reading of the deliveries is below the American one, and its reading of the rollback
 * above, by the reading gap around the terms and within 0..1. When the texts are reconciled both hold the mean.
 */
public final class Readings {
    private final double[] target = new double[2];
    private final double[] rollback = new double[2];

    /** Both sides read the same. */
    void agree(Terms terms) {
        set(terms.deliveryTarget(), terms.deliveryTarget(), terms.rollbackShare(), terms.rollbackShare());
    }

    /** Each side reads in its own favour. */
    void differ(Terms terms, double gap) {
        set(
                Math.max(0, terms.deliveryTarget() - gap / 2),
                Math.min(1, terms.deliveryTarget() + gap / 2),
                Math.min(1, terms.rollbackShare() + gap / 2),
                Math.max(0, terms.rollbackShare() - gap / 2));
    }

    /** Both take the mean of the two. */
    void reconcile() {
        double meanTarget = (target[0] + target[1]) / 2;
        double meanRollback = (rollback[0] + rollback[1]) / 2;
        set(meanTarget, meanTarget, meanRollback, meanRollback);
    }

    void clear() {
        set(0, 0, 0, 0);
    }

    private void set(double chineseTarget, double americanTarget, double chineseRollback, double americanRollback) {
        target[Party.CHINA.index()] = chineseTarget;
        target[Party.UNITED_STATES.index()] = americanTarget;
        rollback[Party.CHINA.index()] = chineseRollback;
        rollback[Party.UNITED_STATES.index()] = americanRollback;
    }

    /** Deliveries that a side holds China to, relative to base [1]; 0 without an agreement. */
    public double target(Party reader) {
        return target[reader.index()];
    }

    /** Share of its technology control that a side holds the United States to take off [1]; 0 without an agreement. */
    public double rollback(Party reader) {
        return rollback[reader.index()];
    }
}
