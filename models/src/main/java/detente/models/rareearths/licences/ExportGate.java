package detente.models.rareearths.licences;

import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * What a control lets through, case by case: the share that needs no licence, shipments cleared before the control, and
 * what an active licence's quota still allows. Unfilled orders stay partly on the exporter's books.
 *
 * <p>A licence allows the orders of before the control, times a headroom, spread over its validity: approved volumes do not
 * allow stock building. A stringent authority also slows what it has licensed: it asks for papers again, customs take longer.
 */
public final class ExportGate {
    /** Weeks over which the orders before a control are averaged. */
    private static final double ORDER_MEMORY = 26;

    private final ControlledLinks cases;
    private final ExportControl control;
    private final LicensingAuthority authority;
    private final ProductionState state;
    private final Rerouting rerouting;
    private final Terms terms;

    /** Mean order of before the control [M$/week], by case. */
    private final double[] usual;

    private final double[] ordered;
    /** What may be shipped of that and of the backlog [M$/week]; only the gate writes it. */
    public final double[] admitted;

    private final double[] free;
    private final double[] detoured;
    private final double[] fromCleared;
    private final double[] licensed;
    /** Quantity that an active licence still allows [M$], by case. */
    private final double[] quota;
    /** Shipments cleared before the control and not yet gone [M$], by case. */
    private final double[] cleared;
    /** Unfilled orders on the exporter's books [M$], by case. */
    private final double[] backlog;

    private final double[] shipped;
    /** What might lawfully be shipped in the week [M$], by case. */
    private final double[] lawful;
    /** Share of the usual orders of what is controlled that was let through [0..1], by case. */
    private final double[] letThrough;

    public ExportGate(
            LicensingAuthority.Jurisdiction jurisdiction,
            LicensingAuthority authority,
            Terms terms,
            ProductionState state) {
        this.cases = jurisdiction.cases();
        this.control = jurisdiction.control();
        this.authority = authority;
        this.terms = terms;
        this.rerouting = terms.rerouting;
        this.state = state;
        int count = cases.count();
        usual = new double[count];
        for (int c = 0; c < count; c++) {
            usual[c] = cases.order(c, state);
        }
        ordered = usual.clone();
        admitted = usual.clone();
        shipped = usual.clone();
        lawful = usual.clone();
        free = new double[count];
        detoured = new double[count];
        fromCleared = new double[count];
        licensed = new double[count];
        quota = new double[count];
        cleared = new double[count];
        backlog = new double[count];
        letThrough = new double[count];
        Arrays.fill(letThrough, 1);
    }

    /**
     * What a control lets through. Arrays by case.
     *
     * @param validity of a licence, over which its quota is spread [week]
     * @param freeShare share of the orders before the control that needs no licence [1]: swollen orders do not swell it
     * @param headroom quantity that a licence allows, relative to the orders before the control [1]
     * @param kept share of unfilled orders that stays on the exporter's books [1]
     * @param clearedWeeks shipments already cleared when a control starts, in weeks of what is controlled [week]
     * @param release share of those books shipped a week under a licence [1/week]
     * @param slowed share by which full stringency slows what licences let through each week [1]
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Terms(
            int validity,
            double[] freeShare,
            double[] headroom,
            double[] kept,
            double[] clearedWeeks,
            double release,
            double slowed,
            Rerouting rerouting) {}

    /** Forgets how much was blocked last week. */
    void unblock() {
        for (int c = 0; c < cases.count(); c++) {
            state.blocked[cases.exporter[c]] = 0;
        }
    }

    /** Decides how much of each standing order may be shipped this week and tells the exporter how much is blocked. */
    public void admit(int period) {
        for (int c = 0; c < cases.count(); c++) {
            double order = cases.order(c, state);
            ordered[c] = order;
            if (!control.inForce() && !authority.isBanned(c)) {
                usual[c] += (order - usual[c]) / ORDER_MEMORY;
            }
            double direct = admit(c, period, order);
            detoured[c] = rerouting.detour(c, Math.max(0, order - direct));
            rerouting.note(c, order, direct);
            admitted[c] = direct + detoured[c];
            state.blocked[cases.exporter[c]] += order - admitted[c];
        }
        rerouting.close();
    }

    /** Books what was shipped against quota, cleared shipments and backlog. */
    public void settle(int period) {
        for (int c = 0; c < cases.count(); c++) {
            double fill = state.fill[cases.exporter[c]];
            detoured[c] *= fill;
            shipped[c] = admitted[c] * fill;
            free[c] *= fill;
            boolean licence = !control.inForce() || authority.isActive(c);
            double unlisted =
                    authority.isListed(c) ? 0 : free[c] + (fromCleared[c] + (licence ? licensed[c] : 0)) * fill;
            lawful[c] = unlisted + detoured[c];
            cleared[c] -= fromCleared[c] * fill;
            quota[c] -= authority.isGeneral(c) ? 0 : licensed[c] * fill;
            double unfilled = ordered[c] - shipped[c];
            backlog[c] = Math.max(0, backlog[c] + (unfilled > 0 ? terms.kept[c] * unfilled : unfilled));
        }
    }

    private double admit(int c, int period, double order) {
        fromCleared[c] = 0;
        licensed[c] = 0;
        letThrough[c] = 1;
        if (authority.isListed(c)) {
            free[c] = 0;
            letThrough[c] = 0;
            return 0;
        }
        if (authority.isBanned(c)) {
            free[c] = Math.min(order, terms.freeShare[c] * usual[c]);
            letThrough[c] = 0;
            return free[c];
        }
        if (!control.inForce()) {
            free[c] = order + backlog[c] * terms.release;
            cleared[c] = 0;
            return free[c];
        }
        if (control.starting()) {
            cleared[c] = terms.clearedWeeks[c] * usual[c] * (1 - terms.freeShare[c]);
        }
        boolean active = authority.isActive(c);
        if (authority.isNew(c, period)) {
            quota[c] = terms.validity * terms.headroom[c] * usual[c] * (1 - terms.freeShare[c]);
        } else if (!active) {
            quota[c] = 0;
        }
        free[c] = Math.min(order, terms.freeShare[c] * usual[c]);
        double rest = order - free[c] + (active ? backlog[c] * terms.release : 0);
        fromCleared[c] = Math.min(rest, cleared[c]);
        double allowed = weekly(c, period);
        double pace = 1 - terms.slowed * control.stringency();
        licensed[c] = pace * Math.min(rest - fromCleared[c], allowed);
        double controlled = usual[c] * (1 - terms.freeShare[c]);
        letThrough[c] =
                controlled > 0 ? Math.min(1, (fromCleared[c] + pace * Math.min(controlled, allowed)) / controlled) : 1;
        return free[c] + fromCleared[c] + licensed[c];
    }

    /** What the licence of a case allows this week: a general one has no limit of quantity [M$/week]. */
    private double weekly(int c, int period) {
        if (authority.isGeneral(c)) {
            return Double.MAX_VALUE;
        }
        return authority.isActive(c) ? quota[c] / (authority.expiry(c) - period) : 0;
    }

    /** Whether what is controlled is told from the rest of a wider good this week. */
    boolean tellsApart(int c) {
        return control.inForce() || authority.isBanned(c);
    }

    /** Region through which detours go. */
    int thirdCountry() {
        return rerouting.third();
    }

    ControlledLinks cases() {
        return cases;
    }

    /** Order standing at the start of the week, before the gate [M$/week]. */
    public double ordered(int c) {
        return ordered[c];
    }

    /** What went through the gate and was shipped this week [M$/week]. */
    public double shipped(int c) {
        return shipped[c];
    }

    /** What was shipped this week on the detour through third countries [M$/week]. */
    public double detoured(int c) {
        return detoured[c];
    }

    /** What was shipped this week to its user directly [M$/week]. */
    double direct(int c) {
        return shipped[c] - detoured[c];
    }

    /** What was shipped this week without need of a licence [M$/week]. */
    double free(int c) {
        return free[c];
    }

    /** Share of the usual orders of a case that needs no licence [1]. */
    double freeShare(int c) {
        return terms.freeShare[c];
    }

    /**
     * Share of the usual orders of what is controlled that might go through this week, ordered or not [0..1]; 1 without a
     * control, 0 for a listed user.
     */
    double letThrough(int c) {
        return letThrough[c];
    }

    /** Mean order of before the control [M$/week]. */
    double usual(int c) {
        return usual[c];
    }

    public double backlog(int c) {
        return backlog[c];
    }

    public double quota(int c) {
        return quota[c];
    }

    public double cleared(int c) {
        return cleared[c];
    }

    /** What was last shipped beyond the free share, cleared shipments and an active licence [M$/week]: must be zero. */
    public double smuggled(int c) {
        double excess = shipped[c] - lawful[c];
        return excess <= 0 ? 0 : excess;
    }
}
