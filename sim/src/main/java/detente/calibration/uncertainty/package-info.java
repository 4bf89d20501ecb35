/**
 * Methods on samples and functions that ask nothing of a calibration: history matching, long-run variances, distances between
 * series, and tests of samples and posteriors. It may use {@code experiment} and what lies below.
 */
package detente.calibration.uncertainty;
