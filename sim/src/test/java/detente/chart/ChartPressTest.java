package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Artifact;
import detente.results.Event;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartPressTest {

    @ParameterizedTest
    @MethodSource("detente.chart.Samples#charts")
    void the_same_chart_gives_the_same_bytes(TimeChart chart) {
        ChartPress press = new ChartPress();
        Figure first = press.draw(chart);
        assertSameBytes(press.draw(chart), first);
        assertSameBytes(new ChartPress().draw(chart), first);
        assertThat(first.files())
                .extracting(Artifact::path)
                .containsExactly(
                        "charts/" + chart.name() + ".png",
                        "charts/" + chart.name() + ".svg",
                        "charts/" + chart.name() + ".pdf",
                        "charts/" + chart.name() + ".csv",
                        "charts/" + chart.name() + ".txt");
    }

    @Test
    void svg_has_real_text_and_fetches_nothing() throws Exception {
        TimeChart chart = Samples.exports();
        String svg = text(new ChartPress().draw(chart), "svg");
        assertThat(svg)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
                .doesNotContain("DOCTYPE", "Dialog", "<image", "\r")
                .contains("viewBox=\"0 0 760 ");
        List<String> words = texts(parse(svg));
        assertThat(words)
                .contains(chart.words().title(), chart.words().subtitle(), "Simulated", "Published", "t/month")
                .contains("To the United States", "To the world", "2024", "Apr", "2026", "5,000", "1", "8");
        chart.events()
                .forEach(event ->
                        assertThat(words).contains(event.label(), event.date().toString()));
    }

    @Test
    void ids_carry_the_name_of_the_chart() {
        String svg = text(new ChartPress().draw(Samples.exports()), "svg");
        assertThat(svg).contains(" id=\"exports-").doesNotContainPattern(" id=\"(?!exports-)");
        assertThat(svg).contains("url(#exports-").doesNotContainPattern("url\\(#(?!exports-)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG", "th-TH-u-ca-buddhist"})
    void locale_and_time_zone_change_nothing(String tag) {
        Figure expected = new ChartPress().draw(Samples.goods());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertSameBytes(new ChartPress().draw(Samples.goods()), expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        String hostile = "</text><script>alert('1')</script>& \"x\" \u0000\u0007 ]]>";
        TimeChart chart = new TimeChart(
                "hostile",
                new Words(hostile, hostile, hostile, hostile),
                Layout.stacked(),
                List.of(Panel.of(hostile, hostile, new Line(hostile, week(LocalDate.EPOCH, 1)))),
                List.of(new Event(LocalDate.EPOCH, "CN", "note", OptionalDouble.empty(), hostile, "", true)));
        Document svg = parse(text(new ChartPress().draw(chart), "svg"));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(String.join(" ", texts(svg))).contains("</text><script>alert('1')</script>& \"x\"");
    }

    @Test
    void pdf_embeds_the_used_glyphs_and_keeps_its_text() throws IOException {
        byte[] bytes = new ChartPress()
                .draw(Samples.licences())
                .file("pdf")
                .orElseThrow()
                .bytes();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<PDFont> fonts = fonts(pdf.getPage(0).getResources());
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+DejaVuSans.*"));
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(2).allMatch(PDFont::isEmbedded);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Stringency", "Licences on seven rare earths");
        }
        assertThat(bytes).hasSizeLessThan(100_000);
    }

    @Test
    void png_has_two_pixels_per_unit_of_the_size_asked_for() throws IOException {
        TimeChart natural = Samples.exports();
        TimeChart chart = new TimeChart(
                natural.name(),
                natural.words(),
                natural.layout().sized(new Layout.Size(640, 620)),
                natural.panels(),
                natural.events());
        Figure figure = new ChartPress().draw(chart, EnumSet.of(Format.PNG));
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(figure.file("png").orElseThrow().bytes()));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(1240);
        assertThat(figure.file("svg")).isEmpty();
        assertThat(figure.inlineSvg()).isEmpty();
    }

    @Test
    void no_text_leaves_the_sheet() throws Exception {
        String word = "a title of many words that would never fit on one line ".repeat(3)
                + "Donaudampfschifffahrtsgesellschaft".repeat(4);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate date = LocalDate.EPOCH.plusDays(i * 3L);
            events.add(new Event(date, "US", "note", OptionalDouble.empty(), i == 7 ? word : "short " + i, "", false));
        }
        TimeChart chart = new TimeChart(
                "crowded",
                Words.of(word),
                Layout.grid(3, Layout.Scale.OWN),
                List.of(
                        Panel.of("A", "t", new Line("one", week(LocalDate.EPOCH, 30))),
                        Panel.of("B", "t", new Line("two", week(LocalDate.EPOCH, 30))),
                        Panel.of("C", "t", new Line("three", week(LocalDate.EPOCH, 30)))),
                events);
        Typeface type = new Typeface();
        String svg = text(new ChartPress().draw(chart), "svg");
        assertThat(svg).doesNotContain("Infinity", "NaN", "\u221e");
        NodeList texts = parse(svg).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element element = (Element) texts.item(i);
            double x = Double.parseDouble(element.getAttribute("x"));
            double width = type.width(element.getTextContent(), type.plain(10));
            assertThat(x).as(element.getTextContent()).isBetween(0.0, 760 - width);
        }
    }

    private static void assertSameBytes(Figure actual, Figure expected) {
        assertThat(actual.files()).hasSameSizeAs(expected.files());
        for (Artifact file : expected.files()) {
            byte[] bytes = actual.file(file.path().replaceFirst(".*\\.", ""))
                    .orElseThrow()
                    .bytes();
            assertThat(Arrays.equals(bytes, file.bytes())).as(file.path()).isTrue();
        }
    }

    private static List<Point> week(LocalDate first, int count) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate from = first.plusWeeks(i);
            points.add(new Point(
                    from.toString(),
                    from,
                    from.plusWeeks(1),
                    i % 5 == 4 ? Double.NaN : i == 7 ? Double.POSITIVE_INFINITY : i));
        }
        return points;
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    private static String text(Figure figure, String suffix) {
        return new String(figure.file(suffix).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
