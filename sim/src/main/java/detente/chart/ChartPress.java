package detente.chart;

import detente.results.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Draws charts. The way in to this package: {@code new ChartPress().draw(chart)}.
 *
 * <p>A press holds the fonts that it has read, so draw several charts with one; it serves one thread at a time. It needs no
 * display. The bytes of every file depend on the chart alone, for SVG, CSV and TXT across Java versions too.
 */
public final class ChartPress {
    private final Typeface type = new Typeface();
    private final PdfFile pdf = new PdfFile();

    /** The chart in every format. */
    public Figure draw(Chart chart) {
        return draw(chart, EnumSet.allOf(Format.class));
    }

    /** Charts in every format. */
    public static List<Figure> drawAll(List<? extends Chart> charts) {
        ChartPress press = new ChartPress();
        return charts.stream().map(press::draw).toList();
    }

    /** The chart in some formats; its numbers and words come with it always. */
    public Figure draw(Chart chart, Set<Format> formats) {
        Sheet sheet = sheet(chart);
        String alternative = Description.of(chart);
        List<Artifact> files = new ArrayList<>();
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                files.add(new Artifact(Figure.path(chart, format.suffix()), picture(format, sheet, chart)));
            }
        }
        files.add(ChartData.of(chart));
        files.add(new Artifact(Figure.path(chart, "txt"), utf8(text(chart, alternative))));
        return new Figure(chart, alternative, files);
    }

    private Sheet sheet(Chart chart) {
        if (chart instanceof BarChart bars) {
            return new BarSheet(bars, type);
        }
        if (chart instanceof PlaneChart plane) {
            return new PlaneSheet(plane, type);
        }
        return chart instanceof TimeChart time ? new TimeSheet(time, type) : new MatrixSheet((MatrixChart) chart, type);
    }

    private byte[] picture(Format format, Sheet sheet, Chart chart) {
        return switch (format) {
            case PNG -> PngFile.bytes(sheet);
            case SVG -> utf8(SvgFile.text(sheet, chart));
            case PDF -> pdf.bytes(sheet, chart);
        };
    }

    private static String text(Chart chart, String alternative) {
        String caption = chart.words().caption();
        return (caption.isEmpty() ? chart.words().title() : caption) + "\n\n" + alternative + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
