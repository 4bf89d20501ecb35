package detente.sensitivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How elementary effects are sampled.
 *
 * @param trajectories at least 2
 * @param levels of the grid, even
 * @param groups parameters that move in one step, by the group's name; those not named move alone
 * @param threads that run the model; no figure depends on them
 */
public record MorrisOptions(int trajectories, int levels, long seed, Map<String, List<String>> groups, int threads) {

    public MorrisOptions {
        if (trajectories < 2) {
            throw new IllegalArgumentException("there are at least 2 trajectories, not " + trajectories);
        }
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("the grid has an even number of levels, not " + levels);
        }
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    public static MorrisOptions of(int trajectories, int levels, long seed) {
        return new MorrisOptions(trajectories, levels, seed, Map.of(), 1);
    }

    /** Lets the parameters of each group count as one. */
    public MorrisOptions withGroups(Map<String, List<String>> some) {
        return new MorrisOptions(trajectories, levels, seed, some, threads);
    }

    public MorrisOptions on(int number) {
        return new MorrisOptions(trajectories, levels, seed, groups, number);
    }
}
