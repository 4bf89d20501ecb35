package detente.chart;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A sheet as SVG with real text, without anything that a reader would have to fetch. */
final class SvgFile {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    /** Verdana has the same widths as DejaVu Sans, for readers without the latter. */
    private static final String FAMILIES = "'" + Typeface.FAMILY + "', Verdana, sans-serif";

    private SvgFile() {}

    static String text(Sheet sheet, Chart chart) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
        context.setComment("");
        // Several charts may stand in one page, where an id must not occur twice.
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return chart.name() + "-" + super.generateID(prefix);
            }
        });
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        sheet.paint(graphics);
        Element root = graphics.getRoot();
        describe(document, root, sheet, chart);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write SVG in memory", e);
        }
        String svg = text.toString();
        return HEAD
                + svg.substring(svg.indexOf("<svg"))
                        .replace("<!---->", "")
                        .replace("\r\n", "\n")
                        .replace("'" + Typeface.FAMILY + "'", FAMILIES)
                        .replace("\"genericDefs\"", "\"" + chart.name() + "-genericDefs\"");
    }

    private static void describe(Document document, Element root, Sheet sheet, Chart chart) {
        int width = sheet.width();
        int height = sheet.height();
        root.setAttribute("width", Integer.toString(width));
        root.setAttribute("height", Integer.toString(height));
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("font-family", "'" + Typeface.FAMILY + "'");
        Node first = root.getFirstChild();
        Element title = document.createElementNS(NAMESPACE, "title");
        title.appendChild(document.createTextNode(Pen.clean(chart.words().title())));
        Element words = document.createElementNS(NAMESPACE, "desc");
        words.appendChild(document.createTextNode(Pen.clean(Description.of(chart))));
        root.insertBefore(title, first);
        root.insertBefore(words, first);
    }
}
