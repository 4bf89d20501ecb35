package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;

/**
 * What a control lets through, case by case: the share that needs no licence, shipments cleared before the control, and
 * what an active licence's quota still allows. Unfilled orders stay partly on the exporter's books.
 *
 * <p>A licence allows the orders of before the control, times a headroom, spread over its validity: approved volumes do not
 * allow stock building.
 */
public final class ExportGate {
    /** Weeks over which the orders before a control are averaged. */
    private static final double ORDER_MEMORY = 26;

    private final LicenceParameters parameters;
    private final ControlledLinks cases;
    private final ExportControl control;
    private final LicensingAuthority authority;
    private final ProductionState state;
    private final double[] freeShare;
    private final double[] headroom;
    private final double[] kept;
    private final double[] clearedWeeks;

    /** Mean order of before the control [M$/week], by case. */
    private final double[] usual;

    private final double[] ordered;
    /** What may be shipped of that and of the backlog [M$/week]; only the gate writes it. */
    public final double[] admitted;

    private final double[] free;
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

    public ExportGate(
            LicensingAuthority.Jurisdiction jurisdiction,
            LicensingAuthority authority,
            Terms terms,
            ProductionState state) {
        this.cases = jurisdiction.cases();
        this.control = jurisdiction.control();
        this.authority = authority;
        this.parameters = terms.parameters;
        this.freeShare = terms.freeShare;
        this.headroom = terms.headroom;
        this.kept = terms.kept;
        this.clearedWeeks = terms.clearedWeeks;
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
        fromCleared = new double[count];
        licensed = new double[count];
        quota = new double[count];
        cleared = new double[count];
        backlog = new double[count];
    }

    /** The parameters by case. */
    public record Terms(
            LicenceParameters parameters, double[] freeShare, double[] headroom, double[] kept, double[] clearedWeeks) {

        public static Terms of(LicenceParameters parameters, ControlledLinks cases, InputOutputTable table) {
            int magnet = table.goods().indexOf(BaseTable.MAGNET);
            int count = cases.count();
            Terms terms =
                    new Terms(parameters, new double[count], new double[count], new double[count], new double[count]);
            for (int c = 0; c < count; c++) {
                String region = RegionNames.of(table, cases.destination[c]);
                terms.freeShare[c] =
                        cases.good[c] == magnet ? parameters.shareUncontrolled().of(region) : parameters.lightShare();
                terms.headroom[c] = parameters.quotaHeadroom().of(region);
                terms.kept[c] = parameters.backlogKept().of(region);
                terms.clearedWeeks[c] = parameters.clearedPipeline().of(region);
            }
            return terms;
        }
    }

    /** Decides how much of each standing order may be shipped this week and tells the exporter how much is blocked. */
    public void admit(int period) {
        java.util.Arrays.fill(state.blocked, 0);
        for (int c = 0; c < cases.count(); c++) {
            double order = cases.order(c, state);
            ordered[c] = order;
            if (!control.inForce()) {
                usual[c] += (order - usual[c]) / ORDER_MEMORY;
            }
            admitted[c] = admit(c, period, order);
            state.blocked[cases.exporter[c]] += order - admitted[c];
        }
    }

    /** Books what was shipped against quota, cleared shipments and backlog. */
    public void settle(int period) {
        for (int c = 0; c < cases.count(); c++) {
            double fill = state.fill[cases.exporter[c]];
            shipped[c] = admitted[c] * fill;
            boolean licence = !control.inForce() || authority.isActive(c);
            lawful[c] = (free[c] + fromCleared[c] + (licence ? licensed[c] : 0)) * fill;
            cleared[c] -= fromCleared[c] * fill;
            quota[c] -= licensed[c] * fill;
            double unfilled = ordered[c] - shipped[c];
            backlog[c] = Math.max(0, backlog[c] + (unfilled > 0 ? kept[c] * unfilled : unfilled));
        }
    }

    private double admit(int c, int period, double order) {
        if (!control.inForce()) {
            free[c] = order + backlog[c] * parameters.backlogRelease();
            fromCleared[c] = 0;
            licensed[c] = 0;
            cleared[c] = 0;
            return free[c];
        }
        if (control.starting()) {
            cleared[c] = clearedWeeks[c] * usual[c];
        }
        boolean active = authority.isActive(c);
        if (authority.isNew(c, period)) {
            quota[c] = parameters.validity() * headroom[c] * usual[c] * (1 - freeShare[c]);
        } else if (!active) {
            quota[c] = 0;
        }
        free[c] = freeShare[c] * order;
        double rest = order - free[c] + (active ? backlog[c] * parameters.backlogRelease() : 0);
        fromCleared[c] = Math.min(rest, cleared[c]);
        double weekly = active ? quota[c] / (authority.expiry(c) - period) : 0;
        licensed[c] = Math.min(rest - fromCleared[c], weekly);
        return free[c] + fromCleared[c] + licensed[c];
    }

    /** Order standing at the start of the week, before the gate [M$/week]. */
    public double ordered(int c) {
        return ordered[c];
    }

    /** What went through the gate and was shipped this week [M$/week]. */
    public double shipped(int c) {
        return shipped[c];
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
        return Math.max(0, shipped[c] - lawful[c]);
    }
}
