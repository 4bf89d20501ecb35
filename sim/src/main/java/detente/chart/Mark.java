package detente.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The hollow dark marks of observed points, one shape per observed quantity. */
enum Mark {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE;

    private static final double RADIUS = 3.2;
    private static final int CORNERS = 24;

    static Mark number(int n) {
        return values()[n % values().length];
    }

    /** The mark around a point. */
    Shape at(double x, double y) {
        return switch (this) {
            case CIRCLE -> circle(x, y);
            case SQUARE -> new Rectangle2D.Double(x - 2.8, y - 2.8, 5.6, 5.6);
            case DIAMOND -> polygon(x, y - 4.2, x + 4.2, y, x, y + 4.2, x - 4.2, y);
            case TRIANGLE -> polygon(x, y - 4, x + 3.8, y + 2.8, x - 3.8, y + 2.8);
        };
    }

    /** Of straight lines: Java's versions do not agree to the last shade where curves are drawn. */
    private static Shape circle(double x, double y) {
        double[] corners = new double[2 * CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            corners[2 * i] = x + RADIUS * StrictMath.cos(angle);
            corners[2 * i + 1] = y + RADIUS * StrictMath.sin(angle);
        }
        return polygon(corners);
    }

    static BasicStroke stroke() {
        return new BasicStroke(1.25f);
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
