package detente.parameters;

/**
 * A published figure for one of the model's series.
 *
 * @param series the model's series
 * @param months {@code 2025-03}, {@code 2025-01..02} or {@code 2024-12..2025-01}
 * @param source where it was read
 */
public record Observed(String series, String months, double value, String unit, String source) {}
