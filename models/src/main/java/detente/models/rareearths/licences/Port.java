package detente.models.rareearths.licences;

import detente.random.Draws;
import detente.random.Purpose;

/**
 * Inspections at the port while a control is in force: part of what needs no licence is held back for some weeks before it
 * leaves the country, because customs test whether it really needs none.
 */
public final class Port {
    private final ControlledLinks cases;
    private final ExportControl control;
    private final ExportGate gate;
    private final Inspections inspections;
    private final Purpose wait;
    /** Goods held, by case and week of release (ring), [M$]. */
    private final double[] held;

    private final int length;
    private final double[] total;
    private final double[] cleared;

    Port(LicensingAuthority.Jurisdiction jurisdiction, ExportGate gate, Inspections inspections, Draws draws) {
        this.cases = jurisdiction.cases();
        this.control = jurisdiction.control();
        this.gate = gate;
        this.inspections = inspections;
        this.wait = draws.purpose("inspection");
        this.length = inspections.share > 0 ? inspections.longest + 1 : 0;
        this.held = new double[length * cases.count()];
        this.total = new double[cases.count()];
        this.cleared = new double[cases.count()];
        for (int c = 0; c < cleared.length; c++) {
            cleared[c] = gate.direct(c);
        }
    }

    /**
     * How customs inspect.
     *
     * @param share of the shipments without licence that is held back [1]
     * @param shortest time that it is held [week]
     * @param longest time that it is held [week]
     */
    record Inspections(double share, int shortest, int longest) {
        static final Inspections NONE = new Inspections(0, 1, 1);
    }

    /** Holds back part of this week's shipments and releases what was held long enough. */
    void clear(int period) {
        for (int c = 0; c < cleared.length; c++) {
            cleared[c] = length == 0 ? gate.direct(c) : inspect(c, period);
        }
    }

    private double inspect(int c, int period) {
        double taken = control.inForce() ? inspections.share * gate.free(c) : 0;
        int now = c * length + period % length;
        double released = held[now];
        held[now] = 0;
        if (taken > 0) {
            int span = inspections.longest - inspections.shortest + 1;
            int weeks = inspections.shortest + (int) (wait.uniform(cases.key[c], period) * span);
            held[c * length + (period + weeks) % length] += taken;
        }
        total[c] += taken - released;
        return gate.direct(c) - taken + released;
    }

    /** What left the port this week, as customs record it [M$/week]. */
    public double cleared(int c) {
        return cleared[c];
    }

    /** Goods held at the end of the week [M$]. */
    public double total(int c) {
        return total[c];
    }

    /** Sum of what is held, week by week, to check {@link #total} against. */
    double counted(int c) {
        double sum = 0;
        for (int slot = c * length; slot < (c + 1) * length; slot++) {
            sum += held[slot];
        }
        return sum;
    }
}
