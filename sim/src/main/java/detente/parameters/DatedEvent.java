package detente.parameters;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * An event of a scenario. It acts from the first period that starts on or after its date.
 *
 * @param level new level of the instrument in its unit; empty exactly for {@code note}
 * @param label short text for charts
 * @param source where the fact was read, or empty text
 */
public record DatedEvent(
        LocalDate date, String actor, String instrument, OptionalDouble level, String label, String source) {}
