package detente.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * One plot of a chart.
 *
 * @param title may be empty
 * @param unit of the vertical axis
 * @param lines simulated values; a label has the same colour and dashes in every panel of a chart
 * @param observed published values, drawn as hollow dark marks over the lines
 * @param ribbons intervals around lines, drawn behind them
 */
public record Panel(
        String title, String unit, Style style, List<Line> lines, List<Line> observed, List<Ribbon> ribbons) {

    /** How simulated values are drawn. */
    public enum Style {
        /** From the middle of one span to the middle of the next. */
        LINES,
        /** The same on an axis that shows zero: for differences. */
        ABOUT_ZERO,
        /** Level over each span, with a jump between spans: for policy. */
        STEPS,
        /** Filled down to zero: for shares. */
        AREA
    }

    public Panel {
        lines = List.copyOf(lines);
        observed = List.copyOf(observed);
        ribbons = List.copyOf(ribbons);
    }

    /** A panel without ribbons. */
    public Panel(String title, String unit, Style style, List<Line> lines, List<Line> observed) {
        this(title, unit, style, lines, observed, List.of());
    }

    /** Lines without observations. */
    public static Panel of(String title, String unit, Line... lines) {
        return new Panel(title, unit, Style.LINES, List.of(lines), List.of());
    }

    /** The same panel, drawn another way. */
    public Panel as(Style other) {
        return new Panel(title, unit, other, lines, observed, ribbons);
    }

    /** The same panel with observed points; without points nothing is added. */
    public Panel with(Line points) {
        List<Line> more = points.points().isEmpty()
                ? observed
                : Stream.concat(observed.stream(), Stream.of(points)).toList();
        return new Panel(title, unit, style, lines, more, ribbons);
    }

    /** The same panel with a ribbon more. */
    public Panel with(Ribbon ribbon) {
        return new Panel(
                title,
                unit,
                style,
                lines,
                observed,
                Stream.concat(ribbons.stream(), Stream.of(ribbon)).toList());
    }

    Stream<Point> points() {
        Stream<Point> ofLines =
                Stream.concat(lines.stream(), observed.stream()).flatMap(line -> line.points().stream());
        return Stream.concat(ofLines, ribbons.stream().flatMap(Ribbon::points));
    }
}
