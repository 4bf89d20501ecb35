package detente.parameters;

import java.util.Optional;

/**
 * A number that is to be taken from runs, as a file states it.
 *
 * @param id short, unique in its file
 * @param expression the measure, not yet read
 * @param unit that of the measure if the file does not say
 * @param about one line of meaning, if the file says
 * @param at where the expression stands
 */
public record OutcomeSpec(String id, String expression, Optional<String> unit, Optional<String> about, Position at) {}
