package detente.chart;

import detente.results.Numbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;

/** Bars on their sheet: heading, legend, groups of bars with whiskers, horizontal axis. */
final class BarSheet implements Sheet {
    private static final double SECTION = 12;
    private static final double BAR = 11;
    private static final double BETWEEN = 9;
    private static final double AXIS = 34;

    private final BarChart chart;
    private final Typeface type;
    private final Heading heading;
    private final double left;
    private final double top;
    private final ValueScale scale;

    BarSheet(BarChart chart, Typeface type) {
        this.chart = chart;
        this.type = type;
        this.heading = new Heading(chart.words(), type, WIDTH - 2 * EDGE);
        double widest = chart.labels().stream()
                .mapToDouble(l -> type.width(Pen.clean(l), type.plain(11)))
                .max()
                .orElse(0);
        this.left = EDGE + Math.min(widest, WIDTH * 0.45) + 10;
        this.top = EDGE
                + heading.height()
                + SECTION
                + (chart.bars().size() > 1
                        ? Legend.ROW + SECTION
                        : chart.marks().isEmpty() ? 0 : SECTION);
        double[] ends = DoubleStream.concat(
                        chart.marks().stream().mapToDouble(m -> m),
                        chart.bars().stream()
                                .flatMap(b -> b.bars().stream())
                                .flatMapToDouble(b -> DoubleStream.of(b.value(), b.low(), b.high())))
                .filter(Double::isFinite)
                .toArray();
        double least = DoubleStream.of(ends).min().orElse(0);
        double most = DoubleStream.of(ends).max().orElse(1);
        this.scale = ValueScale.of(least, most, true, (WIDTH - EDGE - left) / 2);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (int) Math.ceil(bottom() + AXIS + EDGE);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = heading.paint(graphics, this);
        legend(pen);
        for (Tick tick : scale.ticks()) {
            double x = x(tick.place());
            pen.ink(tick.place() == 0 ? Ink.AXIS : Ink.GRID)
                    .stroke(new java.awt.BasicStroke(0.8f))
                    .line(x, top, x, bottom());
            double half = type.width(tick.label(), type.plain(10)) / 2;
            pen.ink(Ink.QUIET).text(tick.label(), x - half, bottom() + 14, type.plain(10));
        }
        pen.ink(Ink.QUIET).text(chart.unit(), left, bottom() + 30, type.plain(10));
        for (double mark : chart.marks()) {
            pen.ink(Ink.TEXT).stroke(Look.VERMILION.stroke()).line(x(mark), top - 2, x(mark), bottom());
            String label = Numbers.text(mark);
            double half = type.width(label, type.plain(10)) / 2;
            pen.ink(Ink.TEXT).text(label, x(mark) - half, top - 5, type.plain(10));
        }
        for (int g = 0; g < chart.labels().size(); g++) {
            double y = top + g * group() + BETWEEN / 2;
            String label = Pen.clean(chart.labels().get(g));
            double from = Math.max(EDGE, left - 10 - type.width(label, type.plain(11)));
            pen.ink(Ink.TEXT).text(label, from, y + (group() - BETWEEN) / 2 + 4, type.plain(11));
            for (int k = 0; k < chart.bars().size(); k++) {
                bar(pen, chart.bars().get(k).bars().get(g), Look.number(k), y + k * BAR);
            }
        }
    }

    private void legend(Pen pen) {
        double x = EDGE;
        for (int k = 0; chart.bars().size() > 1 && k < chart.bars().size(); k++) {
            String label = Pen.clean(chart.bars().get(k).label());
            double y = EDGE + heading.height() + SECTION;
            pen.graphics().setPaint(Look.number(k).color());
            pen.graphics().fill(new Rectangle2D.Double(x, y + 4, 16, 9));
            pen.ink(Ink.TEXT).text(label, x + 22, y + 13, type.plain(11));
            x += 22 + type.width(label, type.plain(11)) + 18;
        }
    }

    private void bar(Pen pen, BarChart.Bar bar, Look look, double y) {
        if (!Double.isFinite(bar.value())) {
            return;
        }
        double from = x(Math.min(0, bar.value()));
        double to = x(Math.max(0, bar.value()));
        pen.graphics().setPaint(look.color());
        pen.graphics().fill(new Rectangle2D.Double(from, y + 1, Math.max(0.8, to - from), BAR - 2));
        if (Double.isFinite(bar.low()) && Double.isFinite(bar.high())) {
            double middle = y + BAR / 2;
            pen.ink(Ink.TEXT).stroke(Mark.stroke()).line(x(bar.low()), middle, x(bar.high()), middle);
            pen.line(x(bar.low()), middle - 3, x(bar.low()), middle + 3);
            pen.line(x(bar.high()), middle - 3, x(bar.high()), middle + 3);
        }
    }

    private double x(double value) {
        return left + (value - scale.lower()) / (scale.upper() - scale.lower()) * (WIDTH - EDGE - left);
    }

    private double group() {
        return chart.bars().size() * BAR + BETWEEN;
    }

    private double bottom() {
        return top + chart.labels().size() * group();
    }
}
