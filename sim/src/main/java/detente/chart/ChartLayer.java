package detente.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** One kind of mark in a panel, with what it shows. Layers are drawn in their order. */
public sealed interface ChartLayer {
    /** Its name at the end of the line or in the legend; an empty one is not shown. */
    String label();

    /** Everything that has a place on the axes; none for bars and cells. */
    default Stream<Point> points() {
        return Stream.of();
    }

    /** What a line is beside the others. */
    enum Role {
        /** One of those that are shown, in a colour of its own. */
        SHOWN,
        /** What the others are held against, in grey. */
        BASELINE
    }

    /**
     * A line through the middles of spans, or level over each span.
     *
     * @param steps level over each span with a jump between spans, as policy is
     */
    record Line(String label, List<Point> drawn, Role role, boolean steps) implements ChartLayer {
        public Line {
            drawn = List.copyOf(drawn);
        }

        public Line(String label, List<Point> drawn) {
            this(label, drawn, Role.SHOWN, false);
        }

        /** The same line, as what others are held against. */
        public Line asBaseline() {
            return new Line(label, drawn, Role.BASELINE, steps);
        }

        /** The same line, level over each span. */
        public Line inSteps() {
            return new Line(label, drawn, role, true);
        }

        @Override
        public Stream<Point> points() {
            return drawn.stream();
        }
    }

    /** A line that is filled down to zero. */
    record Area(String label, List<Point> drawn) implements ChartLayer {
        public Area {
            drawn = List.copyOf(drawn);
        }

        @Override
        public Stream<Point> points() {
            return drawn.stream();
        }
    }

    /** Areas on top of one another: parts of a whole, over the same spans. */
    record Stack(List<Area> parts) implements ChartLayer {
        public Stack {
            parts = List.copyOf(parts);
            if (parts.stream().map(p -> p.drawn().size()).distinct().count() > 1) {
                throw new IllegalArgumentException("the parts of a stack have not the same spans");
            }
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public Stream<Point> points() {
            return parts.stream().flatMap(Area::points);
        }
    }

    /**
     * An interval around a line.
     *
     * @param label its level, at its right end
     * @param line label of the line whose colour it has
     * @param lower its lower ends; NaN leaves a gap
     * @param upper its upper ends, over the same spans
     */
    record Ribbon(String label, String line, List<Point> lower, List<Point> upper) implements ChartLayer {
        public Ribbon {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
            if (lower.size() != upper.size()) {
                throw new IllegalArgumentException(
                        "ribbon '" + label + "' has " + lower.size() + " lower and " + upper.size() + " upper ends");
            }
        }

        @Override
        public Stream<Point> points() {
            return Stream.concat(lower.stream(), upper.stream());
        }
    }

    /**
     * Hollow marks.
     *
     * @param observed whether they are published figures, which are dark, over simulated lines
     */
    record Marks(String label, List<Point> drawn, boolean observed) implements ChartLayer {
        public Marks {
            drawn = List.copyOf(drawn);
        }

        @Override
        public Stream<Point> points() {
            return drawn.stream();
        }
    }

    /** Horizontal bars from zero, one for each name of the vertical axis. */
    record Bars(String label, List<Bar> bars) implements ChartLayer {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** Horizontal intervals with a tick at the value, one for each name of the vertical axis. */
    record Intervals(String label, List<Bar> bars) implements ChartLayer {
        public Intervals {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar from zero to a value.
     *
     * @param value NaN for no bar
     * @param low lower end of its interval; NaN for none
     * @param high upper end
     */
    record Bar(double value, double low, double high) {}

    /**
     * Numbers in cells, darker where larger.
     *
     * @param unit of all values
     * @param values by name of the vertical axis, then of the horizontal; NaN where there is none
     */
    record Cells(String unit, List<List<Double>> values) implements ChartLayer {
        private static final int DIGITS = 3;

        public Cells {
            values = values.stream().map(List::copyOf).toList();
        }

        @Override
        public String label() {
            return "";
        }

        /** The smallest value; 0 if there is none. */
        double least() {
            return known().min().orElse(0);
        }

        /** The largest value; 0 if there is none. */
        double most() {
            return known().max().orElse(0);
        }

        private DoubleStream known() {
            return values.stream().flatMap(List::stream).mapToDouble(v -> v).filter(Double::isFinite);
        }

        /** A value with as many decimals as give the largest three digits; an en dash for a missing one. */
        String text(double value) {
            if (!Double.isFinite(value)) {
                return "\u2013";
            }
            double largest = Math.max(Math.abs(least()), Math.abs(most()));
            int before = largest < 1 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
            String digits = new BigDecimal(Math.abs(value))
                    .setScale(Math.max(0, DIGITS - before), RoundingMode.HALF_EVEN)
                    .toPlainString();
            boolean negative = value < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
            return negative ? "\u2212" + digits : digits;
        }
    }

    /** Values that a line marks across the panel. */
    record Rules(String label, List<Double> values) implements ChartLayer {
        public Rules {
            values = List.copyOf(values);
        }
    }
}
