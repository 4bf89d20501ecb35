package detente.experiment;

/** On which scale a parameter is spread evenly. {@link StrictMath}, so that every machine spreads alike. */
public enum Scale {
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double back(double coordinate) {
            return coordinate;
        }

        @Override
        double slope(double coordinate) {
            return 1;
        }
    },
    /** For values above zero whose size is unknown. */
    LOG {
        @Override
        double forward(double value) {
            return StrictMath.log(value);
        }

        @Override
        double back(double coordinate) {
            return StrictMath.exp(coordinate);
        }

        @Override
        double slope(double coordinate) {
            return StrictMath.exp(coordinate);
        }
    },
    /** For shares between zero and one. */
    LOGIT {
        @Override
        double forward(double value) {
            return StrictMath.log(value / (1 - value));
        }

        @Override
        double back(double coordinate) {
            return 1 / (1 + StrictMath.exp(-coordinate));
        }

        @Override
        double slope(double coordinate) {
            return back(coordinate) * (1 - back(coordinate));
        }
    };

    /** From the parameter's unit to the scale on which it is spread evenly. */
    abstract double forward(double value);

    abstract double back(double coordinate);

    /** By how much a value rises per unit of the scale. */
    abstract double slope(double coordinate);

    /** Whether an interval lies inside the scale's domain. */
    boolean admits(double min, double max) {
        return switch (this) {
            case LINEAR -> true;
            case LOG -> min > 0;
            case LOGIT -> min > 0 && max < 1;
        };
    }
}
