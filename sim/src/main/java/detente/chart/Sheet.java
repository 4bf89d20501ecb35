package detente.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.block.LengthConstraintType;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * A whole chart on its sheet, from top to bottom: title, subtitle, legend, grid of panels, footer. Computes every place once and
 * paints on any surface.
 */
final class Sheet {
    private final Chart chart;
    private final Style style;
    private final double edge;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> footer;
    private final LegendTitle legend;
    private final double legendHeight;
    private final PanelGrid grid;

    /** @throws Size.NoRoom if the size has not the height that the chart needs */
    Sheet(Chart chart, Style style) {
        this.chart = chart;
        this.style = style;
        this.edge = style.length(11);
        double inner = style.size.width() - 2 * edge;
        this.title = Style.wrap(chart.words().title(), style.title(), inner);
        this.subtitle = lines(chart.subtitle(), inner);
        this.footer = lines(chart.words().footer(), inner);
        Legend keys = new Legend(chart, style);
        this.legend = legend(keys);
        this.legendHeight = legendHeight(inner);
        double others = above() + below();
        this.grid = new PanelGrid(chart, keys, style, new PanelGrid.Room(edge, inner, style.size.height() - others));
    }

    private List<String> lines(String text, double inner) {
        return text.isEmpty() ? List.of() : Style.wrap(text, style.plain(), inner);
    }

    double width() {
        return style.size.width();
    }

    double height() {
        return style.size.isFixed() ? style.size.height() : Math.ceil(above() + grid.height() + below());
    }

    private double above() {
        return edge + rows(title, style.title()) + rows(subtitle, style.plain()) + style.length(6) + legendHeight;
    }

    private double below() {
        return (footer.isEmpty() ? 0 : style.length(8) + rows(footer, style.plain())) + edge;
    }

    private static double rows(List<String> lines, Font font) {
        return lines.size() * Style.row(font);
    }

    void paint(Graphics2D graphics) {
        style.prepare(graphics, width(), height());
        double y = edge;
        y += style.text(graphics, title, new Style.Place(edge, y, style.title(), style.theme.text()));
        y += style.text(graphics, subtitle, new Style.Place(edge, y, style.plain(), style.theme.quiet()));
        y += style.length(6);
        if (legendHeight > 0) {
            legend.draw(graphics, new Rectangle2D.Double(edge, y, width() - 2 * edge, legendHeight));
        }
        grid.paint(graphics, y + legendHeight);
        double last = height() - edge - rows(footer, style.plain());
        style.text(graphics, footer, new Style.Place(edge, last, style.plain(), style.theme.quiet()));
    }

    private LegendTitle legend(Legend keys) {
        var items = keys.legend();
        FlowArrangement flow = new FlowArrangement(
                HorizontalAlignment.LEFT, VerticalAlignment.CENTER, style.length(12), style.length(2));
        LegendTitle made = new LegendTitle(() -> items, flow, flow);
        made.setItemFont(style.plain());
        made.setItemPaint(style.theme.text());
        made.setItemLabelPadding(new RectangleInsets(0, style.length(5), 0, style.length(4)));
        made.setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
        made.setMargin(RectangleInsets.ZERO_INSETS);
        made.setPadding(RectangleInsets.ZERO_INSETS);
        return made;
    }

    private double legendHeight(double inner) {
        if (legend.getSources()[0].getLegendItems().getItemCount() == 0) {
            return 0;
        }
        Size2D size = legend.arrange(
                scratch(),
                new RectangleConstraint(inner, null, LengthConstraintType.FIXED, 0, null, LengthConstraintType.NONE));
        return size.getHeight() + style.length(6);
    }

    /** A surface to measure on; it measures like every other, as text is never hinted. */
    private Graphics2D scratch() {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        style.prepare(graphics, 1, 1);
        return graphics;
    }

    Chart chart() {
        return chart;
    }

    Style.Face face() {
        return style.face();
    }

    Size size() {
        return style.size;
    }
}
