package detente.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A whole chart on its sheet, from top to bottom: title, subtitle, legend, grid of panels, key of events. Computes every
 * place once and paints on any surface.
 */
final class Sheet {
    private static final int WIDTH = 760;
    private static final double EDGE = 18;
    private static final double TITLE_ROW = 21;
    private static final double SUBTITLE_ROW = 16;
    private static final double SECTION = 10;
    private static final double KEY_GAP = 14;
    private static final double LOWEST_PLOT = 40;

    private final TimeChart chart;
    private final Typeface type;
    private final int width;
    private final List<String> title;
    private final List<String> subtitle;
    private final Legend legend;
    private final EventKey key;
    private final PanelGrid grid;
    private final double plotHeight;

    Sheet(TimeChart chart, Typeface type) {
        this.chart = chart;
        this.type = type;
        this.width = chart.layout().size().map(Layout.Size::width).orElse(WIDTH);
        double inner = width - 2 * EDGE;
        Looks looks = new Looks(chart);
        List<EventMark> marks = EventMark.of(chart.events());
        this.title = type.wrap(Pen.clean(chart.words().title()), titleFont(), inner);
        this.subtitle = chart.words().subtitle().isEmpty()
                ? List.of()
                : type.wrap(Pen.clean(chart.words().subtitle()), subtitleFont(), inner);
        this.legend = new Legend(looks, type, inner);
        this.key = new EventKey(marks, type, inner);
        this.grid = new PanelGrid(chart, looks, marks, type);
        this.plotHeight = chart.layout()
                .size()
                .map(s -> Math.max(LOWEST_PLOT, (s.height() - height(0)) / rows()))
                .orElseGet(this::suitablePlotHeight);
    }

    int width() {
        return width;
    }

    int height() {
        return (int) Math.ceil(height(plotHeight));
    }

    void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Pen pen = new Pen(graphics, type);
        graphics.setPaint(Ink.PAPER.color());
        graphics.fill(new Rectangle2D.Double(0, 0, width, height()));
        double y = EDGE;
        for (String line : title) {
            pen.ink(Ink.TEXT).text(line, EDGE, y + 15, titleFont());
            y += TITLE_ROW;
        }
        for (String line : subtitle) {
            pen.ink(Ink.QUIET).text(line, EDGE, y + 11, subtitleFont());
            y += SUBTITLE_ROW;
        }
        legend.paint(pen, EDGE, y + SECTION);
        y += legendHeight() + SECTION;
        grid.paint(pen, new Point2D.Double(EDGE, y), cellWidth(), plotHeight);
        key.paint(pen, EDGE, height() - EDGE - key.height());
    }

    private double height(double plot) {
        double cells = rows() * (grid.frame(cellWidth()) + plot) + (rows() - 1) * PanelGrid.BETWEEN_ROWS;
        double keyHeight = key.height() == 0 ? 0 : key.height() + KEY_GAP;
        double heading = title.size() * TITLE_ROW + subtitle.size() * SUBTITLE_ROW + legendHeight() + SECTION;
        return EDGE + heading + cells + keyHeight + EDGE;
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

    private Font titleFont() {
        return type.bold(15);
    }

    private Font subtitleFont() {
        return type.plain(11.5);
    }
}
