package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.strategies.Logit;
import detente.parameters.Keyed;
import detente.random.Draws;
import java.util.List;

/** Two capitals for tests: parameters that a test may change before it asks for states, and a world in a few lines. */
final class Capitals {
    /** What both states have where they are to be the same. */
    static final List<PolicyInstrument> SAME =
            List.of(PolicyInstrument.REE_LICENCE, PolicyInstrument.TARIFF, PolicyInstrument.PURCHASES);

    private static final long FIRST = Draws.agent("first");
    private static final long SECOND = Draws.agent("second");

    double precision = 4;
    double peaceEscalation = 0.002;
    double audienceCost = 0.35;
    double reciprocity = 1;
    double painConfidence = 0.2;
    Keyed painProperty = Keyed.of(0.5);
    double discount = 0.98;
    int interval = 2;
    int lag = 2;
    double observationNoise;
    double moveNoise;
    double weightTariff = 0.5;
    /** Loss at full control by the partner [% of GDP]. */
    double damage = 0.4;

    StateParameters values() {
        return new StateParameters(
                Keyed.of(precision),
                peaceEscalation,
                Keyed.of(1),
                Keyed.of(0.5),
                Keyed.of(painConfidence),
                Keyed.of(100),
                painProperty,
                Keyed.of(0.3),
                Keyed.of(0.25),
                Keyed.of(0.3),
                reciprocity,
                0.6,
                0.35,
                0.6,
                Keyed.of(0.1),
                Keyed.of(audienceCost),
                2,
                0.15,
                12,
                discount);
    }

    ConductParameters conduct() {
        return new ConductParameters(interval, lag, observationNoise, 0.25, moveNoise, 8, weightTariff, 0.5, 0.25);
    }

    StateAgent.Rules rules() {
        return new StateAgent.Rules(values(), conduct());
    }

    Preferences preferences() {
        return new Preferences(values(), Side.CHINA);
    }

    Positions positions(PolicyInstrument... own) {
        return new Positions(List.of(own), conduct());
    }

    /** What tips a decision of a state that sees what is written into the observation. */
    Tipping tipping(ActionValues values, Observation seen) {
        Assessment assessment = new Assessment(preferences(), conduct(), Draws.keyed(1), 1);
        assessment.file(-lag, seen);
        assessment.file(-1, seen);
        assessment.make(0, new Beliefs(interval));
        return new Tipping(assessment, values);
    }

    Deliberation deliberation(long seed) {
        return new Deliberation(StateAgent.Identity.of(Side.CHINA), rules(), new Logit(precision), Draws.keyed(seed));
    }

    /** The states as they are. */
    States states(long seed) {
        return new States(
                agent(StateAgent.Identity.of(Side.CHINA), seed),
                agent(StateAgent.Identity.of(Side.UNITED_STATES), seed));
    }

    /** Two equal states; swapped, each has the other's draws. */
    States equal(long seed, boolean swapped) {
        return new States(
                agent(new StateAgent.Identity(Side.CHINA, SAME, swapped ? SECOND : FIRST), seed),
                agent(new StateAgent.Identity(Side.UNITED_STATES, SAME, swapped ? FIRST : SECOND), seed));
    }

    private StateAgent agent(StateAgent.Identity identity, long seed) {
        return new StateAgent(identity, rules(), new Logit(precision), Draws.keyed(seed));
    }

    /** A week in which control does its damage. */
    void week(States states, int week) {
        states.decide(week);
        damage(states);
        states.close(week);
    }

    void damage(States states) {
        for (Side side : Side.BOTH) {
            Observation felt = states.of(side).observation();
            double own = Math.max(0, states.of(side).positions().level());
            double partner = Math.max(0, states.of(side.partner()).positions().level());
            felt.loss = damage * partner;
            felt.partnerLoss = damage * own;
            felt.exporterLoss = 0.1 * own;
            felt.deliveries = 1 - 0.5 * Math.min(1, partner);
            felt.confidence = 90;
        }
    }

    /** States in conflict from week 0, which decide from week 1 on. */
    States conflict(long seed, int weeks) {
        States states = states(seed);
        states.watch(0);
        begin(states);
        states.close(0);
        for (int week = 1; week <= weeks; week++) {
            week(states, week);
        }
        return states;
    }

    /** Both harden. */
    static void begin(States states) {
        states.impose(Side.CHINA, PolicyInstrument.REE_LICENCE, 0.75);
        states.impose(Side.UNITED_STATES, PolicyInstrument.TECH_CONTROL, 0.5);
        states.impose(Side.UNITED_STATES, PolicyInstrument.TARIFF, 0.5);
    }
}
