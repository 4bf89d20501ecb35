package detente.models.rareearths;

import detente.models.rareearths.framework.Framework;
import detente.models.rareearths.framework.Party;
import detente.models.rareearths.framework.PublicationPlan;
import detente.models.rareearths.framework.SecondText;
import detente.models.rareearths.framework.Signing;
import detente.models.rareearths.framework.Terms;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyScript;
import detente.models.rareearths.policy.Side;
import detente.models.rareearths.states.StateAgent;
import detente.models.rareearths.states.States;
import detente.models.strategies.Strategy;
import detente.random.Draws;
import detente.results.Event;
import java.util.List;
import java.util.Optional;

/**
 * Who the two states are in a run, and which agreement its script gives them.
 *
 * @param instruments of the model folder
 * @param timeline of the run's events
 */
record DiplomacyPlan(
        RareEarthsParameters parameters, Instruments instruments, PolicyScript.Timeline timeline, Draws draws) {
    /** Day of the next month on which China's customs publish a month. */
    private static final int PUBLICATION_DAY = 20;

    Diplomacy on(Diplomacy.Stage stage) {
        return new Diplomacy(new States(agent(Side.CHINA), agent(Side.UNITED_STATES)), framework(), stage);
    }

    private StateAgent agent(Side side) {
        double precision = parameters.states().precision().of(side.key);
        Strategy strategy = parameters.strategies().of(side).create(parameters.strategy(), precision);
        return new StateAgent(
                StateAgent.Identity.of(side, acting(side)),
                new StateAgent.Rules(parameters.states(), parameters.conduct()),
                strategy,
                draws);
    }

    /** The instruments of a state that act on the economy. */
    private List<PolicyInstrument> acting(Side side) {
        return instruments.of(side).stream()
                .filter(each -> parameters.has(each, side))
                .toList();
    }

    private Framework framework() {
        Framework framework = new Framework(
                new Framework.Rules(parameters.talks(), parameters.framework()),
                PublicationPlan.monthly(timeline.calendar(), timeline.periods(), PUBLICATION_DAY),
                timeline.periods(),
                draws);
        signed().ifPresent(event -> framework.sign(
                timeline.calendar().periodFrom(event.date()),
                new Signing(
                        Terms.scripted(parameters.framework()),
                        SecondText.DRAWN,
                        event.actor().equals(Actor.CHINA.code) ? Party.CHINA : Party.UNITED_STATES)));
        return framework;
    }

    /** The agreement that stands when the states begin to decide: what the script says of it last. */
    private Optional<Event> signed() {
        if (timeline.lastScripted() >= timeline.periods()) {
            return Optional.empty();
        }
        return timeline.events().stream()
                .filter(event -> event.instrument().equals(PolicyInstrument.FRAMEWORK.key))
                .filter(event -> timeline.calendar().periodFrom(event.date()) <= timeline.lastScripted())
                .reduce((first, second) -> second)
                .filter(event -> event.level().orElse(0) > 0);
    }

    /** The events whose news the script brings: where the states act out an agreement, its texts make their own. */
    PolicyScript.Timeline announced() {
        if (timeline.lastScripted() >= timeline.periods()) {
            return timeline;
        }
        return new PolicyScript.Timeline(
                timeline.events().stream()
                        .filter(event -> !event.instrument().equals(PolicyInstrument.FRAMEWORK.key))
                        .toList(),
                timeline.calendar(),
                timeline.periods(),
                timeline.endogenousFrom());
    }
}
