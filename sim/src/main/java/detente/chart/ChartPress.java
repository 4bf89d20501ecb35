package detente.chart;

import detente.results.Artifact;
import detente.results.Event;
import java.awt.Font;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws charts. The way in to this package: {@code new ChartPress().draw(chart)}.
 *
 * <p>A press holds the fonts that it has read, so draw several charts with one; it serves one thread at a time. It needs no
 * display. The bytes of every file depend on the chart and the size alone, for SVG, CSV, TXT and HTML across Java versions too.
 */
public final class ChartPress {
    private final Map<Style.Face, Style.Fonts> fonts = new EnumMap<>(Style.Face.class);
    private final PdfFile pdf = new PdfFile();
    private final Size size;
    private final Theme theme;
    private final Set<Format> formats;

    /** A press for reports. */
    public ChartPress() {
        this(Size.REPORT, Theme.LIGHT, EnumSet.allOf(Format.class));
    }

    /** @param formats in which pictures are drawn; numbers and words come with them always */
    public ChartPress(Size size, Theme theme, Set<Format> formats) {
        this.size = size;
        this.theme = theme;
        this.formats = EnumSet.copyOf(formats);
    }

    /** Charts in every format, several at a time; the bytes do not depend on how many. */
    public static List<Artifact> files(List<Chart> charts) {
        return drawAll(charts).stream()
                .flatMap(figure -> figure.files().stream())
                .toList();
    }

    private static List<Figure> drawAll(List<Chart> charts) {
        Figure[] figures = new Figure[charts.size()];
        AtomicInteger next = new AtomicInteger();
        int lanes = Math.min(charts.size(), Runtime.getRuntime().availableProcessors());
        IntStream.range(0, lanes).parallel().forEach(lane -> {
            ChartPress press = new ChartPress();
            for (int i = next.getAndIncrement(); i < figures.length; i = next.getAndIncrement()) {
                figures[i] = press.draw(charts.get(i));
            }
        });
        return List.of(figures);
    }

    /** The chart with its numbers and words. @throws Size.NoRoom if the size is too low for it */
    public Figure draw(Chart chart) {
        Sheet sheet = new Sheet(chart, new Style(size, theme, fonts(chart)));
        String alternative = Description.of(chart);
        List<Artifact> files = new ArrayList<>();
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                files.add(new Artifact(Figure.path(chart, format.suffix()), picture(format, sheet, alternative)));
            }
        }
        files.add(ChartData.of(chart).csv());
        files.add(new Artifact(Figure.path(chart, "txt"), utf8(text(chart, alternative))));
        Figure pictures = new Figure(chart, alternative, files);
        files.add(new Artifact(Figure.path(chart, "html"), utf8(ChartHtml.text(pictures))));
        return new Figure(chart, alternative, files);
    }

    private Style.Fonts fonts(Chart chart) {
        return fonts.computeIfAbsent(Style.Face.of(chart.words().language()), Style.Fonts::read);
    }

    /** Letters of a chart that its font has not: they would be drawn as boxes. */
    public String unknownLetters(Chart chart) {
        Font font = fonts(chart).plain();
        Words words = chart.words();
        Stream<String> labels = chart.panels().stream()
                .flatMap(p ->
                        Stream.concat(Stream.of(p.title()), p.layers().stream().map(ChartLayer::label)));
        Stream<String> events = chart.headlines().stream().map(Event::label);
        return Stream.of(Stream.of(words.title(), chart.subtitle(), words.footer()), labels, events)
                .flatMap(texts -> texts)
                .flatMapToInt(text -> Style.clean(text).codePoints())
                .filter(letter -> !font.canDisplay(letter))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private byte[] picture(Format format, Sheet sheet, String alternative) {
        return switch (format) {
            case PNG -> PngFile.bytes(sheet);
            case SVG -> utf8(SvgFile.text(sheet, alternative));
            case PDF -> pdf.bytes(sheet);
        };
    }

    private static String text(Chart chart, String alternative) {
        String caption = chart.words().caption();
        return (caption.isEmpty() ? chart.words().title() : caption) + "\n\n" + alternative + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A picture format. */
    public enum Format {
        /** Pixels, with their resolution. */
        PNG,
        /** With real text. */
        SVG,
        /** With embedded fonts. */
        PDF;

        /** The end of a file name: {@code png}, {@code svg} or {@code pdf}. */
        public String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
