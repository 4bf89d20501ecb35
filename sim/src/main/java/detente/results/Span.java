package detente.results;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Some days, both ends included. A period belongs to it if its first day does.
 *
 * @param from first day; the run's start if empty
 * @param to last day; the run's end if empty
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** The first day, or that of the run. */
    LocalDate firstDay(Results results) {
        return from.orElse(results.calendar().start());
    }

    /** The last day, or that of the run. */
    LocalDate lastDay(Results results) {
        return to.orElseGet(
                () -> results.calendar().date(results.manifest().periods()).minusDays(1));
    }

    /** The first period that belongs to it, if any does. */
    int first(Results results) {
        return results.calendar().periodFrom(firstDay(results));
    }

    /** One after the last period that belongs to it; not above {@link #first} if none does. */
    int end(Results results) {
        int after = results.calendar().periodFrom(lastDay(results).plusDays(1));
        return Math.min(after, results.manifest().periods());
    }

    /** How messages call it. */
    @Override
    public String toString() {
        return "from " + from.map(LocalDate::toString).orElse("the start") + " to "
                + to.map(LocalDate::toString).orElse("the end");
    }
}
