package detente.study;

import detente.calibration.AbcPosterior;
import detente.calibration.CalibrationFit;
import detente.calibration.Sandwich;
import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.report.StudyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The 95% intervals of the parameters by each method, in the order of the methods; an end that is NaN is open. */
final class CalibrateIntervals {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final double NORMAL = 1.959963984540054;
    private static final double FACTOR = 2;

    private final CalibrationFit fit;
    private final ParameterSpace space;

    CalibrateIntervals(ParameterSpace space, CalibrationFit fit) {
        this.space = space;
        this.fit = fit;
    }

    /** How an interval is found. */
    enum Method {
        PROFILE,
        SANDWICH,
        BOOTSTRAP,
        ABC
    }

    /** The interval of a parameter; empty if the method was not asked for, or has none. */
    Optional<Interval> of(Method method, int place) {
        return switch (method) {
            case PROFILE -> profile(place);
            case SANDWICH -> sandwich(place);
            case BOOTSTRAP ->
                fit.uncertainty()
                        .bootstrap()
                        .map(b -> new Interval(b.quantile(place, LOW), b.quantile(place, HIGH)))
                        .filter(i -> !Double.isNaN(i.low()));
            case ABC -> fit.uncertainty().abc().map(p -> new Interval(p.quantile(place, LOW), p.quantile(place, HIGH)));
        };
    }

    private Optional<Interval> profile(int place) {
        return fit.profile(space.names().get(place))
                .map(p -> new Interval(openIf(p.openBelow(), p.low()), openIf(p.openAbove(), p.high())));
    }

    private static double openIf(boolean open, double end) {
        return open ? Double.NaN : end;
    }

    /** Even on the scale of the parameter, so that one that is above zero stays there. */
    private Optional<Interval> sandwich(int place) {
        return around(place, fit.sandwich().map(Sandwich::errors));
    }

    private Optional<Interval> around(int place, Optional<double[]> errors) {
        Axis axis = space.axes().get(place);
        return errors.map(e -> e[place]).filter(Double::isFinite).map(error -> {
            double unit = axis.unit(fit.best()[place]);
            double low = unit - NORMAL * error;
            double high = unit + NORMAL * error;
            return new Interval(openIf(low < 0, axis.value(low)), openIf(high > 1, axis.value(high)));
        });
    }

    /** Standard error of a parameter in its unit; NaN without one. */
    double standardError(int place) {
        return fit.sandwich()
                .map(s -> s.errors()[place] * space.axes().get(place).slope(fit.best()[place]))
                .orElse(Double.NaN);
    }

    /** By how much the approximate posterior is narrower than the prior: 1 less the ratio of variances, on the parameter's scale. */
    static double shrinkage(Axis axis, AbcPosterior posterior, int place) {
        double[] weights = posterior.weights();
        double mean = 0;
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            double unit = axis.unit(posterior.points()[i][place]);
            mean += weights[i] * unit;
            square += weights[i] * unit * unit;
        }
        double even = 1 / 12.0;
        return 1 - (square - mean * mean) / even;
    }

    /** Parameters of which bootstrap and sandwich say very different things about chance, a sentence each. */
    List<String> disagreements() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < space.dimension(); i++) {
            Axis axis = space.axes().get(i);
            Optional<Interval> bootstrap = of(Method.BOOTSTRAP, i);
            Optional<Interval> sandwich = around(i, fit.sandwich().map(Sandwich::chance));
            if (bootstrap.isPresent() && sandwich.isPresent()) {
                double one = width(axis, bootstrap.get());
                double other = width(axis, sandwich.get());
                if (one > FACTOR * other || other > FACTOR * one) {
                    sentences.add("Bootstrap and sandwich of " + axis.name()
                            + " differ by more than a factor of two (95% intervals of chance alone: "
                            + StudyReport.number(one) + " and " + StudyReport.number(other)
                            + " of the range searched). Trust neither: the loss may be flat, where fits stay near where"
                            + " they begin, or far from quadratic.");
                }
            }
        }
        return sentences;
    }

    /** Share of the range. */
    private static double width(Axis axis, Interval interval) {
        double low = Double.isNaN(interval.low()) ? 0 : axis.unit(interval.low());
        double high = Double.isNaN(interval.high()) ? 1 : axis.unit(interval.high());
        return high - low;
    }

    /** How readers see it. */
    static String shown(Optional<Interval> interval) {
        return interval.map(i -> shown(i.low()) + " to " + shown(i.high())).orElse("\u2013");
    }

    private static String shown(double end) {
        return Double.isNaN(end) ? "open" : StudyReport.number(end);
    }
}
