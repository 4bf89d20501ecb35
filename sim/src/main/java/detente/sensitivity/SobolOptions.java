package detente.sensitivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Sobol' indices are estimated.
 *
 * @param n base sample, best a power of two, which fills the cube evenly; from {@value #LEAST_FOR_INTERVALS} on in
 *     {@value #REPLICATES} replicates, without which there are no intervals
 * @param seed of the random shifts of the replicates
 * @param pairs whether interactions of two are estimated too: n (2 d + 2) runs instead of n (d + 2), d being the number of groups
 * @param groups parameters that are exchanged together and count as one, by the group's name; those not named stand alone (A.
 *     Saltelli and others, "Global Sensitivity Analysis: The Primer", Wiley 2008)
 * @param threads that run the model; no figure depends on them
 */
public record SobolOptions(int n, long seed, boolean pairs, Map<String, List<String>> groups, int threads) {
    /** Base points below which replicates would be too small for an interval that holds what it says. */
    public static final int LEAST_FOR_INTERVALS = 64;
    /** Independently shifted parts of the base sample. */
    public static final int REPLICATES = 8;

    public SobolOptions {
        if (n < 4) {
            throw new IllegalArgumentException("the base sample has at least 4 points, not " + n);
        }
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    public static SobolOptions of(int n, long seed) {
        return new SobolOptions(n, seed, false, Map.of(), 1);
    }

    public SobolOptions withPairs() {
        return new SobolOptions(n, seed, true, groups, threads);
    }

    /** Lets the parameters of each group count as one. */
    public SobolOptions withGroups(Map<String, List<String>> some) {
        return new SobolOptions(n, seed, pairs, some, threads);
    }

    public SobolOptions on(int number) {
        return new SobolOptions(n, seed, pairs, groups, number);
    }

    /** How many replicates there are; 1 if the sample is too small to be split. */
    int replicates() {
        return n < LEAST_FOR_INTERVALS ? 1 : REPLICATES;
    }
}
