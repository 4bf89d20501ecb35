package detente.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * An interval around a line, over time.
 *
 * @param label its name in the legend; an empty one stands in no legend
 * @param line label of the line whose colour it has
 * @param lower its lower end; NaN leaves a gap
 * @param upper its upper end, over the same spans
 */
public record Ribbon(String label, String line, List<Point> lower, List<Point> upper) {

    public Ribbon {
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        if (lower.size() != upper.size()) {
            throw new IllegalArgumentException(
                    "ribbon '" + label + "' has " + lower.size() + " lower and " + upper.size() + " upper ends");
        }
    }

    Stream<Point> points() {
        return Stream.concat(lower.stream(), upper.stream());
    }
}
