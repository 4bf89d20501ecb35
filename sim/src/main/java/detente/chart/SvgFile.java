package detente.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A sheet as SVG with real text, without anything that a reader would have to fetch. Batik makes the elements but does not write
 * them: it would put attributes in the order of a hash map, which JDK 17 and 25 fill differently, and end lines as the system does.
 */
final class SvgFile {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final double MM_PER_UNIT = 25.4 / 96;

    private SvgFile() {}

    static String text(Sheet sheet, String alternative) {
        Chart chart = sheet.chart();
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
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
        describe(document, root, sheet, alternative);
        StringWriter text = new StringWriter();
        try {
            // The one of the JDK: another that happens to be on the class path would write other bytes.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(root, xml);
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write SVG in memory", e);
        }
        return text.toString()
                .replace("'" + sheet.face().family + "'", sheet.face().families)
                .replace("\"genericDefs\"", "\"" + chart.name() + "-genericDefs\"");
    }

    private static void describe(Document document, Element root, Sheet sheet, String alternative) {
        String name = sheet.chart().name();
        String unit = sheet.size().printed() ? "mm" : "";
        double scale = sheet.size().printed() ? MM_PER_UNIT : 1;
        root.setAttribute("xmlns", NAMESPACE);
        root.setAttribute("width", decimal(sheet.width() * scale) + unit);
        root.setAttribute("height", decimal(sheet.height() * scale) + unit);
        root.setAttribute("viewBox", "0 0 " + decimal(sheet.width()) + " " + decimal(sheet.height()));
        root.setAttribute("font-family", "'" + sheet.face().family + "'");
        if (sheet.chart().words().language() != Words.Language.EN) {
            root.setAttribute("xml:lang", sheet.chart().words().language().code());
        }
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", name + "-title " + name + "-desc");
        Node first = root.getFirstChild();
        root.insertBefore(told(document, "title", name, sheet.chart().words().title()), first);
        root.insertBefore(told(document, "desc", name, alternative), first);
    }

    private static Element told(Document document, String element, String name, String text) {
        Element told = document.createElementNS(NAMESPACE, element);
        told.setAttribute("id", name + "-" + element);
        told.appendChild(document.createTextNode(Style.clean(text)));
        return told;
    }

    private static String decimal(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Writes an element in a line of its own, its attributes in the order of their names. */
    private static void write(Element element, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element.getNodeName());
        for (var attribute : attributes(element).entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inside) {
                write(inside, xml);
            } else if (node instanceof Text words) {
                xml.writeCharacters(words.getData());
            }
        }
        xml.writeEndElement();
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            sorted.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        return sorted;
    }
}
