package detente.forecast;

/**
 * How many of some forecasts had a property, with its 95% interval as if they were independent.
 *
 * <p>Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * @param share from 0 to 1
 * @param low lower end of the interval
 * @param high upper end
 */
public record Proportion(double share, double low, double high) {
    /** The normal quantile of 97.5%. */
    private static final double Z = 1.959963984540054;

    /**
     * Of a count, which may be a sum of parts of forecasts.
     *
     * @param total at least 1
     */
    static Proportion of(double count, int total) {
        double share = count / total;
        double middle = share + Z * Z / (2 * total);
        double half = Z * Math.sqrt(share * (1 - share) / total + Z * Z / (4.0 * total * total));
        double scale = 1 + Z * Z / total;
        return new Proportion(
                share, share == 0 ? 0 : (middle - half) / scale, share == 1 ? 1 : (middle + half) / scale);
    }
}
