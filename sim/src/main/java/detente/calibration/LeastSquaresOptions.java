package detente.calibration;

/**
 * How a sum of squares is minimised.
 *
 * @param iterations at most
 * @param tolerance relative change of the sum, of the parameters, and cosine of the gradient at which to stop
 */
public record LeastSquaresOptions(int iterations, double tolerance) {

    /** Up to 10,000 iterations, to the last digits. */
    public static LeastSquaresOptions usual() {
        return new LeastSquaresOptions(10_000, 1e-14);
    }
}
