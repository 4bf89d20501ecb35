package detente.sensitivity;

import detente.experiment.ParameterSpace;

/** Test functions whose indices are known exactly. */
final class Functions {
    static final ParameterSpace ISHIGAMI_SPACE = ParameterSpace.cube(3, -Math.PI, Math.PI);

    private Functions() {}

    /** T. Ishigami and T. Homma, ISUMA 1990, with a = 7 and b = 0.1. */
    static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    /** I. Sobol', Mathematics and Computers in Simulation 55 (2001), 271–280. */
    static double g(double[] x, double[] a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }
}
