package detente.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** What stands above a panel: its title, its unit if the panels have several, and what must be said of its axis. */
final class PanelHead {
    private static final double GAP = 5;

    private final Style style;
    private final List<String> title;
    private final List<String> quiet;
    private final boolean oneRow;

    PanelHead(Chart chart, Panel panel, Style style, double width, String note) {
        this.style = style;
        String unit = chart.unit().isEmpty() ? style.language().unit(panel.unit()) : "";
        List<String> notes = new ArrayList<>(List.of(unit, note));
        if (panel.isZero() && EndLabels.named(panel).findAny().isEmpty()) {
            notes.add(style.language().say("0 throughout"));
        }
        String said = String.join(
                style.language().say("; "),
                notes.stream().filter(n -> !n.isEmpty()).toList());
        Font plain = style.plain();
        this.title = panel.title().isEmpty() ? List.of() : Style.wrap(panel.title(), style.bold(), width);
        double taken = title.isEmpty() ? 0 : Style.width(title.get(0), style.bold()) + style.length(GAP);
        this.oneRow = title.size() < 2 && taken + Style.width(said, plain) <= width;
        this.quiet = said.isEmpty() ? List.of() : Style.wrap(said, plain, width);
    }

    double height() {
        int lines = oneRow ? Math.max(title.size(), quiet.size()) : title.size() + quiet.size();
        return lines == 0 ? style.length(4) : lines * Style.row(style.plain()) + style.length(3);
    }

    void paint(Graphics2D graphics, double x, double y) {
        style.text(graphics, title, new Style.Place(x, y, style.bold(), style.theme.text()));
        double right = title.isEmpty() ? 0 : Style.width(title.get(0), style.bold()) + style.length(GAP);
        double left = oneRow ? x + right : x;
        double top = oneRow ? y : y + title.size() * Style.row(style.bold());
        style.text(graphics, quiet, new Style.Place(left, top, style.plain(), style.theme.quiet()));
    }
}
