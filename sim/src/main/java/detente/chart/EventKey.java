package detente.chart;

import java.awt.Font;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The list of numbered events below the plots, in the number of columns that takes the least height. */
final class EventKey {
    private static final double ROW = 14;
    private static final double NUMBER = 20;
    private static final double DATE = 70;
    private static final double GAP = 16;
    private static final int MOST_COLUMNS = 3;

    private final List<EventMark> marks;
    private final Typeface type;
    private final double width;
    private final int columns;

    EventKey(List<EventMark> marks, Typeface type, double width) {
        this.marks = marks;
        this.type = type;
        this.width = width;
        this.columns = IntStream.rangeClosed(1, MOST_COLUMNS)
                .boxed()
                .min(Comparator.comparingDouble(this::height))
                .orElse(1);
    }

    double height() {
        return height(columns);
    }

    void paint(Pen pen, double left, double top) {
        int perColumn = perColumn(columns);
        for (int column = 0; column < columns; column++) {
            double x = left + column * (columnWidth(columns) + GAP);
            double y = top + 11;
            for (EventMark mark : column(column, perColumn)) {
                pen.ink(Ink.TEXT).text(Integer.toString(mark.number()), x, y, type.bold(10));
                pen.ink(Ink.QUIET).text(mark.date().toString(), x + NUMBER, y, font());
                pen.ink(Ink.TEXT);
                for (String line : lines(mark, columns)) {
                    pen.text(line, x + NUMBER + DATE, y, font());
                    y += ROW;
                }
            }
        }
    }

    private double height(int count) {
        int perColumn = perColumn(count);
        return IntStream.range(0, count)
                        .map(c -> column(c, perColumn).stream()
                                .mapToInt(mark -> lines(mark, count).size())
                                .sum())
                        .max()
                        .orElse(0)
                * ROW;
    }

    private List<EventMark> column(int column, int perColumn) {
        int from = Math.min(marks.size(), column * perColumn);
        return marks.subList(from, Math.min(marks.size(), from + perColumn));
    }

    private int perColumn(int count) {
        return (marks.size() + count - 1) / count;
    }

    private double columnWidth(int count) {
        return (width - (count - 1) * GAP) / count;
    }

    private List<String> lines(EventMark mark, int count) {
        return type.wrap(Pen.clean(mark.text()), font(), columnWidth(count) - NUMBER - DATE);
    }

    private Font font() {
        return type.plain(10);
    }
}
