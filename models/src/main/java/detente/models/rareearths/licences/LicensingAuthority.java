package detente.models.rareearths.licences;

import detente.models.production.Network;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Applications, queue and decisions. A case is without a licence, licensed or denied; a renewal may be pending while the
 * licence still holds. Each week the authority examines applications of sufficient age, as many as it can, by weight and
 * date ({@link Examination}). An examined one is decided with a hazard and approved with a probability that both fall with
 * stringency; the partner state's users wait longer, listed users cannot apply.
 */
public final class LicensingAuthority {
    private enum Status {
        NONE,
        ACTIVE,
        DENIED
    }

    /** A renewal is filed this many weeks before the shortest possible decision would come too late. */
    private static final int RENEWAL_MARGIN = 2;

    private final LicenceRules rules;
    private final ControlledLinks cases;
    private final ExportControl control;
    private final int partner;
    private final EntityList entityList;
    private final Purpose decision;
    private final LicenceCounts counts;
    private final Examination examination;
    private final double logRateOpen;
    private final double logRateShut;

    private final Status[] status;
    /** Period in which an active licence ends or a denied case may apply again. */
    private final int[] until;
    /** Period in which the active licence was granted. */
    private final int[] granted;
    /** Whether a case qualifies for a general licence. */
    private final boolean[] qualifies;
    /** Whether the active licence is a general one. */
    private final boolean[] general;

    /** Decisions so far: what one is drawn by, so that an authority that decides later decides alike. */
    private final int[] decisions;

    private final int[] filed;
    private final boolean[] pending;
    /** Whether the pending application asks for a general licence. */
    private final boolean[] asksGeneral;
    /** Pending cases in order of filing. */
    private final int[] queue;

    private int queued;

    public LicensingAuthority(Network network, Jurisdiction jurisdiction, LicenceRules rules, Draws draws) {
        this.rules = rules;
        this.cases = jurisdiction.cases();
        this.control = jurisdiction.control();
        this.partner = jurisdiction.partner();
        this.entityList = new EntityList(network, jurisdiction, draws);
        this.decision = draws.purpose("licence decision");
        this.counts = new LicenceCounts(cases);
        this.examination = new Examination(jurisdiction, rules);
        this.logRateOpen = StrictMath.log(rules.decided().open());
        this.logRateShut = StrictMath.log(rules.decided().shut());
        int count = cases.count();
        this.status = new Status[count];
        Arrays.fill(status, Status.NONE);
        this.until = new int[count];
        this.granted = new int[count];
        this.qualifies = new boolean[count];
        this.general = new boolean[count];
        this.decisions = new int[count];
        this.filed = new int[count];
        this.pending = new boolean[count];
        this.asksGeneral = new boolean[count];
        this.queue = new int[count];
        Purpose pairs = draws.purpose("general licence");
        for (int c = 0; c < count; c++) {
            qualifies[c] = rules.use()[c] == 1 && pairs.happens(rules.general().share(), cases.key[c], 0);
        }
    }

    /**
     * What an authority rules over.
     *
     * @param partner region of the partner state, whose users are put back and may be listed
     */
    public record Jurisdiction(ControlledLinks cases, ExportControl control, int partner) {}

    /** Ends what has run out and decides on applications. Without a control in force, applications are withdrawn. */
    public void decide(int period) {
        counts.startWeek();
        expire(period);
        if (!control.inForce()) {
            withdrawAll();
            return;
        }
        double s = control.stringency();
        examination.open(s);
        for (int q = 0; q < queued; q++) {
            if (mayBeDecided(queue[q], period)) {
                examination.add(queue[q]);
            }
        }
        examination.share(Math.round(rules.capacity() * cases.count()));
        int kept = 0;
        for (int q = 0; q < queued; q++) {
            int c = queue[q];
            boolean decides = mayBeDecided(c, period)
                    && examination.examines(c)
                    && decision.uniform(cases.key[c], period, 0) < hazard(c, period, s);
            if (decides) {
                close(c, period, decision.uniform(cases.key[c], decisions[c], 1) < approval(c, s));
            } else {
                queue[kept++] = c;
            }
        }
        queued = kept;
    }

    private boolean mayBeDecided(int c, int period) {
        return period - filed[c] >= (asksGeneral[c] ? rules.general().processingTime() : rules.processingTime());
    }

    /** Chance that an examined application is decided this week; a general one takes a week or two. */
    private double hazard(int c, int period, double s) {
        if (asksGeneral[c]) {
            return period - filed[c] > rules.general().processingTime() ? 1 : 0.5;
        }
        return StrictMath.exp(logRateOpen + (logRateShut - logRateOpen) * s) * putBack(c, s);
    }

    /** Chance that a decision approves: falls with stringency and with how military the use is. */
    private double approval(int c, double s) {
        LicenceRules.Range approved = rules.approved();
        double open = asksGeneral[c] ? approved.open() : approved.open() - (approved.open() - approved.shut()) * s;
        return open * rules.use()[c];
    }

    /**
     * Files an application for every case with an order and neither a pending application nor a licence that lasts; under an
     * agreement, those who qualify ask for a general licence.
     *
     * @param orders order standing by case [M$/week]
     */
    public void file(int period, IntToDoubleFunction orders) {
        if (!control.inForce()) {
            return;
        }
        int renewal = rules.processingTime() + RENEWAL_MARGIN;
        for (int c = 0; c < cases.count(); c++) {
            boolean asks = control.agreed() && qualifies[c] && !(general[c] && status[c] == Status.ACTIVE);
            boolean due =
                    asks || status[c] == Status.NONE || (status[c] == Status.ACTIVE && until[c] - period <= renewal);
            if (due && !pending[c] && !entityList.listed(c) && !entityList.banned(c) && orders.applyAsDouble(c) > 0) {
                pending[c] = true;
                asksGeneral[c] = asks;
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

    /** Whether a case holds a general licence, which has no quota. */
    boolean isGeneral(int c) {
        return status[c] == Status.ACTIVE && general[c];
    }

    /** Whether nothing may be sold to the user of a case, licence or not. */
    boolean isListed(int c) {
        return entityList.listed(c);
    }

    /** Whether nothing that is controlled may be sold to the user of a case, licence or not, but the rest of a wider good may. */
    boolean isBanned(int c) {
        return entityList.banned(c);
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

    private double putBack(int c, double stringency) {
        return cases.destination[c] == partner ? 1 - rules.discrimination() * stringency : 1;
    }

    private void close(int c, int period, boolean approved) {
        pending[c] = false;
        decisions[c]++;
        if (approved) {
            if (status[c] != Status.ACTIVE) {
                counts.addActive(c);
            }
            status[c] = Status.ACTIVE;
            granted[c] = period;
            general[c] = asksGeneral[c];
            until[c] = period + (general[c] ? rules.general().validity() : rules.validity());
            counts.addApproved(c);
        } else {
            if (status[c] != Status.ACTIVE) {
                status[c] = Status.DENIED;
                until[c] = period + rules.coolOff();
            }
            // A pair that is refused a general licence does not ask for one again.
            qualifies[c] &= !asksGeneral[c];
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
