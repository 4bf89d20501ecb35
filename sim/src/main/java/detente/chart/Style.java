package detente.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Everything that is the same in all panels of a chart: size, colours, letters, strokes. Lengths grow with the text. */
final class Style {
    /** Height of the smallest text on paper, for which all lengths below are meant. */
    private static final double REFERENCE = 8 * 96 / 72.0;

    private static final double LINE_HEIGHT = 1.3;

    final Size size;
    final Theme theme;
    private final Fonts fonts;

    Style(Size size, Theme theme, Fonts fonts) {
        this.size = size;
        this.theme = theme;
        this.fonts = fonts;
    }

    Words.Language language() {
        return fonts.face.language;
    }

    Face face() {
        return fonts.face;
    }

    /** A length for text of eight points, as it is at the size of this text. */
    double length(double length) {
        return length * size.text() / REFERENCE;
    }

    /** Of labels, ticks and notes. */
    Font plain() {
        return fonts.plain().deriveFont((float) size.text());
    }

    /** Of the heads of panels. */
    Font bold() {
        return fonts.bold().deriveFont((float) size.text());
    }

    Font title() {
        return fonts.bold().deriveFont((float) (size.text() * 1.3));
    }

    static double row(Font font) {
        return font.getSize2D() * LINE_HEIGHT;
    }

    /** Lines meet without curves, which Java's versions do not draw alike to the last shade. */
    BasicStroke stroke(double width, double... dashes) {
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (float) length(dashes[i]);
        }
        return dashes.length == 0
                ? new BasicStroke((float) length(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
                : new BasicStroke((float) length(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, pattern, 0);
    }

    /** Lays paper and says how to draw on it. */
    void prepare(Graphics2D graphics, double width, double height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setPaint(theme.paper());
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    /** Lines of text below one another. @return the height that they take */
    double text(Graphics2D graphics, List<String> lines, Place place) {
        double y = place.y();
        for (String line : lines) {
            TextTitle title = new TextTitle(
                    line,
                    place.font(),
                    place.color(),
                    RectangleEdge.TOP,
                    HorizontalAlignment.LEFT,
                    VerticalAlignment.TOP,
                    RectangleInsets.ZERO_INSETS);
            title.arrange(graphics);
            title.draw(graphics, new Rectangle2D.Double(place.x(), y, size.width(), row(place.font())));
            y += row(place.font());
        }
        return y - place.y();
    }

    /** Where text begins, and how it looks. */
    record Place(double x, double y, Font font, Color color) {}

    /** The one font family of all charts in a language. */
    enum Face {
        /** Verdana has the same widths as DejaVu Sans, for readers without the latter. */
        DEJAVU(Words.Language.EN, "DejaVu Sans", "Verdana", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        /** Of one weight; titles are told by their size. All Chinese letters are as wide as they are high. */
        KAI(
                Words.Language.ZH,
                "Detente Kai",
                "'LXGW WenKai', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'",
                "DetenteKai.ttf",
                "DetenteKai.ttf");

        private final Words.Language language;
        final String family;
        /** As SVG names it, and others for readers without it. */
        final String families;

        private final String plain;
        private final String bold;

        Face(Words.Language language, String family, String others, String plain, String bold) {
            this.language = language;
            this.family = family;
            this.families = "'" + family + "', " + others + ", sans-serif";
            this.plain = plain;
            this.bold = bold;
        }

        static Face of(Words.Language language) {
            return language == Words.Language.ZH ? KAI : DEJAVU;
        }

        String plain() {
            return "fonts/" + plain;
        }

        String bold() {
            return "fonts/" + bold;
        }
    }

    /** A family, read once for many charts. */
    record Fonts(Face face, Font plain, Font bold) {
        static Fonts read(Face face) {
            return new Fonts(face, named(Font.PLAIN, face.plain(), face), named(Font.BOLD, face.bold(), face));
        }
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** Characters that no font shows and no XML file may hold become spaces. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || (c & 0xFFFE) == 0xFFFE
                        ? ' '
                        : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * Breaks text between words, and inside a word that is wider than the line. JFreeChart would ask the JDK, whose answer depends
     * on its version and locale.
     */
    static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : clean(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, font) > width && line.length() > 1) {
                int fits = fitting(line, font, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** As much of a text as there is room for, on one line. */
    static String cut(String text, Font font, double width) {
        String whole = clean(text);
        if (width(whole, font) <= width) {
            return whole;
        }
        int end = whole.length() - 1;
        while (end > 1 && width(whole.substring(0, end).strip() + "\u2026", font) > width) {
            end--;
        }
        return whole.substring(0, end).strip() + "\u2026";
    }

    private static int fitting(String word, Font font, double width) {
        int fits = word.length() - 1;
        while (fits > 1 && width(word.substring(0, fits), font) > width) {
            fits--;
        }
        return Character.isHighSurrogate(word.charAt(fits - 1)) && fits > 1 ? fits - 1 : fits;
    }

    /** By family, so that an installed copy serves; else from our own file, which costs a temporary copy of it. */
    private static Font named(int style, String file, Face face) {
        Font font = new Font(face.family, face.plain().equals(face.bold()) ? Font.PLAIN : style, 1);
        if (font.getFamily(Locale.ROOT).equals(face.family)) {
            return font;
        }
        try (InputStream in = Style.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + file, e);
        }
    }
}
