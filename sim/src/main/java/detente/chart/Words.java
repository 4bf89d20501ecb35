package detente.chart;

/**
 * What a chart says in words.
 *
 * @param title the finding, or the measure
 * @param subtitle smaller line below it, may be empty
 * @param caption what stands below the chart on a page, may be empty
 * @param alternative text in place of the chart for those who cannot see it; when empty, {@link Description} writes one
 */
public record Words(String title, String subtitle, String caption, String alternative) {

    /** A title alone. */
    public static Words of(String title) {
        return new Words(title, "", "", "");
    }
}
