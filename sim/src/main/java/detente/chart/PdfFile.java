package detente.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A sheet as PDF of its own size, with the glyphs that it uses embedded and no date of its own. */
final class PdfFile {
    private static final float POINTS_PER_PIXEL = 0.75f;

    private final Map<String, Embedded> fonts = new HashMap<>();

    byte[] bytes(Sheet sheet) {
        float width = (float) sheet.width() * POINTS_PER_PIXEL;
        float height = (float) sheet.height() * POINTS_PER_PIXEL;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.setDocumentInformation(information(sheet.chart()));
            document.setDocumentId((long) sheet.chart().name().hashCode());
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            Style.Face face = sheet.face();
            PDFont plain = font(face.plain()).in(document);
            PDFont bold =
                    face.bold().equals(face.plain()) ? plain : font(face.bold()).in(document);
            graphics.setFontTextDrawer(new OwnFonts(plain, bold));
            graphics.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
            sheet.paint(graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a PDF in memory", e);
        }
    }

    private Embedded font(String file) {
        return fonts.computeIfAbsent(file, Embedded::new);
    }

    private static PDDocumentInformation information(Chart chart) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(chart.words().title());
        information.setCreator("D\u00e9tente");
        GregorianCalendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        epoch.setTimeInMillis(0);
        information.setCreationDate(epoch);
        return information;
    }

    /** A font file that is parsed once and then serves every document. */
    private static final class Embedded {
        private final String file;
        private TrueTypeFont parsed;

        Embedded(String file) {
            this.file = file;
        }

        PDFont in(PDDocument document) throws IOException {
            if (parsed == null) {
                try (InputStream in = PdfFile.class.getResourceAsStream(file)) {
                    parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
                }
            }
            return PDType0Font.load(document, parsed, true);
        }
    }

    /** By weight: names of fonts may be translated, and unknown ones would make PDFBox search the whole machine. */
    private static final class OwnFonts extends PdfBoxGraphics2DFontTextDrawer {
        private final PDFont plain;
        private final PDFont bold;

        OwnFonts(PDFont plain, PDFont bold) {
            this.plain = plain;
            this.bold = bold;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            return font.isBold() ? bold : plain;
        }
    }
}
