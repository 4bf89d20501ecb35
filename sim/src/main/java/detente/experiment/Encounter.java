package detente.experiment;

import java.util.OptionalInt;

/**
 * What one strategy earns against another.
 *
 * @param mean payoff a period of the row against the column, over the repetitions; NaN if none was completed
 * @param standardError of the mean; NaN with fewer than two repetitions
 * @param wins matches in which the row earned strictly more; none is counted against itself
 * @param matches that were completed
 */
public record Encounter(String row, String column, double mean, double standardError, OptionalInt wins, int matches) {}
