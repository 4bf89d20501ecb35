package detente.chart;

import detente.table.ShortNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Alternative text: what a chart shows, from its numbers, for those who cannot see it. */
final class Description {
    private static final int MOST_LINES = 12;

    private final StringBuilder text = new StringBuilder();
    private final long lines;
    private final Words.Language in;

    private Description(Chart chart) {
        this.in = chart.words().language();
        this.lines = chart.panels().stream().mapToLong(p -> p.layers().size()).sum();
        text.append(sentence(chart.words().title()));
        if (!chart.subtitle().isEmpty()) {
            text.append(in.say(" ")).append(sentence(chart.subtitle()));
        }
        chart.panels().forEach(panel -> panel(chart, panel));
        if (!chart.headlines().isEmpty()) {
            say(
                    "Marked: {0}.",
                    chart.headlines().stream()
                            .map(e -> in.say("{0} ({1})", e.label(), e.date()))
                            .collect(Collectors.joining(in.say("; "))));
        }
    }

    /** Start, end and extremes of every line, or the number of each bar and cell. */
    static String of(Chart chart) {
        return new Description(chart).text.toString();
    }

    private String sentence(String words) {
        String end = in.say("{0}.", "");
        return words.endsWith(end) ? words : words + end;
    }

    /** Adds a sentence. */
    private void say(String pattern, Object... parts) {
        text.append(in.say(" ")).append(in.say(pattern, parts));
    }

    private void panel(Chart chart, Panel panel) {
        String unit = chart.unit().isEmpty() ? in.unit(panel.unit()) : "";
        String head = panel.title().isEmpty() || unit.isEmpty()
                ? panel.title() + unit
                : in.say("{0}, in {1}", panel.title(), unit);
        if (!head.isEmpty()) {
            say("{0}:", head);
        }
        if (panel.across() instanceof Scale.Numbers across && panel.up() instanceof Scale.Numbers up) {
            say("Across: {0}; up: {1}.", across.label(), up.label());
        }
        panel.layers().forEach(layer -> layer(panel, layer));
    }

    private void layer(Panel panel, ChartLayer layer) {
        if (layer instanceof ChartLayer.Stack stack) {
            stack.parts().forEach(part -> course(part));
        } else if (layer instanceof ChartLayer.Bars bars) {
            bars(panel, bars);
        } else if (layer instanceof ChartLayer.Intervals some) {
            text.append(' ')
                    .append(some.bars().size())
                    .append(" intervals (")
                    .append(some.label())
                    .append(").");
        } else if (layer instanceof ChartLayer.Marks marks && !panel.rows().isEmpty()) {
            rows(panel, marks);
        } else if (layer instanceof ChartLayer.Cells cells) {
            cells(panel, cells);
        } else if (layer instanceof ChartLayer.Rules rules) {
            rules.values().forEach(v -> say("A line marks {0}.", value(v)));
        } else if (layer instanceof ChartLayer.Marks marks && marks.observed()) {
            int count = marks.drawn().size();
            if (marks.label().isEmpty()) {
                say("{0} observed points.", count);
            } else {
                say("{0} observed points ({1}).", count, marks.label());
            }
        } else if (!(panel.across() instanceof Scale.Time)) {
            places(layer);
        } else if (layer instanceof ChartLayer.Ribbon ribbon) {
            say("Band: {0}.", ribbon.label());
        } else if (lines <= MOST_LINES) {
            course(layer);
        } else {
            brief(layer);
        }
    }

    private void bars(Panel panel, ChartLayer.Bars bars) {
        text.append(' ').append(bars.label()).append(": ");
        for (int i = 0; i < bars.bars().size(); i++) {
            double value = bars.bars().get(i).value();
            text.append(i == 0 ? "" : ", ")
                    .append(panel.rows().get(i))
                    .append(' ')
                    .append(Double.isFinite(value) ? value(value) : "none");
        }
        text.append('.');
    }

    /** Marks of rows, by the names of these with what stands beside them. */
    private void rows(Panel panel, ChartLayer.Marks marks) {
        List<String> beside = panel.up() instanceof Scale.Names names ? names.beside() : List.of();
        text.append(' ').append(marks.label()).append(": ");
        text.append(marks.drawn().stream()
                .map(p -> {
                    int row = (int) p.middle();
                    String value = beside.isEmpty() ? value(p.value()) : beside.get(row);
                    return panel.rows().get(row) + " (" + value + ")";
                })
                .collect(Collectors.joining(", ")));
        text.append('.');
    }

    private void cells(Panel panel, ChartLayer.Cells cells) {
        for (int i = 0; i < cells.values().size(); i++) {
            text.append(' ').append(panel.rows().get(i)).append(':');
            for (int j = 0; j < panel.columns().size(); j++) {
                text.append(j == 0 ? " " : ", ")
                        .append(cells.text(cells.values().get(i).get(j)))
                        .append(" (")
                        .append(panel.columns().get(j))
                        .append(')');
            }
            text.append('.');
        }
    }

    private void places(ChartLayer layer) {
        List<Point> points = layer.points().toList();
        text.append(' ').append(layer.label()).append(": ");
        if (points.size() <= MOST_LINES) {
            text.append(points.stream()
                    .map(p -> (p.name().isEmpty() ? "" : p.name() + " ") + place(p))
                    .collect(Collectors.joining(", ")));
        } else {
            text.append(points.size() + " points from " + place(points.get(0)) + " to "
                    + place(points.get(points.size() - 1)));
        }
        text.append('.');
    }

    /** With a semicolon, as commas stand between thousands. */
    private static String place(Point point) {
        return "(" + value(point.middle()) + "; " + value(point.value()) + ")";
    }

    private void course(ChartLayer line) {
        List<Point> points = line.points().filter(Point::isDrawable).toList();
        if (points.isEmpty()) {
            return;
        }
        Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
        Point least = points.stream().min(byValue).orElseThrow();
        Point most = points.stream().max(byValue).orElseThrow();
        String label = line.label().isEmpty() ? in.say("It") : line.label();
        if (least.value() == most.value()) {
            say("{0} is {1} throughout.", label, value(least.value()));
            return;
        }
        say(
                "{0} starts at {1}, is lowest at {2} in {3}, highest at {4} in {5} and ends at {6}.",
                label,
                value(points.get(0).value()),
                value(least.value()),
                least.name(),
                value(most.value()),
                most.name(),
                value(points.get(points.size() - 1).value()));
    }

    /** Of many lines only from where to where. */
    private void brief(ChartLayer line) {
        List<Point> points = line.points().filter(Point::isDrawable).toList();
        if (!points.isEmpty()) {
            say(
                    "{0} from {1} to {2}.",
                    line.label(),
                    value(points.get(0).value()),
                    value(points.get(points.size() - 1).value()));
        }
    }

    private static String value(double value) {
        return ShortNumbers.number(value);
    }
}
