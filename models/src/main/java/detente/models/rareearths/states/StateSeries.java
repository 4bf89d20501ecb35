package detente.models.rareearths.states;

import detente.engine.Observer;
import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import java.util.function.ToDoubleFunction;

/** What a run records of the two states. */
public final class StateSeries {
    private final States states;
    private final Instruments instruments;

    /** @param instruments of both, also those that they do not have in this run */
    public StateSeries(States states, Instruments instruments) {
        this.states = states;
        this.instruments = instruments;
    }

    public void observe(Observer observer) {
        for (Side side : Side.BOTH) {
            StateAgent agent = states.of(side);
            observe(observer, agent);
            for (PolicyInstrument instrument : instruments.of(side)) {
                observer.level(
                        "position." + instrument.key + "." + side.key,
                        "1",
                        "Position of the instrument " + instrument.key + " of " + side.words
                                + ", 0 at base, above it hostile",
                        () -> agent.positions().of(instrument));
            }
        }
    }

    private static void observe(Observer observer, StateAgent agent) {
        String key = "." + agent.side().key;
        String state = agent.side().words;
        observer.level(
                "pain" + key,
                "1",
                "What the conflict costs " + state + ", as it knows and feels it, in percent of GDP",
                agent::pain);
        pain(observer, agent, "output", "lost output", outlook -> outlook.losses);
        pain(observer, agent, "exports", "lost exports", outlook -> outlook.exports);
        pain(observer, agent, "orders", "unfilled orders", outlook -> outlook.orders);
        pain(observer, agent, "confidence", "weak confidence", Outlook::fromConfidence);
        pain(observer, agent, "property", "property stress", Outlook::fromProperty);
        observer.level(
                "control-level" + key,
                "1",
                "Control level of " + state + ": instruments with their weights, 0 at base",
                agent.positions()::level);
        observer.level(
                "belief-mirroring" + key,
                "1",
                "Probability with which " + state + " expects its moves to be mirrored",
                agent.beliefs()::mirroring);
        observer.level(
                "belief-talks" + key,
                "1",
                "Probability with which " + state + " expects a round of talks to succeed",
                agent.beliefs()::success);
        observer.flow(
                "payoff" + key,
                "1",
                "Leverage minus pain of " + state + " in the week, discounted to the start",
                agent.payoff()::lastWeek);
    }

    private static void pain(
            Observer observer, StateAgent agent, String part, String words, ToDoubleFunction<Outlook> from) {
        observer.level(
                "pain-from-" + part + "." + agent.side().key,
                "1",
                "Part of the pain of " + agent.side().words + " that comes from " + words,
                () -> from.applyAsDouble(agent.outlook()));
    }
}
