package detente.models.rareearths;

import detente.models.rareearths.framework.Transition;
import detente.models.rareearths.policy.Side;
import detente.models.rareearths.states.Decision;
import detente.models.strategies.Action;
import detente.results.Calendar;
import detente.results.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the states did in a run and why, as its results tell it. */
final class Chronicle {
    private final Diplomacy diplomacy;
    private final Calendar calendar;

    Chronicle(Diplomacy diplomacy, Calendar calendar) {
        this.diplomacy = diplomacy;
        this.calendar = calendar;
    }

    /** Talks and steps of the agreement, in order of date; what the states did otherwise stands in their decisions. */
    List<Event> events() {
        return diplomacy.framework.events().stream().map(this::event).toList();
    }

    private Event event(Transition transition) {
        boolean step = transition.from() != transition.to();
        return new Event(
                calendar.date(transition.period()),
                transition.actor(),
                step ? "framework" : "talks",
                step ? OptionalDouble.of(transition.to().inForce() ? 1 : 0) : OptionalDouble.empty(),
                transition.label(),
                "",
                true);
    }

    /** All decisions with what they rest on, in order of time. */
    List<detente.results.Decision> decisions() {
        return diplomacy.states.all().stream().map(this::told).toList();
    }

    private detente.results.Decision told(Decision decision) {
        Optional<String> moved = decision.move().instrument().map(kind -> kind.key);
        return new detente.results.Decision(
                calendar.date(decision.period()),
                decision.period(),
                decision.side().actor.code,
                decision.seen().entrySet().stream()
                        .map(seen -> new detente.results.Decision.Reading(seen.getKey(), seen.getValue()))
                        .toList(),
                decision.options().stream()
                        .map(option -> choice(decision.side(), option))
                        .toList(),
                decision.draw(),
                name(decision.action()),
                moved.orElse(""),
                moved.isPresent() ? OptionalDouble.of(decision.move().before()) : OptionalDouble.empty(),
                moved.isPresent() ? OptionalDouble.of(decision.move().after()) : OptionalDouble.empty(),
                decision.tip()
                        .map(tip -> new detente.results.Decision.Tip(
                                name(tip.alternative()), tip.reading().orElse(""), tip.was(), tip.needed())));
    }

    private static detente.results.Decision.Choice choice(Side side, Decision.Option option) {
        List<detente.results.Decision.Reading> parts = new ArrayList<>();
        option.eachPart((reason, part) -> parts.add(new detente.results.Decision.Reading(reason, part)));
        return new detente.results.Decision.Choice(
                name(option.action()),
                side.capital + " " + words(option),
                option.feasible() ? OptionalDouble.of(option.value()) : OptionalDouble.empty(),
                option.probability(),
                parts);
    }

    private static String words(Decision.Option option) {
        return switch (option.action()) {
            case HOLD -> "waits";
            case TALKS -> "proposes talks";
            case ESCALATE -> option.instrument().map(kind -> kind.move(true)).orElse("escalates");
            case CONCEDE -> option.instrument().map(kind -> kind.move(false)).orElse("concedes");
        };
    }

    private static String name(Action action) {
        return switch (action) {
            case ESCALATE -> "escalate";
            case HOLD -> "hold";
            case CONCEDE -> "concede";
            case TALKS -> "propose talks";
        };
    }
}
