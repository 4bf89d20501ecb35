package detente.models.production;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A multi-regional input–output table: annual flows between industries and to final demand, in M$ at basic prices.
 * Industries are labelled {@code REGION/good}. Output is the row sum of both parts.
 */
public final class InputOutputTable {
    private final List<String> labels;
    private final List<String> regions;
    private final List<String> goods;
    private final int[] region;
    private final int[] good;
    private final List<String> destinations;
    private final double[][] flows;
    private final double[][] finalDemand;
    private final double[] output;
    private final double weeksPerYear;

    /**
     * @param labels label of each industry, {@code REGION/good}
     * @param flows annual flow from the industry of the row to the industry of the column
     * @param finalDemand annual final demand for the industry of the row by destination
     * @param weeksPerYear steps of the model in a year of the table
     */
    public InputOutputTable(List<String> labels, double[][] flows, FinalDemand finalDemand, double weeksPerYear) {
        this.labels = List.copyOf(labels);
        this.flows = flows;
        this.finalDemand = finalDemand.flows();
        this.destinations = List.copyOf(finalDemand.destinations());
        this.weeksPerYear = weeksPerYear;
        this.regions = parts(labels, 0);
        this.goods = parts(labels, 1);
        this.region = indices(labels, regions, 0);
        this.good = indices(labels, goods, 1);
        this.output = new double[labels.size()];
        for (int i = 0; i < output.length; i++) {
            output[i] = sum(flows[i]) + sum(this.finalDemand[i]);
        }
    }

    /**
     * Final demand by destination.
     *
     * @param destinations name of each column
     * @param flows annual final demand, a row an industry, a column a destination
     */
    public record FinalDemand(List<String> destinations, double[][] flows) {}

    public int industries() {
        return labels.size();
    }

    public String label(int industry) {
        return labels.get(industry);
    }

    public List<String> labels() {
        return labels;
    }

    /** Index of the industry with that label, −1 if there is none. */
    public int indexOf(String label) {
        return labels.indexOf(label);
    }

    /** Regions in order of first appearance. */
    public List<String> regions() {
        return regions;
    }

    /** Goods in order of first appearance. */
    public List<String> goods() {
        return goods;
    }

    public List<String> destinations() {
        return destinations;
    }

    public int region(int industry) {
        return region[industry];
    }

    public int good(int industry) {
        return good[industry];
    }

    /** Annual flow from one industry to another [M$/year]. */
    public double flow(int from, int to) {
        return flows[from][to];
    }

    /** Flow from one industry to another [M$/week]. */
    public double weeklyFlow(int from, int to) {
        return flows[from][to] / weeksPerYear;
    }

    /** Annual final demand of a destination for an industry's output [M$/year]. */
    public double finalDemand(int industry, int destination) {
        return finalDemand[industry][destination];
    }

    /** Final demand for an industry's output, all destinations [M$/week]. */
    public double weeklyFinalDemand(int industry) {
        return sum(finalDemand[industry]) / weeksPerYear;
    }

    /** Annual output: the row sum of flows and final demand [M$/year]. */
    public double output(int industry) {
        return output[industry];
    }

    public double weeksPerYear() {
        return weeksPerYear;
    }

    private static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    private static List<String> parts(List<String> labels, int part) {
        Set<String> found = new LinkedHashSet<>();
        labels.forEach(label -> found.add(label.split("/", 2)[part]));
        return List.copyOf(found);
    }

    private static int[] indices(List<String> labels, List<String> names, int part) {
        List<Integer> indices = new ArrayList<>();
        labels.forEach(label -> indices.add(names.indexOf(label.split("/", 2)[part])));
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }
}
