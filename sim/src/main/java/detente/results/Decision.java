package detente.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param tip what would have tipped it; empty if nothing else could be done or values did not decide
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
        OptionalDouble after,
        Optional<Tip> tip) {

    public Decision {
        observed = List.copyOf(observed);
        options = List.copyOf(options);
    }

    /** A figure that was known. */
    public record Reading(String name, double value) {}

    /**
     * Something that could be done.
     *
     * @param words what doing it is called, with who does it: {@code Beijing proposes talks}
     * @param value what it was thought to be worth; empty if it could not be done
     * @param probability with which it was chosen, 0..1
     * @param parts of the value, reason by reason, in a fixed order; they add up to it
     */
    public record Choice(String action, String words, OptionalDouble value, double probability, List<Reading> parts) {

        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What would have tipped a decision.
     *
     * @param alternative the most valuable of the other options
     * @param reading name of what had to be observed otherwise; empty if nothing alone would have done
     * @param was what was observed
     * @param needed with which the alternative is worth as much as what was chosen
     */
    public record Tip(String alternative, String reading, double was, double needed) {}

    /** An option of that name. @throws java.util.NoSuchElementException if there is none */
    public Choice option(String action) {
        return options.stream()
                .filter(option -> option.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
