package detente.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one font family of all charts, and the space that text takes in it. */
final class Typeface {
    static final String FAMILY = "DejaVu Sans";
    static final String PLAIN_FILE = "fonts/DejaVuSans.ttf";
    static final String BOLD_FILE = "fonts/DejaVuSans-Bold.ttf";

    private final FontRenderContext unhinted = new FontRenderContext(null, true, true);
    private final Font plain = named(Font.PLAIN, PLAIN_FILE);
    private final Font bold = named(Font.BOLD, BOLD_FILE);

    Font plain(double size) {
        return plain.deriveFont((float) size);
    }

    Font bold(double size) {
        return bold.deriveFont((float) size);
    }

    double width(String text, Font font) {
        return font.getStringBounds(text, unhinted).getWidth();
    }

    /** Breaks text between words, and inside a word that is wider than the line. */
    List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
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

    private int fitting(String word, Font font, double width) {
        int fits = word.length() - 1;
        while (fits > 1 && width(word.substring(0, fits), font) > width) {
            fits--;
        }
        return Character.isHighSurrogate(word.charAt(fits - 1)) && fits > 1 ? fits - 1 : fits;
    }

    /** By family, so that an installed copy serves; else from our own file, which costs a temporary copy of it. */
    private static Font named(int style, String file) {
        Font font = new Font(FAMILY, style, 1);
        if (font.getFamily(Locale.ROOT).equals(FAMILY)) {
            return font;
        }
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + file, e);
        }
    }
}
