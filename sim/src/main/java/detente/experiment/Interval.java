package detente.experiment;

/**
 * Where a mean lies with a stated confidence.
 *
 * @param low NaN if it is not known
 * @param high NaN if it is not known
 */
public record Interval(double low, double high) {

    /** Half of its length; NaN if it is not known. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
