package detente.chart;

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

    /** An infinite value has no place on a sheet: a gap, like a missing one. */
    private static double drawable(Point point) {
        return Double.isFinite(point.value()) ? point.value() : Double.NaN;
    }
}
