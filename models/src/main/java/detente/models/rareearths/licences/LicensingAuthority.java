package detente.models.rareearths.licences;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Applications, queue and decisions. A case is without a licence, licensed or denied; a renewal may be pending while the
 * licence still holds. Each week the authority examines the oldest applications of sufficient age, as many as it can. An
 * examined one is decided with a hazard and approved with a probability that both fall with stringency; the partner
 * state's users wait longer.
 */
public final class LicensingAuthority {
    private enum Status {
        NONE,
        ACTIVE,
        DENIED
    }

    /** A renewal is filed this many weeks before the shortest possible decision would come too late. */
    private static final int RENEWAL_MARGIN = 2;

    private final LicenceParameters parameters;
    private final ControlledLinks cases;
    private final ExportControl control;
    private final int partner;
    private final Purpose decision;
    private final LicenceCounts counts;
    private final double logRateOpen;
    private final double logRateShut;

    private final Status[] status;
    /** Period in which an active licence ends or a denied case may apply again. */
    private final int[] until;
    /** Period in which the active licence was granted. */
    private final int[] granted;

    private final int[] filed;
    private final boolean[] pending;
    /** Pending cases in order of filing. */
    private final int[] queue;

    private int queued;

    /**
     * @param partner region of the partner state, whose users are put back
     */
    public LicensingAuthority(Jurisdiction jurisdiction, LicenceParameters parameters, int partner, Draws draws) {
        this.parameters = parameters;
        this.cases = jurisdiction.cases();
        this.control = jurisdiction.control();
        this.partner = partner;
        this.decision = draws.purpose("licence decision");
        this.counts = new LicenceCounts(cases);
        this.logRateOpen = StrictMath.log(parameters.approvalRateOpen());
        this.logRateShut = StrictMath.log(parameters.approvalRateShut());
        this.status = new Status[cases.count()];
        Arrays.fill(status, Status.NONE);
        this.until = new int[cases.count()];
        this.granted = new int[cases.count()];
        this.filed = new int[cases.count()];
        this.pending = new boolean[cases.count()];
        this.queue = new int[cases.count()];
    }

    /** What an authority rules over: the cases and the control that makes them cases. */
    public record Jurisdiction(ControlledLinks cases, ExportControl control) {}

    /** Ends what has run out and decides on applications. Without a control in force, applications are withdrawn. */
    public void decide(int period) {
        counts.startWeek();
        expire(period);
        if (!control.inForce()) {
            withdrawAll();
            return;
        }
        double s = control.stringency();
        double hazard = StrictMath.exp(logRateOpen + (logRateShut - logRateOpen) * s);
        double approval =
                parameters.approvedShareOpen() - (parameters.approvedShareOpen() - parameters.approvedShareShut()) * s;
        long capacity = Math.round(parameters.capacity() * cases.count());
        int examined = 0;
        int kept = 0;
        for (int q = 0; q < queued; q++) {
            int c = queue[q];
            boolean eligible = period - filed[c] >= parameters.processingTime() && examined < capacity;
            if (eligible) {
                examined++;
            }
            if (eligible && decision.uniform(cases.key[c], period, 0) < hazard * weight(c, s)) {
                close(c, period, decision.uniform(cases.key[c], period, 1) < approval);
            } else {
                queue[kept++] = c;
            }
        }
        queued = kept;
    }

    /**
     * Files an application for every case with an order and neither a pending application nor a licence that lasts.
     *
     * @param orders order standing by case [M$/week]
     */
    public void file(int period, IntToDoubleFunction orders) {
        if (!control.inForce()) {
            return;
        }
        int renewal = parameters.processingTime() + RENEWAL_MARGIN;
        for (int c = 0; c < cases.count(); c++) {
            boolean due = status[c] == Status.NONE || (status[c] == Status.ACTIVE && until[c] - period <= renewal);
            if (due && !pending[c] && orders.applyAsDouble(c) > 0) {
                pending[c] = true;
                filed[c] = period;
                queue[queued++] = c;
                counts.addFiled(c);
            }
        }
    }

    public boolean isActive(int c) {
        return status[c] == Status.ACTIVE;
    }

    /** Whether the licence of a case was granted or renewed this week. */
    public boolean isNew(int c, int period) {
        return status[c] == Status.ACTIVE && granted[c] == period;
    }

    /** Period in which the licence of an active case ends. */
    public int expiry(int c) {
        return until[c];
    }

    /** Pending applications for users in a region, counted case by case. */
    public long waiting(int region) {
        long count = 0;
        for (int c = 0; c < cases.count(); c++) {
            count += pending[c] && cases.destination[c] == region ? 1 : 0;
        }
        return count;
    }

    /** Active licences for users in a region, counted case by case. */
    public long inForce(int region) {
        long count = 0;
        for (int c = 0; c < cases.count(); c++) {
            count += isActive(c) && cases.destination[c] == region ? 1 : 0;
        }
        return count;
    }

    public LicenceCounts counts() {
        return counts;
    }

    private double weight(int c, double stringency) {
        return cases.destination[c] == partner ? 1 - parameters.discrimination() * stringency : 1;
    }

    private void close(int c, int period, boolean approved) {
        pending[c] = false;
        if (approved) {
            if (status[c] != Status.ACTIVE) {
                counts.addActive(c);
            }
            status[c] = Status.ACTIVE;
            granted[c] = period;
            until[c] = period + parameters.validity();
            counts.addApproved(c);
        } else {
            if (status[c] != Status.ACTIVE) {
                status[c] = Status.DENIED;
                until[c] = period + parameters.coolOff();
            }
            counts.addDenied(c);
        }
    }

    private void expire(int period) {
        for (int c = 0; c < cases.count(); c++) {
            if (status[c] != Status.NONE && until[c] <= period) {
                if (status[c] == Status.ACTIVE) {
                    counts.removeActive(c);
                }
                status[c] = Status.NONE;
            }
        }
    }

    private void withdrawAll() {
        for (int q = 0; q < queued; q++) {
            pending[queue[q]] = false;
            counts.addWithdrawn(queue[q]);
        }
        queued = 0;
    }
}
