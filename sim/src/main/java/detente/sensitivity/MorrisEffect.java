package detente.sensitivity;

import detente.experiment.Interval;

/**
 * Elementary effects of a parameter or group: changes of the output for a change of unit coordinates by one. A group has sizes
 * only, as its parameters move up and down at once: its other figures are NaN.
 *
 * @param mu mean effect
 * @param muStar mean size of the effects
 * @param sigma standard deviation of the effects: not linear, or acting together with others
 * @param low lower end of the 95% interval of muStar, by Student's t over the trajectories
 * @param high upper end
 * @param muInterval 95% interval of mu, likewise
 * @param sigmaInterval that of sigma ({@link SigmaInterval}); not known (NaN) with fewer than four trajectories
 */
public record MorrisEffect(
        String name,
        double mu,
        double muStar,
        double sigma,
        double low,
        double high,
        Interval muInterval,
        Interval sigmaInterval) {}
