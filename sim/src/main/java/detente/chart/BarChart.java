package detente.chart;

import java.util.List;

/**
 * Horizontal bars with intervals, one group of bars below the other, as data.
 *
 * @param name file stem: lower-case letters, digits and dashes
 * @param unit of all values
 * @param labels of the groups, from top to bottom
 * @param bars one of each kind in every group
 * @param marks values that a line marks across all groups; none as a rule
 */
public record BarChart(String name, Words words, String unit, List<String> labels, List<Bars> bars, List<Double> marks)
        implements Chart {

    public BarChart(String name, Words words, String unit, List<String> labels, List<Bars> bars) {
        this(name, words, unit, labels, bars, List.of());
    }

    /**
     * Bars of one kind.
     *
     * @param label its name in the legend
     * @param bars one for each group
     */
    public record Bars(String label, List<Bar> bars) {
        public Bars {
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
    public record Bar(double value, double low, double high) {}

    public BarChart {
        Chart.requireName(name);
        labels = List.copyOf(labels);
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
        int groups = labels.size();
        if (groups == 0 || bars.isEmpty()) {
            throw new IllegalArgumentException("chart '" + name + "' has no bars to draw");
        }
        if (bars.stream().anyMatch(b -> b.bars().size() != groups)) {
            throw new IllegalArgumentException("chart '" + name + "' has not a bar of each kind in every group");
        }
    }
}
