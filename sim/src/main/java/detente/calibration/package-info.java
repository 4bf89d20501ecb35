/**
 * Parameters from data: targets and how far a model is from them, the search for the best candidates, and the whole of a
 * calibration. It may use its two rooms, {@code sensitivity}, {@code experiment} and what lies below; optimisers are in
 * {@code search}, tests and variances that ask nothing of a calibration in {@code uncertainty}.
 */
package detente.calibration;
