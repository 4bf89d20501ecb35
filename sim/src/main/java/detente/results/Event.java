package detente.results;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Something that happened on a date: scripted (from the scenario) or simulated (decided in the run).
 *
 * @param actor who acted, for example {@code CN}, {@code US} or {@code both}
 * @param instrument what was used; {@code note} has no effect and only marks charts
 * @param level new level of the instrument in its own unit; empty for notes
 * @param label short text for tables and charts
 * @param source where the fact was read, or empty text
 * @param headline whether charts label it in words
 */
public record Event(
        LocalDate date,
        String actor,
        String instrument,
        OptionalDouble level,
        String label,
        String source,
        boolean simulated,
        boolean headline) {

    /** An event that is no headline. */
    public Event(
            LocalDate date,
            String actor,
            String instrument,
            OptionalDouble level,
            String label,
            String source,
            boolean simulated) {
        this(date, actor, instrument, level, label, source, simulated, false);
    }

    /** The same event with another label. */
    public Event labelled(String other) {
        return new Event(date, actor, instrument, level, other, source, simulated, headline);
    }
}
