package detente.parameters;

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
        List<DatedEvent> events,
        Optional<LocalDate> endogenousFrom) {

    public Scenario {
        chain = List.copyOf(chain);
        events = List.copyOf(events);
    }
}
