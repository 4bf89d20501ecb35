package detente.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * A whole chart on its sheet, from top to bottom: title, subtitle, legend, grid of panels, key of events. Computes every
 * place once and paints on any surface.
 */
final class TimeSheet implements Sheet {
    private static final double SECTION = 10;
    private static final double KEY_GAP = 14;
    private static final double LOWEST_PLOT = 40;

    private final TimeChart chart;
    private final int width;
    private final Heading heading;
    private final Legend legend;
    private final EventKey key;
    private final PanelGrid grid;
    private final double plotHeight;

    TimeSheet(TimeChart chart, Typeface type) {
        this.chart = chart;
        this.width = chart.layout().size().map(Layout.Size::width).orElse(WIDTH);
        double inner = width - 2 * EDGE;
        Looks looks = new Looks(chart);
        List<EventMark> marks = EventMark.of(chart.events());
        this.heading = new Heading(chart.words(), type, inner);
        this.legend = new Legend(looks, type, inner);
        this.key = new EventKey(marks, type, inner);
        this.grid = new PanelGrid(chart, looks, marks, type);
        this.plotHeight = chart.layout()
                .size()
                .map(s -> Math.max(LOWEST_PLOT, (s.height() - height(0)) / rows()))
                .orElseGet(this::suitablePlotHeight);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return (int) Math.ceil(height(plotHeight));
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = heading.paint(graphics, this);
        double y = EDGE + heading.height();
        legend.paint(pen, EDGE, y + SECTION);
        y += legendHeight() + SECTION;
        grid.paint(pen, new Point2D.Double(EDGE, y), cellWidth(), plotHeight);
        key.paint(pen, EDGE, height() - EDGE - key.height());
    }

    private double height(double plot) {
        double cells = rows() * (grid.frame(cellWidth()) + plot) + (rows() - 1) * PanelGrid.BETWEEN_ROWS;
        double keyHeight = key.height() == 0 ? 0 : key.height() + KEY_GAP;
        double above = heading.height() + legendHeight() + SECTION;
        return EDGE + above + cells + keyHeight + EDGE;
    }

    private double legendHeight() {
        return legend.height() == 0 ? 0 : legend.height() + SECTION;
    }

    private double suitablePlotHeight() {
        return switch (columns()) {
            case 1 -> rows() == 1 ? 270 : rows() == 2 ? 190 : 130;
            case 2 -> rows() == 1 ? 230 : 150;
            default -> 130;
        };
    }

    private int columns() {
        return Math.min(chart.layout().columns(), chart.panels().size());
    }

    private int rows() {
        return (chart.panels().size() + columns() - 1) / columns();
    }

    private double cellWidth() {
        return (width - 2 * EDGE - (columns() - 1) * PanelGrid.BETWEEN_COLUMNS) / columns();
    }
}
