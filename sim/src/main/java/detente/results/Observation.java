package detente.results;

/**
 * A published figure that a series is compared with: a sum over the months for a flow, a mean for a level.
 *
 * @param series name of the simulated series
 * @param unit unit of the figure, as published
 * @param source where it was read
 */
public record Observation(String series, MonthRange months, double value, String unit, String source) {}
