/**
 * Optimisers: the smallest loss over a parameter space (CMA-ES, BOBYQA, Nelder-Mead) and the smallest sum of squares, with logs from
 * which a search goes on. It may use {@code experiment} and what lies below; it alone uses the optimisers of Commons Math.
 */
package detente.calibration.search;
