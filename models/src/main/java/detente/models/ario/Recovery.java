package detente.models.ario;

/**
 * How a lost share of capacity comes back, by periods since recovery began. Formulas and rounding are those of BoARIO 0.6.3.
 */
enum Recovery {
    /** At an even pace, whole after the recovery time. */
    LINEAR {
        @Override
        double remaining(int elapsed, double time) {
            return Math.max(0, 1 - elapsed / time);
        }
    },
    /** Fast at first; the exponent is scaled so that more than 95% is back after the recovery time. */
    CONVEXE {
        @Override
        double remaining(int elapsed, double time) {
            return StrictMath.pow(1 - 1 / time, SCALE * elapsed);
        }
    },
    /** S-shaped, with its turning point at half of the recovery time. */
    CONCAVE {
        @Override
        double remaining(int elapsed, double time) {
            double exponent = StrictMath.log(time / STEEPNESS) / StrictMath.log(time / 2);
            return time / (time + STEEPNESS * StrictMath.pow(elapsed, exponent));
        }
    };

    private static final double SCALE = 4;
    private static final double STEEPNESS = 1e-6;

    /** Share of the loss that remains. */
    abstract double remaining(int elapsed, double time);
}
