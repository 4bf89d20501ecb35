package detente.models.ario;

/**
 * How a lost share of capacity comes back, by periods since recovery began, the first being 1. Formulas are those of BoARIO
 * 0.6.3, which knows whole recovery times from 1; here any time from {@link #shortest} will do.
 */
enum Recovery {
    /** At an even pace, whole after the recovery time. */
    LINEAR {
        @Override
        double remaining(long elapsed, double time) {
            return Math.max(0, 1 - (double) elapsed / time);
        }
    },
    /**
     * Fast at first; the exponent is scaled so that more than 95% is back after the recovery time. Whole at once if that is a
     * period or less: the base is then 0, as it is in BoARIO for a time of 1.
     */
    CONVEXE {
        @Override
        double remaining(long elapsed, double time) {
            return StrictMath.pow(Math.max(0, 1 - 1 / time), SCALE * (double) elapsed);
        }
    },
    /** S-shaped, with its turning point at half of the recovery time; the exponent is infinite at a time of 2. */
    CONCAVE {
        @Override
        double remaining(long elapsed, double time) {
            double exponent = (StrictMath.log(time) - StrictMath.log(STEEPNESS)) / StrictMath.log(time / 2);
            return time / (time + STEEPNESS * StrictMath.pow((double) elapsed, exponent));
        }

        @Override
        double shortest() {
            return Math.nextUp(2.0);
        }
    };

    private static final double SCALE = 4;
    private static final double STEEPNESS = 1e-6;

    /**
     * Share of the loss that remains, from 0 to 1.
     *
     * @param elapsed periods, from 1
     * @param time recovery time in periods, from {@link #shortest}; 0 if all comes back at once
     */
    abstract double remaining(long elapsed, double time);

    /** The shortest recovery time for which the formula holds. */
    double shortest() {
        return 0;
    }
}
