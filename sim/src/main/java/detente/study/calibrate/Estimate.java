package detente.study.calibrate;

import detente.calibration.AbcPosterior;
import detente.calibration.CalibrationFit;
import detente.calibration.Identification;
import detente.calibration.Profile;
import detente.calibration.Sandwich;
import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.table.Cell;
import detente.table.ShortNumbers;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What is known of a free parameter. A figure that is not defined is NaN, and so is an open end of an interval.
 *
 * @param block name of the search; empty if the file has no blocks
 * @param place of the parameter in the space
 */
record Estimate(String block, ParameterSpace space, CalibrationFit fit, int place) {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final double NORMAL = 1.959963984540054;
    private static final double FACTOR = 2;

    /** By how much a loss may rise in an interval, and the level of all intervals, as readers see them. */
    static final String RISE = ShortNumbers.number(Profile.CHI_SQUARED_95);

    static final String LEVEL = ShortNumbers.level(HIGH - LOW);

    /** How an interval is found. */
    enum Method {
        PROFILE(
                "Profile",
                "where the loss rises by no more than " + RISE + " when all others are fitted anew, coarsely"),
        SANDWICH("Sandwich", "by simulated moments, from derivatives and the covariance of data less model"),
        BOOTSTRAP(
                "Bootstrap", "of fits to data simulated at the best point, without observation error and discrepancy"),
        ABC("ABC", "of an approximate posterior; shrinkage = 1 less its variance over that of the prior");

        private final String title;
        private final String meaning;

        Method(String title, String meaning) {
            this.title = title;
            this.meaning = meaning;
        }

        String heading() {
            return title + ", " + LEVEL;
        }

        String meaning() {
            return meaning;
        }

        /** Whether it was asked for and could be done. */
        boolean isIn(CalibrationFit fit) {
            return switch (this) {
                case PROFILE -> true;
                case SANDWICH -> fit.sandwich().isPresent();
                case BOOTSTRAP -> fit.uncertainty().bootstrap().isPresent();
                case ABC -> fit.uncertainty().abc().isPresent();
            };
        }
    }

    Axis axis() {
        return space.axes().get(place);
    }

    String name() {
        return axis().name();
    }

    double best() {
        return fit.best()[place];
    }

    Profile.Verdict verdict() {
        return ofProfile(Profile::verdict).orElse(Profile.Verdict.NOT_IDENTIFIED);
    }

    double profile(ToDoubleFunction<Profile> figure) {
        return ofProfile(figure::applyAsDouble).orElse(Double.NaN);
    }

    String words() {
        return verdict().words();
    }

    /** Where it was searched. */
    Cell range() {
        return Cell.range(axis().min(), axis().max());
    }

    <T> Optional<T> ofProfile(Function<Profile, T> figure) {
        return fit.profile(name()).map(figure);
    }

    /** Its values among the candidates that are about as good as the best one. */
    DoubleSummaryStatistics alike() {
        return fit.equivalent().stream().mapToDouble(c -> c.point()[place]).summaryStatistics();
    }

    /** The singular value of this rank. */
    double singularValue() {
        return fit.identification()
                .map(Identification::singularValues)
                .map(values -> values[place])
                .orElse(Double.NaN);
    }

    /** The interval by a method; empty if it was not asked for, or has none. */
    Optional<Interval> interval(Method method) {
        return switch (method) {
            case PROFILE ->
                ofProfile(p -> new Interval(openIf(p.openBelow(), p.low()), openIf(p.openAbove(), p.high())));
            case SANDWICH -> around(fit.sandwich().map(Sandwich::errors));
            case BOOTSTRAP ->
                fit.uncertainty()
                        .bootstrap()
                        .map(b -> new Interval(b.quantile(place, LOW), b.quantile(place, HIGH)))
                        .filter(i -> !Double.isNaN(i.low()));
            case ABC -> fit.uncertainty().abc().map(p -> new Interval(p.quantile(place, LOW), p.quantile(place, HIGH)));
        };
    }

    /** An end of the interval by a method. */
    double end(Method method, ToDoubleFunction<Interval> end) {
        return interval(method).map(end::applyAsDouble).orElse(Double.NaN);
    }

    private static double openIf(boolean open, double end) {
        return open ? Double.NaN : end;
    }

    /** Even on the scale of the parameter, so that one that is above zero stays there. */
    private Optional<Interval> around(Optional<double[]> errors) {
        return errors.map(e -> e[place]).filter(Double::isFinite).map(error -> {
            double unit = axis().unit(best());
            double low = unit - NORMAL * error;
            double high = unit + NORMAL * error;
            return new Interval(openIf(low < 0, axis().value(low)), openIf(high > 1, axis().value(high)));
        });
    }

    /** Standard error in the parameter's unit. */
    double standardError() {
        return fit.sandwich().map(s -> s.errors()[place] * axis().slope(best())).orElse(Double.NaN);
    }

    /** By how much the approximate posterior is narrower than the prior: 1 less the ratio of variances, on the parameter's scale. */
    double shrinkage() {
        return fit.uncertainty().abc().map(this::shrinkage).orElse(Double.NaN);
    }

    private double shrinkage(AbcPosterior posterior) {
        double[] weights = posterior.weights();
        double mean = 0;
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            double unit = axis().unit(posterior.points()[i][place]);
            mean += weights[i] * unit;
            square += weights[i] * unit * unit;
        }
        double even = 1 / 12.0;
        return 1 - (square - mean * mean) / even;
    }

    /** How well self-recovery finds it again; 1 = exactly. */
    double performance() {
        return fit.uncertainty()
                .recovery()
                .map(r -> r.performance(space, place))
                .orElse(Double.NaN);
    }

    /** A sentence if bootstrap and sandwich say very different things about chance. */
    Optional<String> disagreement() {
        Optional<Interval> sandwich = around(fit.sandwich().map(Sandwich::chance));
        return interval(Method.BOOTSTRAP)
                .flatMap(b -> sandwich.map(s -> new double[] {width(b), width(s)}))
                .filter(w -> w[0] > FACTOR * w[1] || w[1] > FACTOR * w[0])
                .map(w -> "Bootstrap and sandwich of " + name()
                        + " differ by more than a factor of two (" + LEVEL + " intervals of chance alone: "
                        + ShortNumbers.number(w[0])
                        + " and " + ShortNumbers.number(w[1])
                        + " of the range searched). Trust neither: the loss may be flat, where fits stay near where they"
                        + " begin, or far from quadratic.");
    }

    /** Share of the range. */
    private double width(Interval interval) {
        double low = Double.isNaN(interval.low()) ? 0 : axis().unit(interval.low());
        double high = Double.isNaN(interval.high()) ? 1 : axis().unit(interval.high());
        return high - low;
    }
}
