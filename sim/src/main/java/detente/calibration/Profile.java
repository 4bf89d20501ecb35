package detente.calibration;

import detente.calibration.search.Search;
import detente.calibration.search.SearchOptions;
import detente.calibration.search.SearchResult;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The loss along one parameter when all others are fitted anew, and the interval in which it rises by no more than {@link
 * #CHI_SQUARED_95}: the 95% interval if the loss is twice a negative log likelihood, or a distance of moments.
 *
 * @param low where it has risen by that much below the best value; the bound if it has not
 * @param high the same above
 * @param openBelow whether it has not risen by that much at the lower bound
 * @param openAbove the same at the upper bound
 * @param share of the range, on its scale, that the interval covers
 * @param points values of the parameter and the losses there, in ascending order
 */
public record Profile(
        String parameter,
        double low,
        double high,
        boolean openBelow,
        boolean openAbove,
        double share,
        List<Point> points) {
    /** The 95% quantile of chi-squared with one degree of freedom. */
    public static final double CHI_SQUARED_95 = 3.841458820694124;

    /** So near to an end of the range, as a share of it, is at the edge. */
    private static final double EDGE = 0.01;

    /** A loss that stays low over more of the range than this does not determine a parameter, wherever it is lowest. */
    private static final double NARROW = 0.25;

    private static final int HALVINGS = 24;
    private static final int STEPS = 16;

    /** A place on a profile. */
    public record Point(double value, double loss) {}

    public Profile {
        points = List.copyOf(points);
    }

    /** Whether the data bound the parameter on both sides. */
    public boolean isIdentified() {
        return !openBelow && !openAbove;
    }

    /** Where the data put a parameter. */
    public enum Verdict {
        /** Between the ends of its interval. */
        IDENTIFIED("identified"),
        /** At the lower edge of the range or below: the data bound it above only, and the loss is lowest at that edge. */
        LOWER_EDGE("determined, at the lower edge of the range: widen it"),
        /** The same above. */
        UPPER_EDGE("determined, at the upper edge of the range: widen it"),
        /** The data do not bound it. */
        NOT_IDENTIFIED("not identified");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether a wider range would find better values. */
        public boolean isEdge() {
            return this == LOWER_EDGE || this == UPPER_EDGE;
        }
    }

    /**
     * What the profile says: an end that is open only as the range ends where the loss is lowest, and rises steeply from there,
     * is no lack of data.
     */
    public Verdict verdict() {
        if (isIdentified()) {
            return Verdict.IDENTIFIED;
        }
        if (share > NARROW) {
            return Verdict.NOT_IDENTIFIED;
        }
        double first = points.get(0).value();
        double last = points.get(points.size() - 1).value();
        double lowest = points.stream()
                .min(java.util.Comparator.comparingDouble(Point::loss))
                .orElseThrow()
                .value();
        double near = EDGE * (last - first);
        if (openBelow && !openAbove && lowest - first <= near) {
            return Verdict.LOWER_EDGE;
        }
        return openAbove && !openBelow && last - lowest <= near ? Verdict.UPPER_EDGE : Verdict.NOT_IDENTIFIED;
    }

    /**
     * The profile of a parameter around the best point.
     *
     * @param loss at all parameters, without noise
     * @param parameter with bounds
     * @param best values of all parameters
     */
    public static Profile of(ToDoubleFunction<double[]> loss, ParameterSpace space, String parameter, double[] best) {
        int place = space.names().indexOf(parameter);
        if (place < 0 || !space.axes().get(place).isBounded()) {
            throw new IllegalArgumentException("there is no bounded parameter '" + parameter + "' to profile");
        }
        return new Walk(loss, space, place, best).profile();
    }

    /**
     * A profile of some points.
     *
     * @param low lower end of the interval; NaN where it is open
     * @param high upper end, likewise
     */
    static Profile of(Axis axis, double low, double high, List<Point> points) {
        double from = Double.isNaN(low) ? axis.min() : low;
        double to = Double.isNaN(high) ? axis.max() : high;
        double share = axis.unit(to) - axis.unit(from);
        return new Profile(axis.name(), from, to, Double.isNaN(low), Double.isNaN(high), share, points);
    }

    /** Along one parameter, with a fresh fit of the others at each step that starts where the last one ended. */
    private static final class Walk {
        private final ToDoubleFunction<double[]> loss;
        private final ParameterSpace space;
        private final int place;
        private final double[] best;
        private final double lowest;
        private final List<Point> points = new ArrayList<>();

        Walk(ToDoubleFunction<double[]> loss, ParameterSpace space, int place, double[] best) {
            this.loss = loss;
            this.space = space;
            this.place = place;
            this.best = best.clone();
            this.lowest = loss.applyAsDouble(best.clone());
        }

        Profile profile() {
            Axis axis = space.axes().get(place);
            points.add(new Point(best[place], lowest));
            double from = axis.unit(best[place]);
            double below = edge(from, 0);
            double above = edge(from, 1);
            points.sort(java.util.Comparator.comparingDouble(Point::value));
            return of(
                    axis,
                    Double.isNaN(below) ? below : axis.value(below),
                    Double.isNaN(above) ? above : axis.value(above),
                    points);
        }

        /** The unit coordinate at which the loss has risen enough on the way to a bound; NaN if it never does. */
        private double edge(double from, double bound) {
            double[] others = best.clone();
            double inside = from;
            for (int step = 1; step <= STEPS; step++) {
                double at = from + (bound - from) * step / STEPS;
                if (at == inside) {
                    return Double.NaN; // the best value lies on the bound
                }
                if (rise(at, others) > CHI_SQUARED_95) {
                    return halve(inside, at, others);
                }
                inside = at;
            }
            return Double.NaN;
        }

        private double halve(double inside, double outside, double[] others) {
            double near = inside;
            double far = outside;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (near + far) / 2;
                if (rise(middle, others) > CHI_SQUARED_95) {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            return (near + far) / 2;
        }

        private double rise(double unit, double[] others) {
            double value = space.axes().get(place).value(unit);
            double fitted = fitted(value, others);
            points.add(new Point(value, fitted));
            return fitted - lowest;
        }

        /** The smallest loss with the parameter held; leaves the other parameters of it in others. */
        private double fitted(double value, double[] others) {
            others[place] = value;
            if (space.dimension() == 1) {
                return loss.applyAsDouble(others.clone());
            }
            List<Axis> free = new ArrayList<>(space.axes());
            free.remove(place);
            SearchResult found = Search.minimise(
                    x -> loss.applyAsDouble(with(x, place, value)),
                    new ParameterSpace(free),
                    SearchOptions.nelderMead(400 * free.size()).from(without(others, place)));
            System.arraycopy(with(found.point(), place, value), 0, others, 0, others.length);
            return found.value();
        }
    }

    /** All parameters: the others with one at a place. */
    static double[] with(double[] others, int place, double value) {
        double[] all = new double[others.length + 1];
        System.arraycopy(others, 0, all, 0, place);
        all[place] = value;
        System.arraycopy(others, place, all, place + 1, others.length - place);
        return all;
    }

    /** The other parameters than the one at a place. */
    static double[] without(double[] all, int place) {
        double[] others = new double[all.length - 1];
        System.arraycopy(all, 0, others, 0, place);
        System.arraycopy(all, place + 1, others, place, others.length - place);
        return others;
    }
}
