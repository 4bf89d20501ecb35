package detente.sensitivity;

/**
 * A share of the variance of the output.
 *
 * @param name of the parameter or group; of a pair {@code first*second}
 * @param value from all n base points
 * @param low lower end of the 95% interval, by Student's t from {@value SobolOptions#REPLICATES} replicates; NaN if there are too
 *     few base points for them, or the output is constant
 * @param high upper end
 * @param quarter the same estimate from the first n/4 base points, NaN if the output is constant there; beside value it shows whether n was enough
 * @param half from the first n/2
 */
public record SobolIndex(String name, double value, double low, double high, double quarter, double half) {}
