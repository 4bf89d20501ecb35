package detente.chart;

import java.awt.Graphics2D;

/** A whole chart, ready to be painted on any surface. */
interface Sheet {
    /** Of a sheet whose chart asks for no size. */
    int WIDTH = 760;

    /** Room left free on all sides. */
    double EDGE = 18;

    int width();

    int height();

    void paint(Graphics2D graphics);
}
