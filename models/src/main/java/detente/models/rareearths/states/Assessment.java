package detente.models.rareearths.states;

import detente.random.Draws;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a state makes of what it knows at the start of a week: pain, urgency, and the outlook for its moves. */
final class Assessment {
    /** So little threat is none: the index fades but never ends. */
    static final double CALM = 0.01;

    private final Preferences preferences;
    private final Intelligence intelligence;
    private final MarginalLoss marginalLoss;
    private final Outlook outlook = new Outlook();
    private double pain;

    Assessment(Preferences preferences, ConductParameters conduct, Draws draws, long key) {
        this.preferences = preferences;
        this.intelligence = new Intelligence(conduct, draws, key);
        this.marginalLoss = new MarginalLoss(conduct.lossMemory(), preferences.common.leastLoss());
    }

    /** Makes up the state's mind about a week; once a week. */
    void make(int period, Beliefs beliefs) {
        intelligence.look(period);
        Observation seen = intelligence.seen();
        marginalLoss.learn(seen.loss, intelligence.partnerLevelThen());
        pain = preferences.pain(seen);
        outlook.marginalLoss = marginalLoss.perUnit();
        outlook.urgency =
                pain + preferences.common.unfilledOrders() * outlook.marginalLoss * Math.max(0, 1 - seen.deliveries);
        outlook.mirroring = beliefs.mirroring();
        outlook.success = beliefs.success();
        outlook.partnerLoss = seen.partnerLoss;
        outlook.partnerLevel = seen.partnerLevel;
        outlook.deliveriesGained = seen.deliveries - intelligence.earlierDeliveries();
        outlook.partnerSoftened = intelligence.earlierPartnerLevel() - seen.partnerLevel;
        outlook.frameworkInForce = seen.frameworkInForce;
        outlook.talksOpen = seen.talksOpen;
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
        return pain;
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
        known.put("loss", seen.loss);
        known.put("exporter loss", seen.exporterLoss);
        known.put("partner's loss", seen.partnerLoss);
        known.put("confidence gap", seen.confidenceGap);
        known.put("property stress", seen.propertyStress);
        known.put("threat", seen.threat);
        known.put("partner's control level", seen.partnerLevel);
        known.put("partner's move", partnerMove);
        known.put("own control level", own.level());
        known.put("marginal loss", outlook.marginalLoss);
        known.put("pain", pain);
        known.put("urgency", outlook.urgency);
        known.put("belief in mirroring", outlook.mirroring);
        known.put("belief in talks", outlook.success);
        known.put("agreement in force", seen.frameworkInForce ? 1.0 : 0.0);
        known.put("peace", isPeace(own) ? 1.0 : 0.0);
        return known;
    }
}
