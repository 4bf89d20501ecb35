package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void the_same_chart_gives_the_same_bytes(Chart chart) {
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
                        "charts/" + chart.name() + ".txt",
                        "charts/" + chart.name() + ".html");
    }

    @Test
    void svg_has_real_text_and_fetches_nothing() throws Exception {
        Chart chart = Samples.exports();
        String svg = text(new ChartPress().draw(chart), "svg");
        assertThat(svg)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
                .doesNotContain("DOCTYPE", "Dialog", "<image", "\r")
                .contains("viewBox=\"0 0 760 ");
        List<String> words = texts(parse(svg));
        assertThat(words)
                .contains(chart.words().title(), chart.words().footer(), "Simulated", "Published")
                .contains("Tonnes a month; January 2024 to October 2026; simulated and published; one run")
                .contains("To the United States", "To the world", "2024", "Apr", "2026", "6,000")
                .contains("Geneva: 90-day truce", "Licences on seven rare earths")
                .doesNotContain("Truce extended by 90 days");
    }

    @Test
    void svg_is_an_image_with_a_title_and_a_description() throws Exception {
        Element svg =
                parse(text(new ChartPress().draw(Samples.exports()), "svg")).getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("exports-title exports-desc");
        assertThat(((Element) svg.getElementsByTagName("title").item(0)).getAttribute("id"))
                .isEqualTo("exports-title");
        assertThat(((Element) svg.getElementsByTagName("desc").item(0)).getAttribute("id"))
                .isEqualTo("exports-desc");
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
        Chart chart = new Chart(
                "hostile",
                new Words(hostile, hostile, hostile, hostile),
                1,
                List.of(Panel.overTime(
                        hostile, hostile, List.of(new ChartLayer.Line("line " + hostile, week(LocalDate.EPOCH, 1))))),
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
    void a_picture_has_the_size_and_the_resolution_asked_for() throws IOException {
        for (String size : List.of("column", "wide", "page", "slide", "square", "report", "120x90mm")) {
            Size asked = Size.of(size).orElseThrow();
            Figure figure =
                    new ChartPress(asked, Theme.LIGHT, EnumSet.of(ChartPress.Format.PNG)).draw(Samples.inventories());
            byte[] png = figure.file("png").orElseThrow().bytes();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).as(size).isEqualTo((int) Math.round(asked.width() * asked.pixels()));
            if (asked.height() > 0) {
                assertThat(image.getHeight()).as(size).isEqualTo((int) Math.round(asked.height() * asked.pixels()));
            }
            assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("pHYs");
            assertThat(figure.file("svg")).isEmpty();
            assertThat(figure.inlineSvg()).isEmpty();
        }
    }

    @Test
    void a_size_on_paper_is_said_in_millimetres() {
        Size column = Size.of("column").orElseThrow();
        String svg = text(
                new ChartPress(column, Theme.DARK, EnumSet.of(ChartPress.Format.SVG)).draw(Samples.exports()), "svg");
        assertThat(svg).contains("width=\"84mm\"").contains("viewBox=\"0 0 317.48 ");
    }

    @Test
    void sizes_that_are_none_or_have_no_room_are_refused() {
        assertThat(Size.of("poster")).isEmpty();
        assertThat(Size.of("30x30mm")).isEmpty();
        assertThat(Size.of("3000x100mm")).isEmpty();
        ChartPress low =
                new ChartPress(Size.of("84x60mm").orElseThrow(), Theme.LIGHT, EnumSet.of(ChartPress.Format.SVG));
        assertThatThrownBy(() -> low.draw(Samples.goods()))
                .isInstanceOf(Size.NoRoom.class)
                .hasMessageContaining("chart 'output-by-good' needs a size that is");
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
        Chart chart = new Chart(
                "crowded",
                Words.of(word),
                3,
                List.of(
                        Panel.overTime("A", "t", List.of(new ChartLayer.Line("one", week(LocalDate.EPOCH, 30)))),
                        Panel.overTime("B", "t", List.of(new ChartLayer.Line(word, week(LocalDate.EPOCH, 30)))),
                        Panel.overTime(word, "t", List.of(new ChartLayer.Line("three", week(LocalDate.EPOCH, 30))))),
                events);
        String svg = text(new ChartPress().draw(chart), "svg");
        assertThat(svg).doesNotContain("Infinity", "NaN", "\u221e");
        NodeList texts = parse(svg).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element element = (Element) texts.item(i);
            double x = Double.parseDouble(element.getAttribute("x"));
            double width = Style.width(
                    element.getTextContent(),
                    Style.Fonts.read(Style.Face.DEJAVU).plain().deriveFont(12f));
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
            points.add(Point.over(from, from.plusWeeks(1), i));
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
