package detente.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Title and subtitle at the top of a sheet, on blank paper. */
final class Heading {
    private static final double TITLE_ROW = 21;
    private static final double SUBTITLE_ROW = 16;

    private final Typeface type;
    private final List<String> title;
    private final List<String> subtitle;

    Heading(Words words, Typeface type, double width) {
        this.type = type;
        this.title = type.wrap(Pen.clean(words.title()), titleFont(), width);
        this.subtitle =
                words.subtitle().isEmpty() ? List.of() : type.wrap(Pen.clean(words.subtitle()), subtitleFont(), width);
    }

    double height() {
        return title.size() * TITLE_ROW + subtitle.size() * SUBTITLE_ROW;
    }

    /** Whitens the sheet and writes. @return a pen for the rest */
    Pen paint(Graphics2D graphics, Sheet sheet) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Pen pen = new Pen(graphics, type);
        graphics.setPaint(Ink.PAPER.color());
        graphics.fill(new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
        double y = Sheet.EDGE;
        for (String line : title) {
            pen.ink(Ink.TEXT).text(line, Sheet.EDGE, y + 15, titleFont());
            y += TITLE_ROW;
        }
        for (String line : subtitle) {
            pen.ink(Ink.QUIET).text(line, Sheet.EDGE, y + 11, subtitleFont());
            y += SUBTITLE_ROW;
        }
        return pen;
    }

    private Font titleFont() {
        return type.bold(15);
    }

    private Font subtitleFont() {
        return type.plain(11.5);
    }
}
