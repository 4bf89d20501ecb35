package detente.forecast;

/**
 * How a model confidence set is found.
 *
 * @param level probability with which the best models are to be in the set
 * @param block length of the blocks of the bootstrap, in periods: as long as losses are correlated
 * @param bootstraps samples
 */
public record ModelConfidenceSetOptions(double level, int block, int bootstraps, long seed) {

    public ModelConfidenceSetOptions {
        if (!(level > 0 && level < 1) || block < 1 || bootstraps < 1) {
            throw new IllegalArgumentException(
                    "no model confidence set with level %s, block %d, %d samples".formatted(level, block, bootstraps));
        }
    }

    /** 90%, 1,000 samples of blocks of so many periods. */
    public static ModelConfidenceSetOptions usual(int block, long seed) {
        return new ModelConfidenceSetOptions(0.9, block, 1_000, seed);
    }
}
