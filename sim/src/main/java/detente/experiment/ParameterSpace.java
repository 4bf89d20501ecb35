package detente.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parameters that an experiment, a search or a sensitivity analysis varies, each on its own scale. */
public record ParameterSpace(List<Axis> axes) {

    public ParameterSpace {
        axes = List.copyOf(axes);
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
            values[i] = axes.get(i).draw(shares[i]);
        }
        return values;
    }
}
