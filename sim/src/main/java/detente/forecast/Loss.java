package detente.forecast;

/** What an error costs. */
public enum Loss {
    SQUARED {
        @Override
        double of(double error) {
            return error * error;
        }
    },
    ABSOLUTE {
        @Override
        double of(double error) {
            return Math.abs(error);
        }
    };

    abstract double of(double error);
}
