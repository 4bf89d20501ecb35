package detente.experiment;

import java.util.OptionalDouble;

/**
 * How well a difference is to be known.
 *
 * @param level share of intervals that hold the true mean, between 0 and 1
 * @param halfWidth wished half width of the interval, if one is wished
 */
public record Precision(double level, OptionalDouble halfWidth) {}
