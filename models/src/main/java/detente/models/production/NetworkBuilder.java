package detente.models.production;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
    /** Bits of a firm's position in its industry: two million firms. */
    private static final long POSITION = (1L << 21) - 1;

    private final InputOutputTable table;
    private final Population population;
    private final Purpose order;
    private Linked linked = (from, to) -> false;
    private Intensity intensity = (firm, good) -> 1;
    private int rounds = 1;
    /** Pooled rests found so far, in the order of their nodes. */
    private final List<Basket> baskets = new ArrayList<>();

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
        collectBaskets(links);
        return new Network(table, population, links.rows());
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
                    links.input(good, buyer, cells[good]);
                }
            }
        }
    }

    /** What the firms of an industry buy of a good from industries as a whole. */
    private record Basket(int good, int buyer, PartLinks links) {}

    /** The links of every linked origin of a good to the firms of an industry, and those to the basket of the rest. */
    private PartLinks[] cells(int good, int to, double[] purchases) {
        List<PartLinks> cells = new ArrayList<>();
        int[] rest = origins(good, to).filter(from -> !linked.test(from, to)).toArray();
        origins(good, to).filter(from -> linked.test(from, to)).forEach(from -> cells.add(match(from, to, purchases)));
        if (rest.length > 0) {
            int node = population.firstFirm()[table.industries()] + table.industries() + baskets.size();
            PartLinks links = pooled(rest, to);
            baskets.add(new Basket(good, to, links));
            cells.add(basket(node, links.total(), purchases));
        }
        return cells.toArray(PartLinks[]::new);
    }

    private IntStream origins(int good, int to) {
        return IntStream.range(0, table.industries())
                .filter(from -> table.good(from) == good && table.flow(from, to) > 0);
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

    /** Purchases of one buyer from industries as a whole. */
    private PartLinks pooled(int[] origins, int to) {
        PartLinks links = new PartLinks(1);
        for (int from : origins) {
            links.add(0, population.firstFirm()[table.industries()] + from, table.weeklyFlow(from, to));
        }
        return links.sort();
    }

    private static PartLinks basket(int node, double flow, double[] purchases) {
        PartLinks links = new PartLinks(purchases.length);
        for (int k = 0; k < purchases.length; k++) {
            if (purchases[k] > 0) {
                links.add(k, node, flow * purchases[k]);
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
        // The position rides in the low bits of the draw, so that the sort needs no objects; 43 bits still tell draws
        // apart.
        long[] drawn = new long[count];
        for (int i = 0; i < count; i++) {
            long bits = order.bits(Draws.pair(population.key()[first + i], cell), 0, k);
            drawn[i] = ((bits >>> 1) & ~POSITION) | i;
        }
        Arrays.sort(drawn);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = (int) (drawn[i] & POSITION);
        }
        return positions;
    }

    /** Inputs that an industry's firms buy jointly: every good of which no origin is linked. */
    private void collectCommonPurchases(int to, LinkCollector links) {
        links.startNode();
        for (int good = 0; good < table.goods().size(); good++) {
            if (!isLinked(good, to)) {
                links.input(good, 0, pooled(origins(good, to).toArray(), to));
            }
        }
    }

    private void collectBaskets(LinkCollector links) {
        for (Basket basket : baskets) {
            links.startBasket(basket.buyer());
            links.input(basket.good(), 0, basket.links());
        }
    }
}
