package detente.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The axes of a panel with their ticks, for a plot of some width and height. */
final class Axes {
    /** Of the width of a sheet that names left of a plot may take. */
    private static final double WIDEST_NAMES = 0.4;
    /** The same of what stands beside them on the right. */
    private static final double WIDEST_BESIDE = 0.3;
    /** Heights of the text that the name of a column needs. */
    private static final double LETTERS = 2.5;

    private final Panel panel;
    private final Style style;
    private final Fixed across;
    private final Fixed up;
    private final double width;
    private final List<Tick> upTicks;
    private final boolean offZero;

    Axes(Chart chart, Panel panel, Style style, double[] plot) {
        this.panel = panel;
        this.style = style;
        this.width = plot[0];
        double room = plot[0] / style.size.text();
        double height = plot[1] / style.size.text();
        double[] some = panel.values().sorted().toArray();
        double[] values = some.length == 0 ? new double[] {0, 1} : some;
        boolean turned = panel.up() instanceof Scale.Names;
        double span = panel.up() instanceof Scale.Numbers numbers ? numbers.span() : 0;
        ValueScale scale = ValueScale.of(
                values[0],
                Math.max(values[values.length - 1], values[0] + span),
                zero(turned ? panel.across() : panel.up()),
                turned ? room / 2.5 : height);
        if (panel.up() instanceof Scale.Names names) {
            this.upTicks = ticks(names.names(), style.size.width() * WIDEST_NAMES);
            this.up = new Fixed(-0.5, names.names().size() - 0.5, upTicks, style).bare();
            up.setInverted(true);
        } else {
            this.upTicks = scale.ticks();
            this.up = new Fixed(scale.lower(), scale.upper(), upTicks, style).bare();
        }
        this.offZero = !turned && !scale.showsZero();
        if (panel.across() instanceof Scale.Time) {
            double first = chart.from().toEpochDay();
            double last = chart.until().toEpochDay();
            List<Tick> days = TimeTicks.between(
                    chart.from(),
                    chart.until(),
                    room / (last - first),
                    chart.words().language());
            this.across = new Fixed(first, last, days, style);
            across.setAxisLineVisible(!scale.showsZero() || scale.lower() == 0);
        } else if (panel.across() instanceof Scale.Names names) {
            double cell = plot[0] / names.names().size();
            this.across = new Fixed(-0.5, names.names().size() - 0.5, columns(names.names(), cell), style).bare();
        } else if (turned) {
            this.across = new Fixed(scale.lower(), scale.upper(), scale.ticks(), style).bare();
        } else {
            double[] places = panel.points().mapToDouble(Point::middle).sorted().toArray();
            ValueScale wide = ValueScale.of(places[0], places[places.length - 1], zero(panel.across()), room / 2.5);
            this.across = new Fixed(wide.lower(), wide.upper(), wide.ticks(), style);
        }
    }

    private boolean zero(Scale axis) {
        boolean filled = panel.layers().stream()
                .anyMatch(l ->
                        l instanceof ChartLayer.Bars || l instanceof ChartLayer.Area || l instanceof ChartLayer.Stack);
        return filled || (axis instanceof Scale.Numbers number && number.zero());
    }

    /** Names of columns; of narrow ones only some, as many as have room for a few letters. */
    private List<Tick> columns(List<String> names, double cell) {
        int step = (int) Math.max(1, Math.ceil(LETTERS * style.size.text() / cell));
        return ticks(names, step * cell - style.length(3)).stream()
                .filter(t -> t.place() % step == 0)
                .toList();
    }

    private List<Tick> ticks(List<String> names, double width) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Tick(i, Style.cut(names.get(i), style.plain(), width)))
                .toList();
    }

    Fixed across() {
        return across;
    }

    Fixed up() {
        return up;
    }

    /** The room left of the plot for labels. */
    double left() {
        double widest = upTicks.stream()
                .mapToDouble(t -> Style.width(t.label(), style.plain()))
                .max()
                .orElse(0);
        return Math.max(widest + style.length(6), across.overhang(width, true));
    }

    /** The room right of the plot for labels. */
    double right() {
        double widest = beside().stream()
                .mapToDouble(t -> Style.width(t.label(), style.plain()) + style.length(8))
                .max()
                .orElse(style.length(4));
        return Math.max(widest, across.overhang(width, false));
    }

    /** What stands right of the plot, beside the names of the vertical axis. */
    List<Tick> beside() {
        return panel.up() instanceof Scale.Names names
                ? ticks(names.beside(), style.size.width() * WIDEST_BESIDE)
                : List.of();
    }

    /** What must be said of the vertical axis; empty if nothing. */
    String note() {
        return offZero ? style.language().say("axis does not start at 0") : "";
    }

    /**
     * A labelled place on an axis.
     *
     * @param place in the units of the axis; days since 1970-01-01 on a time axis
     */
    record Tick(double place, String label) {}

    /** An axis with given ends and ticks, so that neither locale nor time zone can move or rename them. */
    static final class Fixed extends NumberAxis {
        private final List<Tick> places;

        Fixed(double lower, double upper, List<Tick> places, Style style) {
            this.places = places;
            setRange(lower, upper);
            setTickLabelFont(style.plain());
            setTickLabelPaint(style.theme.quiet());
            setTickMarkPaint(style.theme.axis());
            setTickMarkStroke(style.stroke(0.7));
            setAxisLinePaint(style.theme.axis());
            setAxisLineStroke(style.stroke(0.7));
            setTickMarkOutsideLength((float) style.length(3));
            setTickLabelInsets(new RectangleInsets(style.length(2), style.length(2), style.length(2), style.length(4)));
        }

        /** Without line and tick marks. */
        Fixed bare() {
            setAxisLineVisible(false);
            setTickMarksVisible(false);
            return this;
        }

        /** With its ticks but not their labels. */
        Fixed silent() {
            setTickLabelsVisible(false);
            return this;
        }

        /** By our own width of the label: those of JFreeChart differ from one surface to another. */
        @Override
        protected float[] calculateAnchorPoint(
                ValueTick tick, double cursor, Rectangle2D dataArea, RectangleEdge edge) {
            float[] point = super.calculateAnchorPoint(tick, cursor, dataArea, edge);
            double width = Style.width(tick.getText(), getTickLabelFont());
            point[0] -= (float) (RectangleEdge.LEFT.equals(edge) ? width : width / 2);
            return point;
        }

        /** How far the label of the first tick stands out on the left of a plot, or that of the last on the right. */
        private double overhang(double plotWidth, boolean first) {
            if (places.isEmpty()) {
                return 0;
            }
            Tick tick = places.get(first ? 0 : places.size() - 1);
            double share = (tick.place() - getLowerBound()) / getRange().getLength();
            double room = (first ? share : 1 - share) * plotWidth;
            return Math.max(0, Style.width(tick.label(), getTickLabelFont()) / 2 - room);
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
            TextAnchor anchor = RectangleEdge.LEFT.equals(edge)
                    ? TextAnchor.CENTER_LEFT
                    : RectangleEdge.TOP.equals(edge) ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_LEFT;
            return places.stream()
                    .map(t -> new NumberTick(t.place(), t.label(), anchor, TextAnchor.CENTER, 0))
                    .toList();
        }
    }
}
