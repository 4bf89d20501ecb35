package detente.models.production;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses the cells of a table that are traded firm to firm: some always, then by input coefficient while the links of an
 * average buyer stay within a budget. The rest is pooled.
 */
public final class LinkBudget {
    /**
     * Links that a round of matching gives the average buyer where sellers are as many: so many ends of parts lie on the line.
     * A choice that counted the firms of both sides would change for one industry when another grows.
     */
    private static final int LINKS_A_ROUND = 2;

    private final InputOutputTable table;
    private final Terms terms;

    public LinkBudget(InputOutputTable table, Terms terms) {
        this.table = table;
        this.terms = terms;
    }

    /**
     * What decides on a cell.
     *
     * @param always cells that are linked whatever they cost
     * @param first cells that come next, whatever their coefficient
     * @param threshold input coefficient from which others may be linked [1]
     * @param homeBias factor on the coefficient of cells within a region, for their place in the order [1]
     * @param linksPerFirm links that firms of an industry may have on average [link/firm]
     * @param rounds rounds of matching
     */
    public record Terms(
            NetworkBuilder.Linked always,
            NetworkBuilder.Linked first,
            double threshold,
            double homeBias,
            double linksPerFirm,
            int rounds) {}

    /** The cells that are linked. */
    public NetworkBuilder.Linked choose() {
        boolean[][] linked = new boolean[table.industries()][table.industries()];
        for (int to = 0; to < table.industries(); to++) {
            choose(to, linked);
        }
        return (from, to) -> linked[from][to];
    }

    private void choose(int to, boolean[][] linked) {
        double spent = 0;
        boolean[] bought = new boolean[table.goods().size()];
        for (int from : candidates(to)) {
            // one more for the basket of the rest of the good
            double cost = terms.rounds() * LINKS_A_ROUND + (bought[table.good(from)] ? 0 : 1);
            boolean always = terms.always().test(from, to);
            if (!always && spent + cost > terms.linksPerFirm()) {
                return;
            }
            spent += cost;
            bought[table.good(from)] = true;
            linked[from][to] = true;
        }
    }

    /** Cells that are always linked, then those above the threshold, the largest first. */
    private int[] candidates(int to) {
        double[] rank = new double[table.industries()];
        for (int from = 0; from < rank.length; from++) {
            double coefficient = table.output(to) > 0 ? table.flow(from, to) / table.output(to) : 0;
            boolean home = table.region(from) == table.region(to);
            if (table.flow(from, to) > 0 && terms.always().test(from, to)) {
                rank[from] = Double.POSITIVE_INFINITY;
            } else if (table.flow(from, to) > 0 && terms.first().test(from, to)) {
                rank[from] = Double.MAX_VALUE;
            } else if (coefficient >= terms.threshold()) {
                rank[from] = coefficient * (home ? terms.homeBias() : 1);
            }
        }
        return IntStream.range(0, rank.length)
                .filter(from -> rank[from] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(from -> -rank[from]).thenComparing(table::label))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
