package detente.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The hollow dark marks of observed points, one shape per observed quantity. */
enum Mark {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE;

    private static final double RADIUS = 3.2;

    static Mark number(int n) {
        return values()[n % values().length];
    }

    /** The mark around a point. */
    Shape at(double x, double y) {
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            case SQUARE -> new Rectangle2D.Double(x - 2.8, y - 2.8, 5.6, 5.6);
            case DIAMOND -> polygon(x, y - 4.2, x + 4.2, y, x, y + 4.2, x - 4.2, y);
            case TRIANGLE -> polygon(x, y - 4, x + 3.8, y + 2.8, x - 3.8, y + 2.8);
        };
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
