package detente.sensitivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Sobol' indices are estimated.
 *
 * @param n base sample, best a power of two (the points n .. 2n−1 of the sequence then fill the cube evenly)
 * @param seed of the bootstrap, and of the shift if there is one
 * @param pairs whether interactions of two are estimated too: n (2 d + 2) runs instead of n (d + 2), d being the number of groups
 * @param groups parameters that are exchanged together and count as one, by the group's name; those not named stand alone (A.
 *     Saltelli and others, "Global Sensitivity Analysis: The Primer", Wiley 2008)
 * @param shifted whether the points are shifted at random, for an error estimate over several seeds
 * @param threads that run the model; no figure depends on them
 */
public record SobolOptions(
        int n, long seed, boolean pairs, Map<String, List<String>> groups, boolean shifted, int threads) {

    public SobolOptions {
        if (n < 4) {
            throw new IllegalArgumentException("the base sample has at least 4 points, not " + n);
        }
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    public static SobolOptions of(int n, long seed) {
        return new SobolOptions(n, seed, false, Map.of(), false, 1);
    }

    public SobolOptions withPairs() {
        return new SobolOptions(n, seed, true, groups, shifted, threads);
    }

    public SobolOptions withShift() {
        return new SobolOptions(n, seed, pairs, groups, true, threads);
    }

    /** Lets the parameters of each group count as one. */
    public SobolOptions withGroups(Map<String, List<String>> some) {
        return new SobolOptions(n, seed, pairs, some, shifted, threads);
    }

    public SobolOptions on(int number) {
        return new SobolOptions(n, seed, pairs, groups, shifted, number);
    }
}
