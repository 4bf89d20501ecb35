package detente.chart;

import java.util.List;

/**
 * Points and lines over two numbers, as data.
 *
 * @param name file stem: lower-case letters, digits and dashes
 * @param across what the horizontal axis shows, with its unit
 * @param up what the vertical axis shows, with its unit
 */
public record PlaneChart(String name, Words words, String across, String up, List<Course> courses) implements Chart {

    /** How the spots of a course are drawn. */
    public enum Style {
        LINE,
        /** A mark at each spot, with its name beside it if it has one. */
        MARKS
    }

    /**
     * Spots that belong together.
     *
     * @param label its name in the legend
     */
    public record Course(String label, Style style, List<Spot> spots) {
        public Course {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A place.
     *
     * @param name empty for none
     */
    public record Spot(double x, double y, String name) {}

    public PlaneChart {
        Chart.requireName(name);
        courses = List.copyOf(courses);
        if (courses.stream().allMatch(c -> c.spots().isEmpty())) {
            throw new IllegalArgumentException("chart '" + name + "' has nothing to draw");
        }
        if (courses.stream()
                .flatMap(c -> c.spots().stream())
                .anyMatch(s -> !Double.isFinite(s.x()) || !Double.isFinite(s.y()))) {
            throw new IllegalArgumentException("chart '" + name + "' has a spot without a place");
        }
    }
}
