package detente.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A text as an SVG file has it, and where it stands.
 *
 * @param size height of its font
 * @param box around its letters
 */
public record DrawnText(String text, double size, Rectangle2D box) {
    private static final Style.Fonts FONTS = Style.Fonts.read(Style.Face.DEJAVU);
    /** Letters rise and hang by these shares of the font's height. */
    private static final double RISE = 0.76;

    private static final double HANG = 0.24;

    /** Every text of a picture, in the order in which they are drawn. */
    public static List<DrawnText> of(String svg) {
        List<DrawnText> texts = new ArrayList<>();
        NodeList elements = root(svg).getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            double size = Double.parseDouble(inherited(element, "font-size").replace("px", ""));
            Font font = inherited(element, "font-weight").equals("bold")
                    ? FONTS.bold().deriveFont((float) size)
                    : FONTS.plain().deriveFont((float) size);
            double x = Double.parseDouble(element.getAttribute("x"));
            double y = Double.parseDouble(element.getAttribute("y"));
            String text = element.getTextContent();
            double width = Style.width(text, font);
            if (!text.isBlank()) {
                texts.add(new DrawnText(
                        text, size, new Rectangle2D.Double(x, y - RISE * size, width, (RISE + HANG) * size)));
            }
        }
        return texts;
    }

    /** Texts that overlap or leave the canvas, a line each; empty if none does. */
    public static List<String> faults(String svg) {
        Element root = root(svg);
        String[] box = root.getAttribute("viewBox").split(" ", -1);
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));
        List<DrawnText> texts = of(svg);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            DrawnText text = texts.get(i);
            if (!canvas.contains(text.box())) {
                faults.add("'" + text.text() + "' leaves the canvas: " + text.box());
            }
            for (DrawnText other : texts.subList(0, i)) {
                Rectangle2D both = text.box().createIntersection(other.box());
                if (both.getWidth() > 0.5 && both.getHeight() > 0.12 * text.size()) {
                    faults.add("'" + text.text() + "' overlaps '" + other.text() + "'");
                }
            }
        }
        return faults;
    }

    private static String inherited(Element element, String attribute) {
        Node node = element;
        while (node instanceof Element some) {
            if (some.hasAttribute(attribute)) {
                return some.getAttribute(attribute);
            }
            node = node.getParentNode();
        }
        return "";
    }

    private static Element root(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("an SVG file cannot be read", e);
        }
    }
}
