package detente.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * How an approximate posterior is sampled.
 *
 * @param particles in each population
 * @param tolerances distances that are near enough, falling, one a population; with adaptive tolerances the first alone
 * @param populations at most; more than the tolerances: each further one is the quantile of the distances before it
 * @param quantile for adaptive tolerances, such as 0.5
 * @param most simulations allowed in one population; with more the sampling ends with the population before
 * @param threads that run the simulator; no figure depends on them
 */
public record AbcOptions(
        int particles, List<Double> tolerances, int populations, double quantile, int most, long seed, int threads) {
    private static final int PATIENCE = 1_000;

    public AbcOptions {
        tolerances = List.copyOf(tolerances);
        if (particles < 2 || tolerances.isEmpty() || populations < tolerances.size()) {
            throw new IllegalArgumentException(
                    "no populations of %d particles with tolerances %s".formatted(particles, tolerances));
        }
    }

    /** A population for each tolerance. */
    public static AbcOptions falling(int particles, long seed, double... tolerances) {
        List<Double> all = Arrays.stream(tolerances).boxed().toList();
        return new AbcOptions(particles, all, all.size(), 0.5, PATIENCE * particles, seed, 1);
    }

    /** Populations whose tolerance is the median distance in the one before. */
    public static AbcOptions adaptive(int particles, long seed, double first, int populations) {
        return new AbcOptions(particles, List.of(first), populations, 0.5, PATIENCE * particles, seed, 1);
    }

    public AbcOptions on(int number) {
        return new AbcOptions(particles, tolerances, populations, quantile, most, seed, number);
    }

    public AbcOptions atMost(int simulations) {
        return new AbcOptions(particles, tolerances, populations, quantile, simulations, seed, threads);
    }
}
