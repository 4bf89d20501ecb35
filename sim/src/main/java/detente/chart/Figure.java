package detente.chart;

import detente.results.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A chart with the files that show it: pictures, the numbers behind them ({@code .csv}), its words ({@code .txt}), and all of it on
 * a page of its own ({@code .html}).
 *
 * @param chart what is shown
 * @param alternative text in place of the picture
 * @param files named {@code charts/NAME.SUFFIX}
 */
public record Figure(Chart chart, String alternative, List<Artifact> files) {

    public Figure {
        files = List.copyOf(files);
    }

    /** The file of that suffix, if it was drawn. */
    public Optional<Artifact> file(String suffix) {
        String path = path(chart, suffix);
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }

    /** The {@code <svg>} element alone, to stand inside a page; empty if the chart was not drawn as SVG. */
    public Optional<String> inlineSvg() {
        return file(ChartPress.Format.SVG.suffix()).map(Figure::element);
    }

    /** The {@code <svg>} element of an SVG file. */
    public static String element(Artifact svg) {
        String text = new String(svg.bytes(), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<svg"));
    }

    static String path(Chart chart, String suffix) {
        return "charts/" + chart.name() + "." + suffix;
    }
}
