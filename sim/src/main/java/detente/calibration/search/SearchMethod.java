package detente.calibration.search;

import java.util.OptionalInt;

/** How a search proceeds. Steps are in unit coordinates; of a parameter without bounds, in its own unit. */
public sealed interface SearchMethod {

    /**
     * CMA-ES with active update; global, and the only one here that bears noise.
     *
     * <p>Source: N. Hansen, "The CMA evolution strategy: a tutorial", arXiv 1604.00772.
     *
     * @param population points a generation; empty = 4 + floor(3 ln d)
     * @param sigma first standard deviation
     * @param generations at most in each run; empty = as many as the budget allows
     * @param runs after a run has converged the next one starts elsewhere with twice the population
     */
    record Cmaes(OptionalInt population, double sigma, OptionalInt generations, int runs, long seed)
            implements SearchMethod {}

    /**
     * BOBYQA, by quadratic models with 2 d + 1 points; local, for losses that are smooth and free of noise.
     *
     * <p>Source: M. Powell, report NA2009/06, Cambridge.
     *
     * @param first radius at the start
     * @param last radius at the end
     */
    record Bobyqa(double first, double last) implements SearchMethod {}

    /**
     * The simplex of J. Nelder and R. Mead, Computer Journal 7 (1965), 308–313; local.
     *
     * @param side of the first simplex; with bounds, in logits of the unit coordinate
     */
    record NelderMead(double side) implements SearchMethod {}
}
