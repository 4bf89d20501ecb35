package detente.chart;

import java.util.ArrayList;
import java.util.List;

/** Points as coordinates: days since 1970-01-01 in the first row, values in the second. */
final class Path {
    private Path() {}

    /** Each value at the middle of its span. */
    static double[][] middles(List<Point> points) {
        return new double[][] {
            points.stream().mapToDouble(Point::middle).toArray(),
            points.stream().mapToDouble(Path::drawable).toArray()
        };
    }

    /** Each value from the start of its span to its end. */
    static double[][] steps(List<Point> points) {
        double[][] path = new double[2][2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            path[0][2 * i] = point.from().toEpochDay();
            path[0][2 * i + 1] = point.until().toEpochDay();
            path[1][2 * i] = drawable(point);
            path[1][2 * i + 1] = drawable(point);
        }
        return path;
    }

    /** Outlines of the pieces of a ribbon between its gaps: along the lower ends, and back along the upper ones. */
    static List<double[]> outlines(Ribbon ribbon) {
        List<double[]> outlines = new ArrayList<>();
        int size = ribbon.lower().size();
        int start = 0;
        for (int i = 0; i <= size; i++) {
            boolean gap = i == size
                    || Double.isNaN(drawable(ribbon.lower().get(i))
                            + drawable(ribbon.upper().get(i)));
            if (gap) {
                if (i - start > 1) {
                    outlines.add(outline(ribbon, start, i));
                }
                start = i + 1;
            }
        }
        return outlines;
    }

    private static double[] outline(Ribbon ribbon, int start, int end) {
        int length = end - start;
        double[] corners = new double[4 * length];
        for (int i = 0; i < length; i++) {
            Point lower = ribbon.lower().get(start + i);
            Point upper = ribbon.upper().get(end - 1 - i);
            corners[2 * i] = lower.middle();
            corners[2 * i + 1] = lower.value();
            corners[2 * (length + i)] = upper.middle();
            corners[2 * (length + i) + 1] = upper.value();
        }
        return corners;
    }

    /** An infinite value has no place on a sheet: a gap, like a missing one. */
    private static double drawable(Point point) {
        return Double.isFinite(point.value()) ? point.value() : Double.NaN;
    }
}
