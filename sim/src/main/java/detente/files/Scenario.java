package detente.files;

import detente.results.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scenario with all that it extends.
 *
 * @param description one line
 * @param chain names of the scenarios it is made of, the most basic first, itself last
 * @param periods length of the run, if it or one that it extends says
 * @param events in order of date
 * @param endogenousFrom date from which on the states of the model decide, if they ever do; what an event of that day sets
 *     still holds until they decide otherwise
 */
public record Scenario(
        String name,
        String description,
        List<String> chain,
        OptionalInt periods,
        List<Event> events,
        Optional<LocalDate> endogenousFrom) {

    public Scenario {
        chain = List.copyOf(chain);
        events = List.copyOf(events);
    }

    /**
     * The scenario as it could have been written on a day: without the events of later days, whatever their instrument. If the
     * states of the model can decide, they do so from that day on at the latest.
     *
     * @param statesCanDecide whether the model has instruments that states set once they decide
     */
    public Scenario asOf(LocalDate day, boolean statesCanDecide) {
        return new Scenario(
                name,
                description,
                chain,
                periods,
                events.stream().filter(e -> !e.date().isAfter(day)).toList(),
                statesCanDecide
                        ? Optional.of(endogenousFrom
                                .filter(from -> from.isBefore(day))
                                .orElse(day))
                        : endogenousFrom);
    }
}
