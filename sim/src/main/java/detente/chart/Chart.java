package detente.chart;

import java.util.regex.Pattern;

/** A chart as data: says what to show, not how to draw it. */
public sealed interface Chart permits TimeChart, MatrixChart, BarChart, PlaneChart {

    /** File stem: lower-case letters, digits and dashes. */
    String name();

    Words words();

    /** The name itself. @throws IllegalArgumentException if it cannot be a file stem */
    static String requireName(String name) {
        if (!Pattern.matches("[a-z0-9]+(-[a-z0-9]+)*", name)) {
            throw new IllegalArgumentException(
                    "chart name '" + name + "' must be lower-case letters, digits and single dashes");
        }
        return name;
    }
}
