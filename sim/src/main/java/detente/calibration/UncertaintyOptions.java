package detente.calibration;

import java.util.Optional;

/**
 * What is done about the uncertainty of a calibration beyond profiles and derivatives.
 *
 * @param bootstrap data sets that are simulated at the best point and fitted anew; 0 = none
 * @param recovery data sets that are simulated all over the space and calibrated as the real ones; 0 = none
 * @param threads that run simulations of an approximate posterior; no figure depends on them
 */
public record UncertaintyOptions(int bootstrap, Optional<Abc> abc, int recovery, int threads) {
    /** Nothing. */
    public static final UncertaintyOptions NONE = new UncertaintyOptions(0, Optional.empty(), 0, 1);

    /**
     * An approximate posterior.
     *
     * @param particles in each population
     * @param generations populations at most, the first from the prior
     * @param simulations at most in each population
     */
    public record Abc(int particles, int generations, int simulations) {}
}
