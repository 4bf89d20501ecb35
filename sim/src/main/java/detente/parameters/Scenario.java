package detente.parameters;

import java.util.List;
import java.util.OptionalInt;

/**
 * A scenario with all that it extends.
 *
 * @param description one line
 * @param chain names of the scenarios it is made of, the most basic first, itself last
 * @param periods length of the run, if it or one that it extends says
 * @param events in order of date
 */
public record Scenario(
        String name, String description, List<String> chain, OptionalInt periods, List<DatedEvent> events) {

    public Scenario {
        chain = List.copyOf(chain);
        events = List.copyOf(events);
    }
}
