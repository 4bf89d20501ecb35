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

    private Description(Chart chart) {
        this.lines = chart.panels().stream().mapToLong(p -> p.layers().size()).sum();
        text.append(sentence(chart.words().title()));
        if (!chart.subtitle().isEmpty()) {
            text.append(' ').append(sentence(chart.subtitle()));
        }
        chart.panels().forEach(panel -> panel(chart, panel));
        if (!chart.headlines().isEmpty()) {
            text.append(" Marked: ")
                    .append(chart.headlines().stream()
                            .map(e -> e.label() + " (" + e.date() + ")")
                            .collect(Collectors.joining("; ")))
                    .append('.');
        }
    }

    /** Start, end and extremes of every line, or the number of each bar and cell. */
    static String of(Chart chart) {
        return new Description(chart).text.toString();
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private void panel(Chart chart, Panel panel) {
        String unit = chart.unit().isEmpty() ? Words.unit(panel.unit()) : "";
        String head = String.join(
                ", in ",
                List.of(panel.title(), unit).stream().filter(t -> !t.isEmpty()).toList());
        if (!head.isEmpty()) {
            text.append(' ').append(head).append(':');
        }
        if (panel.across() instanceof Scale.Numbers across && panel.up() instanceof Scale.Numbers up) {
            text.append(" Across: ")
                    .append(across.label())
                    .append("; up: ")
                    .append(up.label())
                    .append('.');
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
            rules.values()
                    .forEach(v -> text.append(" A line marks ").append(value(v)).append('.'));
        } else if (layer instanceof ChartLayer.Marks marks && marks.observed()) {
            text.append(' ').append(marks.drawn().size()).append(" observed points");
            text.append(marks.label().isEmpty() ? "." : " (" + marks.label() + ").");
        } else if (!(panel.across() instanceof Scale.Time)) {
            places(layer);
        } else if (layer instanceof ChartLayer.Ribbon ribbon) {
            text.append(" Band: ").append(sentence(ribbon.label()));
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
        text.append(' ').append(line.label().isEmpty() ? "It" : line.label());
        if (least.value() == most.value()) {
            text.append(" is ").append(value(least.value())).append(" throughout.");
            return;
        }
        text.append(" starts at ").append(value(points.get(0).value()));
        text.append(", is lowest at ")
                .append(value(least.value()))
                .append(" in ")
                .append(least.name());
        text.append(", highest at ").append(value(most.value())).append(" in ").append(most.name());
        text.append(" and ends at ")
                .append(value(points.get(points.size() - 1).value()))
                .append('.');
    }

    /** Of many lines only from where to where. */
    private void brief(ChartLayer line) {
        List<Point> points = line.points().filter(Point::isDrawable).toList();
        if (!points.isEmpty()) {
            text.append(' ')
                    .append(line.label())
                    .append(" from ")
                    .append(value(points.get(0).value()));
            text.append(" to ")
                    .append(value(points.get(points.size() - 1).value()))
                    .append('.');
        }
    }

    private static String value(double value) {
        return ShortNumbers.number(value);
    }
}
