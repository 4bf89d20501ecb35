package detente.results;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Why somebody did what it did: one decision of a run.
 *
 * @param actor who decided, as in events
 * @param observed what it saw and made of it, in a fixed order
 * @param options what it could do, in a fixed order; the same list for every decision of a run
 * @param draw uniform draw that chose among the options
 * @param chosen name of the option that was chosen
 * @param instrument what was moved, or empty text
 * @param before level of that instrument before, in the unit in which states think of it
 * @param after the same afterwards
 */
public record Decision(
        LocalDate date,
        int period,
        String actor,
        List<Reading> observed,
        List<Choice> options,
        double draw,
        String chosen,
        String instrument,
        OptionalDouble before,
        OptionalDouble after) {

    public Decision {
        observed = List.copyOf(observed);
        options = List.copyOf(options);
    }

    /** A figure that was known. */
    public record Reading(String name, double value) {}

    /**
     * Something that could be done.
     *
     * @param value what it was thought to be worth; empty if it could not be done
     * @param probability with which it was chosen, 0..1
     */
    public record Choice(String action, OptionalDouble value, double probability) {}
}
