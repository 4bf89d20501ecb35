package detente.calibration;

/**
 * How simulated moments are fitted.
 *
 * @param paths simulated for every point, always with the same seeds
 * @param covariancePaths simulated once to find the covariance of the moments
 * @param search of the first step; the second starts where the first ended
 * @param seed of all paths
 */
public record MomentOptions(int paths, int covariancePaths, SearchOptions search, long seed) {

    public MomentOptions {
        if (paths < 1 || covariancePaths < 2) {
            throw new IllegalArgumentException(
                    "moments cannot be fitted with %d and %d paths".formatted(paths, covariancePaths));
        }
    }

    /** Ten paths a point and 200 for the covariance. */
    public static MomentOptions of(SearchOptions search, long seed) {
        return new MomentOptions(10, 200, search, seed);
    }
}
