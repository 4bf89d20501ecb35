package detente.models.rareearths.states;

import detente.random.Draws;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a state makes of what it knows at the start of a week: pain and the outlook for its moves. */
final class Assessment {
    /** So little threat is none: the index fades but never ends. */
    static final double CALM = 0.01;

    private final Preferences preferences;
    private final Intelligence intelligence;
    private final MarginalLoss marginalLoss;
    private final Outlook outlook = new Outlook();
    private double mirroring;
    private double success;

    Assessment(Preferences preferences, ConductParameters conduct, Draws draws, long key) {
        this.preferences = preferences;
        this.intelligence = new Intelligence(conduct, draws, key);
        this.marginalLoss = new MarginalLoss(conduct.lossMemory(), preferences.stake);
    }

    /** Makes up the state's mind about a week; once a week. */
    void make(int period, Beliefs beliefs) {
        intelligence.look(period);
        Observation seen = intelligence.seen();
        preferences.weigh(seen, outlook);
        marginalLoss.learn(outlook.losses + outlook.exports, intelligence.feltThen());
        mirroring = beliefs.mirroring();
        success = beliefs.success();
        weigh(seen, outlook);
    }

    /** What a state would make of a week, with what it has learnt so far. */
    void weigh(Observation seen, Outlook outlook) {
        preferences.weigh(seen, outlook);
        outlook.marginalLoss = marginalLoss.perUnit();
        outlook.mirroring = mirroring;
        outlook.success = success;
        outlook.partnerLoss = seen.partnerLoss;
        outlook.partnerLevel = seen.partnerLevel;
        outlook.partnerHardened = seen.partnerLevel - intelligence.earlierPartnerLevel();
        outlook.missing = seen.missing();
        outlook.missingRose = seen.missing() - intelligence.earlierMissing();
        outlook.relief = seen.relief;
        outlook.bond = seen.bond;
        outlook.frameworkInForce = seen.frameworkInForce;
        outlook.talksOpen = seen.talksOpen;
    }

    /** Before the run the world was as it is at its start. */
    void begin(Observation start) {
        intelligence.begin(start);
    }

    /** Files what happened in a week, at its end. */
    void file(int period, Observation happened) {
        intelligence.file(period, happened);
    }

    Outlook outlook() {
        return outlook;
    }

    Observation seen() {
        return intelligence.seen();
    }

    double pain() {
        return outlook.pain();
    }

    /** Whether nobody does anybody harm and the news are calm. */
    boolean isPeace(Positions own) {
        Observation seen = intelligence.seen();
        return own.peak() < Positions.LEAST && seen.partnerPeak < Positions.LEAST && seen.threat <= CALM;
    }

    /** All that a decision rests on, by name. */
    Map<String, Double> known(Positions own, double partnerMove) {
        Observation seen = intelligence.seen();
        Map<String, Double> known = new LinkedHashMap<>();
        known.put("deliveries", seen.deliveries);
        known.put("deliveries due", seen.due);
        known.put("lost output", seen.loss);
        known.put("lost exports", seen.exporterLoss);
        known.put("partner's lost output", seen.partnerLoss);
        known.put("confidence", seen.confidence);
        known.put("property stress", seen.propertyStress);
        known.put("threat", seen.threat);
        known.put("partner's control level", seen.partnerLevel);
        known.put("partner's move", partnerMove);
        known.put("own control level", own.level());
        known.put("marginal loss", outlook.marginalLoss);
        known.put("pain", outlook.pain());
        known.put("belief in mirroring", outlook.mirroring);
        known.put("belief in talks", outlook.success);
        known.put("agreement in force", seen.frameworkInForce ? 1.0 : 0.0);
        known.put("peace", isPeace(own) ? 1.0 : 0.0);
        return known;
    }
}
