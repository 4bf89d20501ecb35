package detente.models.rareearths;

import detente.models.rareearths.framework.Transition;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.states.Decision;
import detente.models.rareearths.states.PolicyInstrument;
import detente.models.rareearths.states.Side;
import detente.models.strategies.Action;
import detente.results.Calendar;
import detente.results.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    /** Moves of instruments, talks and steps of the agreement, in order of date. */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (Decision decision : diplomacy.states.all()) {
            decision.move().instrument().ifPresent(kind -> events.add(move(decision, kind)));
        }
        diplomacy.framework.events().forEach(transition -> events.add(event(transition)));
        events.sort(Comparator.comparing(Event::date));
        return events;
    }

    private Event move(Decision decision, PolicyInstrument kind) {
        double level = diplomacy.level(decision.side(), kind, decision.move().after());
        String verb = decision.move().change() > 0 ? " hardens " : " eases ";
        String name = decision.side() == Side.CHINA ? "China" : "US";
        return new Event(
                calendar.date(decision.period()),
                actor(decision.side()),
                kind.key,
                OptionalDouble.of(level),
                name + verb + words(kind) + " to " + figure(kind, level),
                "",
                true);
    }

    private static String words(PolicyInstrument kind) {
        return switch (kind) {
            case REE_LICENCE -> "licences on rare earths";
            case TECH_CONTROL -> "technology controls";
            case TARIFF -> "its tariff";
            case PURCHASES -> "purchases of farm goods";
            case MARKET_ACCESS -> "market access";
            case PRECURSOR -> "precursor control";
        };
    }

    private static String figure(PolicyInstrument kind, double level) {
        return kind == PolicyInstrument.TARIFF
                ? String.format(Locale.ROOT, "%.0f%%", level)
                : String.format(Locale.ROOT, "%.2f", level);
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
        Optional<PolicyInstrument> moved = decision.move().instrument();
        return new detente.results.Decision(
                calendar.date(decision.period()),
                decision.period(),
                actor(decision.side()),
                decision.seen().entrySet().stream()
                        .map(seen -> new detente.results.Decision.Reading(seen.getKey(), seen.getValue()))
                        .toList(),
                decision.options().stream().map(Chronicle::choice).toList(),
                decision.draw(),
                name(decision.action()),
                moved.map(kind -> kind.key).orElse(""),
                moved.isPresent() ? OptionalDouble.of(decision.move().before()) : OptionalDouble.empty(),
                moved.isPresent() ? OptionalDouble.of(decision.move().after()) : OptionalDouble.empty());
    }

    private static detente.results.Decision.Choice choice(Decision.Option option) {
        return new detente.results.Decision.Choice(
                name(option.action()),
                option.feasible() ? OptionalDouble.of(option.value()) : OptionalDouble.empty(),
                option.probability());
    }

    private static String name(Action action) {
        return switch (action) {
            case ESCALATE -> "escalate";
            case HOLD -> "hold";
            case CONCEDE -> "concede";
            case TALKS -> "propose talks";
        };
    }

    private static String actor(Side side) {
        return side == Side.CHINA ? PolicyBoard.CHINA : PolicyBoard.UNITED_STATES;
    }
}
