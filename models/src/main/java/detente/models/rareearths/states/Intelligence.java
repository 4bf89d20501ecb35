package detente.models.rareearths.states;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;

/**
 * What a state knows: statistics of some weeks ago, with an error in deliveries and losses, and last week's public acts.
 *
 * <p>The partner's positions, the news and agreements are no statistics: they are known the week after, or a decision in
 * the week after an escalation would not know why it is taken. An error belongs to the week that is observed, so that the
 * same week looks the same whenever it is looked at.
 */
public final class Intelligence {
    private final ConductParameters conduct;
    private final Observation[] ring;
    private final Observation seen = new Observation();
    private final Purpose errors;
    private final long key;
    private double earlierMissing;
    private double earlierPartnerLevel;
    private double feltThen;

    /** @param key of the state's draws */
    public Intelligence(ConductParameters conduct, Draws draws, long key) {
        this.conduct = conduct;
        this.ring = new Observation[conduct.lag() + conduct.interval() + 1];
        Arrays.setAll(ring, i -> new Observation());
        this.errors = draws.purpose("state intelligence");
        this.key = key;
    }

    /** Before the run the world was as it is at its start. */
    void begin(Observation start) {
        for (Observation week : ring) {
            week.copy(start);
        }
    }

    /** Files what happened in a week, at its end. */
    public void file(int period, Observation happened) {
        Observation filed = at(period);
        filed.copy(happened);
        if (conduct.observationNoise() > 0) {
            filed.deliveries *= factor(period, 0);
            filed.loss *= factor(period, 1);
            filed.exporterLoss *= factor(period, 2);
            filed.partnerLoss *= factor(period, 3);
        }
    }

    private double factor(int period, int k) {
        return Math.max(0, 1 + conduct.observationNoise() * errors.gaussian(key, period, k));
    }

    private Observation at(int period) {
        return ring[Math.floorMod(period, ring.length)];
    }

    /** Looks at what is known in a week, before anything happens in it. */
    public void look(int period) {
        seen.copy(at(period - conduct.lag()));
        feltThen = Math.max(0, seen.partnerLevel) + seen.missing();
        earlierMissing = at(period - conduct.lag() - conduct.interval()).missing();
        Observation last = at(period - 1);
        seen.threat = last.threat;
        seen.partnerLevel = last.partnerLevel;
        seen.partnerPeak = last.partnerPeak;
        seen.partnerControl = last.partnerControl;
        seen.due = last.due;
        seen.relief = last.relief;
        seen.bond = last.bond;
        seen.frameworkInForce = last.frameworkInForce;
        seen.talksOpen = last.talksOpen;
        earlierPartnerLevel = at(period - 1 - conduct.interval()).partnerLevel;
    }

    /** What is known; the same object every week. */
    public Observation seen() {
        return seen;
    }

    /** Missing deliveries as they were known one decision earlier [1]. */
    public double earlierMissing() {
        return earlierMissing;
    }

    /** The partner's control level as it was known one decision earlier. */
    public double earlierPartnerLevel() {
        return earlierPartnerLevel;
    }

    /** The partner's control level, and missing deliveries, of the week from which the statistics are. */
    public double feltThen() {
        return feltThen;
    }
}
