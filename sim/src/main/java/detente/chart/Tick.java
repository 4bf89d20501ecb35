package detente.chart;

/**
 * A labelled place on an axis.
 *
 * @param place in the units of the axis; days since 1970-01-01 on a time axis
 */
record Tick(double place, String label) {}
