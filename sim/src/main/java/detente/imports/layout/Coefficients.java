package detente.imports.layout;

import java.util.Arrays;
import java.util.Optional;

/** Flows over the output of their buyer, as some tables have them. */
final class Coefficients {
    private static final int MOST_ROUNDS = 10_000;
    private static final double ENOUGH = 1e-17;

    private Coefficients() {}

    /** Output that final demand makes: demand, its inputs, their inputs, and so on; empty if that never ends. */
    static Optional<double[]> output(double[][] coefficients, double[][] demand) {
        double[] output = new double[coefficients.length];
        double[] round = new double[output.length];
        Arrays.setAll(round, i -> Arrays.stream(demand[i]).sum());
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            double most = 0;
            double[] next = new double[output.length];
            for (int i = 0; i < output.length; i++) {
                output[i] += round[i];
                for (int j = 0; j < output.length; j++) {
                    next[i] += coefficients[i][j] * round[j];
                }
                most = Math.max(most, Math.abs(next[i]) / Math.max(Double.MIN_NORMAL, Math.abs(output[i])));
            }
            if (most < ENOUGH) {
                return Optional.of(output);
            }
            round = next;
        }
        return Optional.empty();
    }

    /** Makes flows of coefficients. */
    static void multiply(double[][] coefficients, double[] output) {
        for (double[] row : coefficients) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= output[j];
            }
        }
    }
}
