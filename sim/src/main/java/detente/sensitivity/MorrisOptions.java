package detente.sensitivity;

/**
 * How elementary effects are sampled.
 *
 * @param trajectories at least 2
 * @param levels of the grid, even
 * @param threads that run the model; no figure depends on them
 */
public record MorrisOptions(int trajectories, int levels, long seed, int threads) {

    public MorrisOptions {
        if (trajectories < 2) {
            throw new IllegalArgumentException("there are at least 2 trajectories, not " + trajectories);
        }
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("the grid has an even number of levels, not " + levels);
        }
    }
}
