package detente.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which look each label of a chart has, and which of them the legend must explain. */
final class Looks {
    private final Map<String, Look> lines = new LinkedHashMap<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final Map<String, Look> ribbons = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new LinkedHashMap<>();
    private final List<String> filled = new ArrayList<>();

    Looks(TimeChart chart) {
        for (Panel panel : chart.panels()) {
            for (Line line : panel.lines()) {
                if (needsName(panel, line)) {
                    lines.computeIfAbsent(line.label(), label -> next(line.role()));
                    if (panel.style() == Panel.Style.AREA) {
                        filled.add(line.label());
                    }
                }
            }
            for (Ribbon ribbon : panel.ribbons()) {
                if (!ribbon.label().isEmpty()) {
                    ribbons.putIfAbsent(ribbon.label(), of(panel, ribbon));
                    depths.putIfAbsent(ribbon.label(), depth(panel, ribbon));
                }
            }
            for (Line line : panel.observed()) {
                marks.computeIfAbsent(line.label(), label -> Mark.number(marks.size()));
            }
        }
    }

    private Look next(Line.Role role) {
        long others = lines.values().stream().filter(l -> l != Look.GREY).count();
        return role == Line.Role.BASELINE ? Look.GREY : Look.number((int) others);
    }

    /** A panel's only line is explained by the panel's title. */
    private static boolean needsName(Panel panel, Line line) {
        boolean saidByTitle = panel.lines().size() == 1 && panel.title().equals(line.label());
        return !saidByTitle && !line.label().isEmpty();
    }

    /** A ribbon has the colour of its line. */
    Look of(Panel panel, Ribbon ribbon) {
        return panel.lines().stream()
                .filter(line -> line.label().equals(ribbon.line()))
                .findFirst()
                .map(line -> of(panel, line))
                .orElse(Look.BLUE);
    }

    Look of(Panel panel, Line line) {
        return needsName(panel, line) ? lines.getOrDefault(line.label(), Look.BLUE) : Look.BLUE;
    }

    Mark mark(Line observed) {
        return marks.getOrDefault(observed.label(), Mark.CIRCLE);
    }

    Map<String, Look> lines() {
        return lines;
    }

    /** The looks of ribbons by label. */
    Map<String, Look> ribbons() {
        return ribbons;
    }

    /** How many layers of paint a ribbon has: its own and those of the wider ones of its line, which stand before it. */
    int depth(String ribbon) {
        return depths.getOrDefault(ribbon, 1);
    }

    private static int depth(Panel panel, Ribbon ribbon) {
        return (int) panel.ribbons().subList(0, panel.ribbons().indexOf(ribbon) + 1).stream()
                .filter(other -> other.line().equals(ribbon.line()))
                .count();
    }

    /** The marks of observed points by label. */
    Map<String, Mark> marks() {
        return marks;
    }

    boolean isFilled(String label) {
        return filled.contains(label);
    }
}
