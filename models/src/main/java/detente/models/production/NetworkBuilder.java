package detente.models.production;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;

/**
 * Turns a table into firms that trade with each other, so that every cell comes back when firms are added up and every
 * firm's sales equal its output.
 *
 * <p>A cell of the table becomes links between firms where {@link #linked} says so; any other cell is a pooled purchase:
 * bought from the supplying industry as a whole, shared by size. A linked cell is matched in rounds: buyers and suppliers
 * are laid out along the cell's flow in two random orders, each as long as what it buys or sells, and whoever lies opposite
 * trades. Every buyer thus meets about two suppliers a round, large ones more often, and all margins hold by construction.
 */
public final class NetworkBuilder {
    private final InputOutputTable table;
    private final Population population;
    private final Purpose order;
    private Linked linked = (from, to) -> false;
    private Intensity intensity = (firm, good) -> 1;
    private int rounds = 1;

    public NetworkBuilder(InputOutputTable table, Population population, Draws draws) {
        this.table = table;
        this.population = population;
        this.order = draws.purpose("supplier choice");
    }

    /** Whether the cell between two industries is traded firm to firm. */
    @FunctionalInterface
    public interface Linked {
        boolean test(int from, int to);
    }

    /** How much of a good a firm uses per unit of output, relative to its industry; only linked cells may differ from 1. */
    @FunctionalInterface
    public interface Intensity {
        double of(int firm, int good);
    }

    public NetworkBuilder linked(Linked rule) {
        this.linked = rule;
        return this;
    }

    public NetworkBuilder intensity(Intensity rule) {
        this.intensity = rule;
        return this;
    }

    /** Rounds in which buyers spread their purchases of a cell over suppliers. */
    public NetworkBuilder rounds(int number) {
        this.rounds = number;
        return this;
    }

    public Network build() {
        LinkCollector links = new LinkCollector();
        for (int to = 0; to < table.industries(); to++) {
            collectFirmLinks(to, links);
        }
        for (int to = 0; to < table.industries(); to++) {
            collectCommonPurchases(to, links);
        }
        return new Network(table, population.firstFirm(), population.key(), population.size(), links.rows());
    }

    /** Inputs that a firm buys itself: every good of which at least one origin is linked. */
    private void collectFirmLinks(int to, LinkCollector links) {
        int first = population.firstFirm()[to];
        int firms = population.firstFirm()[to + 1] - first;
        PartLinks[][] cells = new PartLinks[table.goods().size()][];
        for (int good = 0; good < cells.length; good++) {
            if (isLinked(good, to)) {
                cells[good] = cells(good, to, purchases(good, to));
            }
        }
        for (int buyer = 0; buyer < firms; buyer++) {
            links.startNode();
            for (int good = 0; good < cells.length; good++) {
                if (cells[good] != null) {
                    links.input(good, cells[good], buyer);
                }
            }
        }
    }

    /** The links of every origin of a good to the firms of an industry. */
    private PartLinks[] cells(int good, int to, double[] purchases) {
        return java.util.stream.IntStream.range(0, table.industries())
                .filter(from -> table.good(from) == good && table.flow(from, to) > 0)
                .mapToObj(from -> linked.test(from, to) ? match(from, to, purchases) : pooled(from, to, purchases))
                .toArray(PartLinks[]::new);
    }

    private boolean isLinked(int good, int to) {
        for (int from = 0; from < table.industries(); from++) {
            if (table.good(from) == good && table.flow(from, to) > 0 && linked.test(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Share of each firm of an industry in its purchases of a good; sums to 1. */
    private double[] purchases(int good, int to) {
        int first = population.firstFirm()[to];
        double[] share = new double[population.firstFirm()[to + 1] - first];
        double total = 0;
        for (int k = 0; k < share.length; k++) {
            share[k] = population.size()[first + k] * intensity.of(first + k, good);
            total += share[k];
        }
        for (int k = 0; k < share.length; k++) {
            share[k] /= total;
        }
        return share;
    }

    private PartLinks pooled(int from, int to, double[] purchases) {
        PartLinks links = new PartLinks(purchases.length);
        int node = population.firstFirm()[table.industries()] + from;
        for (int k = 0; k < purchases.length; k++) {
            if (purchases[k] > 0) {
                links.add(k, node, table.weeklyFlow(from, to) * purchases[k]);
            }
        }
        return links.sort();
    }

    private PartLinks match(int from, int to, double[] purchases) {
        int firstSupplier = population.firstFirm()[from];
        int firstBuyer = population.firstFirm()[to];
        int suppliers = population.firstFirm()[from + 1] - firstSupplier;
        long cell = Draws.pair(Draws.agent(table.label(from)), Draws.agent(table.label(to)));
        double flow = table.weeklyFlow(from, to) / rounds;
        PartLinks links = new PartLinks(purchases.length);
        for (int round = 0; round < rounds; round++) {
            int[] sellers = shuffled(firstSupplier, suppliers, cell, 2 * round);
            int[] buyers = shuffled(firstBuyer, purchases.length, cell, 2 * round + 1);
            double[] sold = new double[suppliers];
            for (int k = 0; k < suppliers; k++) {
                sold[k] = population.size()[firstSupplier + k];
            }
            Matching.match(
                    new Matching.Side(buyers, purchases),
                    new Matching.Side(sellers, sold),
                    (b, s, part) -> links.add(b, firstSupplier + s, part * flow));
        }
        return links.sort();
    }

    /** Positions 0 .. count−1 in the order of the firms' draws for this cell. */
    private int[] shuffled(int first, int count, long cell, int k) {
        double[] draw = new double[count];
        Integer[] positions = new Integer[count];
        for (int i = 0; i < count; i++) {
            draw[i] = order.uniform(Draws.pair(population.key()[first + i], cell), 0, k);
            positions[i] = i;
        }
        Arrays.sort(positions, (a, b) -> Double.compare(draw[a], draw[b]));
        return Arrays.stream(positions).mapToInt(Integer::intValue).toArray();
    }

    /** Inputs that an industry's firms buy jointly: every good of which no origin is linked. */
    private void collectCommonPurchases(int to, LinkCollector links) {
        links.startNode();
        double[] whole = {1};
        for (int good = 0; good < table.goods().size(); good++) {
            if (!isLinked(good, to)) {
                links.input(good, cells(good, to, whole), 0);
            }
        }
    }
}
