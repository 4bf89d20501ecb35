package detente.calibration;

import detente.calibration.search.Search;
import detente.calibration.search.SearchOptions;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Profiles for losses that are dear: at a few values of each parameter the others are fitted anew, with as many evaluations as the
 * search itself had, shared out over all of them. Ends of intervals lie on straight lines between these values.
 */
final class CoarseProfiles {
    private static final int STEPS = 8;
    private static final int MOST_REFITS = 30;
    /** A simplex may not start on a bound. */
    private static final double INSIDE = 0.02;

    private final ParameterSpace space;
    private final ToDoubleFunction<double[]> loss;
    private final int refits;

    /** @param loss NaN where a run fails */
    CoarseProfiles(ParameterSpace space, ToDoubleFunction<double[]> loss, int budget) {
        this.space = space;
        this.loss = loss;
        this.refits = refits(budget, space.dimension());
    }

    private static int refits(int budget, int parameters) {
        return parameters == 1 ? 0 : Math.min(MOST_REFITS, budget / (STEPS * parameters));
    }

    /** Evaluations of all profiles at most. */
    static int most(int budget, int parameters) {
        return parameters * (STEPS + 1) * (1 + refits(budget, parameters)) + 1;
    }

    /** A profile for each parameter, but for those where all runs fail. */
    List<Profile> of(double[] best) {
        List<Profile> profiles = new ArrayList<>();
        for (int place = 0; place < space.dimension(); place++) {
            List<Profile.Point> points = new ArrayList<>();
            points.add(new Profile.Point(best[place], loss.applyAsDouble(best.clone())));
            for (int step = 0; step <= STEPS; step++) {
                double value = space.axes().get(place).value((double) step / STEPS);
                if (value != best[place]) {
                    points.add(new Profile.Point(value, lowest(place, value, best)));
                }
            }
            points.removeIf(p -> !Double.isFinite(p.loss()));
            if (points.size() > 1) {
                points.sort(Comparator.comparingDouble(Profile.Point::value));
                profiles.add(profile(space.axes().get(place), points));
            }
        }
        return profiles;
    }

    private double lowest(int place, double value, double[] best) {
        double[] at = best.clone();
        at[place] = value;
        double lowest = loss.applyAsDouble(at.clone());
        if (refits < 2) {
            return lowest;
        }
        List<Axis> free = new ArrayList<>(space.axes());
        free.remove(place);
        ParameterSpace others = new ParameterSpace(free);
        double[] start = others.units(Profile.without(best, place));
        Arrays.setAll(start, i -> Math.min(1 - INSIDE, Math.max(INSIDE, start[i])));
        double refitted = Search.minimise(
                        x -> loss.applyAsDouble(Profile.with(x, place, value)),
                        others,
                        SearchOptions.nelderMead(refits).from(others.values(start)))
                .value();
        return Double.isFinite(refitted) && !(refitted >= lowest) ? refitted : lowest;
    }

    private static Profile profile(Axis axis, List<Profile.Point> points) {
        double edge = points.stream().mapToDouble(Profile.Point::loss).min().orElseThrow() + Profile.CHI_SQUARED_95;
        // the hull of all that is as good, since a coarse profile may have dips
        int first = 0;
        while (points.get(first).loss() > edge) {
            first++;
        }
        int last = points.size() - 1;
        while (points.get(last).loss() > edge) {
            last--;
        }
        double low = first == 0 ? Double.NaN : crossing(points.get(first), points.get(first - 1), edge);
        double high = last == points.size() - 1 ? Double.NaN : crossing(points.get(last), points.get(last + 1), edge);
        return Profile.of(axis, low, high, points);
    }

    /** Where the loss crosses an edge between two points. */
    private static double crossing(Profile.Point inside, Profile.Point outside, double edge) {
        return inside.value()
                + (outside.value() - inside.value()) * (edge - inside.loss()) / (outside.loss() - inside.loss());
    }
}
