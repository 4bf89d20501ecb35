package detente.chart;

import detente.table.ShortNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Alternative text: what a chart shows, for those who cannot see it. */
final class Description {
    private static final int MOST_LINES = 12;

    private Description() {}

    /** The chart's own alternative text, or else one that gives start, end and extremes of every line. */
    static String of(Chart chart) {
        if (!chart.words().alternative().isEmpty()) {
            return chart.words().alternative();
        }
        if (chart instanceof BarChart bars) {
            return of(bars);
        }
        if (chart instanceof PlaneChart plane) {
            return of(plane);
        }
        return chart instanceof TimeChart time ? of(time) : of((MatrixChart) chart);
    }

    private static String of(BarChart chart) {
        StringBuilder text = new StringBuilder(chart.words().title())
                .append(". Bars, in ")
                .append(chart.unit())
                .append('.');
        for (double mark : chart.marks()) {
            text.append(" A line marks ").append(value(mark)).append('.');
        }
        for (int g = 0; g < chart.labels().size(); g++) {
            text.append(' ').append(chart.labels().get(g)).append(':');
            for (int k = 0; k < chart.bars().size(); k++) {
                double value = chart.bars().get(k).bars().get(g).value();
                text.append(k == 0 ? " " : ", ")
                        .append(chart.bars().get(k).label())
                        .append(' ')
                        .append(Double.isFinite(value) ? value(value) : "none");
            }
            text.append('.');
        }
        return text.toString();
    }

    private static String of(PlaneChart chart) {
        StringBuilder text = new StringBuilder(chart.words().title())
                .append(". Across: ")
                .append(chart.across())
                .append("; up: ")
                .append(chart.up())
                .append('.');
        for (PlaneChart.Course course : chart.courses()) {
            List<PlaneChart.Spot> spots = course.spots();
            text.append(' ').append(course.label()).append(": ");
            if (spots.size() <= MOST_LINES) {
                text.append(spots.stream()
                        .map(s -> (s.name().isEmpty() ? "" : s.name() + " ") + place(s))
                        .collect(Collectors.joining(", ")));
            } else {
                text.append(spots.size() + " points from " + place(spots.get(0)) + " to "
                        + place(spots.get(spots.size() - 1)));
            }
            text.append('.');
        }
        return text.toString();
    }

    /** With a semicolon, as commas stand between thousands. */
    private static String place(PlaneChart.Spot spot) {
        return "(" + value(spot.x()) + "; " + value(spot.y()) + ")";
    }

    private static String of(MatrixChart chart) {
        StringBuilder text = new StringBuilder(chart.words().title())
                .append(". Table of ")
                .append(chart.rows().size())
                .append(" rows and ")
                .append(chart.columns().size())
                .append(" columns, in ")
                .append(chart.unit())
                .append('.');
        for (int i = 0; i < chart.rows().size(); i++) {
            text.append(' ').append(chart.rows().get(i)).append(':');
            for (int j = 0; j < chart.columns().size(); j++) {
                text.append(j == 0 ? " " : ", ")
                        .append(chart.text(i, j))
                        .append(" (")
                        .append(chart.columns().get(j))
                        .append(')');
            }
            text.append('.');
        }
        return text.toString();
    }

    private static String of(TimeChart chart) {
        StringBuilder text = new StringBuilder(chart.words().title())
                .append(". Chart over time from ")
                .append(chart.from())
                .append(" to ")
                .append(chart.until().minusDays(1))
                .append(chart.panels().size() == 1 ? "." : ", " + chart.panels().size() + " panels.");
        long lines = chart.panels().stream().mapToLong(p -> p.lines().size()).sum();
        for (Panel panel : chart.panels()) {
            text.append(panel.title().isEmpty() ? " In " : " " + panel.title() + ", in ")
                    .append(panel.unit())
                    .append(':');
            if (lines <= MOST_LINES) {
                panel.lines().forEach(line -> text.append(course(line)));
            } else {
                text.append(" lines ")
                        .append(String.join(
                                ", ", panel.lines().stream().map(Line::label).toList()))
                        .append('.');
            }
            panel.observed().forEach(line -> text.append(count(line)));
        }
        return text.toString();
    }

    private static String count(Line observed) {
        return " " + observed.points().size() + " observed points"
                + (observed.label().isEmpty() ? "." : " (" + observed.label() + ").");
    }

    private static String course(Line line) {
        List<Point> points =
                line.points().stream().filter(p -> Double.isFinite(p.value())).toList();
        if (points.isEmpty()) {
            return "";
        }
        Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
        Point least = points.stream().min(byValue).orElseThrow();
        Point most = points.stream().max(byValue).orElseThrow();
        return " " + line.label() + (line.label().isEmpty() ? "It " : " ") + "starts at " + value(points.get(0))
                + ", is lowest at " + value(least) + " in " + least.when()
                + ", highest at " + value(most) + " in " + most.when()
                + " and ends at " + value(points.get(points.size() - 1)) + ".";
    }

    private static String value(Point point) {
        return value(point.value());
    }

    private static String value(double value) {
        return ShortNumbers.number(value);
    }
}
