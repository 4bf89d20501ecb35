package detente.experiment;

import detente.parameters.Axis;
import detente.parameters.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters that an experiment, a search or a sensitivity analysis varies, each on its own scale.
 *
 * @param priors by the parameter's name; one without is even on its scale
 */
public record ParameterSpace(List<Axis> axes, Map<String, Prior> priors) {

    public ParameterSpace {
        axes = List.copyOf(axes);
        priors = Map.copyOf(priors);
        Set<String> names = new HashSet<>();
        if (axes.isEmpty()) {
            throw new IllegalArgumentException("a parameter space has at least one parameter");
        }
        for (Axis axis : axes) {
            if (!names.add(axis.name())) {
                throw new IllegalArgumentException("two parameters are called '" + axis.name() + "'");
            }
        }
    }

    /** Without priors. */
    public ParameterSpace(List<Axis> axes) {
        this(axes, Map.of());
    }

    /** The same with what is believed about a parameter. */
    public ParameterSpace prior(String parameter, Prior belief) {
        Map<String, Prior> more = new HashMap<>(priors);
        more.put(parameter, belief);
        return new ParameterSpace(axes, more);
    }

    public static ParameterSpace of(Axis... axes) {
        return new ParameterSpace(List.of(axes));
    }

    /** Parameters {@code x1, x2, ...} on linear scales. */
    public static ParameterSpace box(double[] min, double[] max) {
        if (min.length != max.length) {
            throw new IllegalArgumentException(min.length + " lower bounds, but " + max.length + " upper ones");
        }
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < min.length; i++) {
            axes.add(Axis.linear("x" + (i + 1), min[i], max[i]));
        }
        return new ParameterSpace(axes);
    }

    /** Parameters {@code x1, x2, ...}, all with the same bounds on linear scales. */
    public static ParameterSpace cube(int dimension, double min, double max) {
        double[] low = new double[dimension];
        double[] high = new double[dimension];
        java.util.Arrays.fill(low, min);
        java.util.Arrays.fill(high, max);
        return box(low, high);
    }

    /** Parameters {@code x1, x2, ...} without bounds. */
    public static ParameterSpace unbounded(int dimension) {
        return cube(dimension, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public int dimension() {
        return axes.size();
    }

    public List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    /** Whether every parameter has bounds. */
    public boolean isBounded() {
        return axes.stream().allMatch(Axis::isBounded);
    }

    /** Values at unit coordinates, by scale. */
    public double[] values(double[] unit) {
        double[] values = new double[axes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = axes.get(i).value(unit[i]);
        }
        return values;
    }

    /** Unit coordinates of values. */
    public double[] units(double[] values) {
        double[] units = new double[axes.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = axes.get(i).unit(values[i]);
        }
        return units;
    }

    /** Values at shares of the priors; where there is none, by scale. */
    public double[] draw(double[] shares) {
        double[] values = new double[axes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = draw(axes.get(i), shares[i]);
        }
        return values;
    }

    private double draw(Axis axis, double share) {
        Optional<Prior> prior = Optional.ofNullable(priors.get(axis.name()));
        if (prior.isEmpty()) {
            if (!axis.isBounded()) {
                throw new IllegalArgumentException("'%s' has neither bounds nor a prior".formatted(axis.name()));
            }
            return axis.value(share);
        }
        boolean number = axis.kind() == Definition.Kind.NUMBER;
        double last = number ? axis.max() : Math.nextDown(axis.max() + 1);
        double drawn = prior.get().quantile(share, axis.min(), last);
        return number ? drawn : Math.floor(drawn);
    }
}
