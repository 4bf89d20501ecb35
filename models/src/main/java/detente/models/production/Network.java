package detente.models.production;

import java.util.Arrays;

/**
 * Who makes what and who buys from whom in the base period. Fixed during a run; all flows in M$/week.
 *
 * <p>A <em>node</em> is a firm (0 .. firms−1), an industry as a whole (firms .. nodes−1) or a basket (nodes ..
 * suppliers−1). An industry node holds the inputs that its firms buy jointly (pooled purchases), and as a supplier it stands
 * for all its firms by size. A basket is what the firms of one industry buy of one good from industries as a whole, in
 * proportions that are equal for all of them: firms link to the basket, and the basket to the industries.
 *
 * <p>The inputs of node h are {@code firstInput[h] .. firstInput[h+1]−1}; the purchases of a basket come last and are not
 * counted as inputs, because nobody stores them. Links stand in two orders: by input, {@code firstLink[s] ..
 * firstLink[s+1]−1}, and by supplier, {@code firstSale[h] .. firstSale[h+1]−1}; each is read from front to back.
 *
 * <p>The arrays are open to the steps of the week; nobody writes them after construction.
 */
public final class Network {
    public final InputOutputTable table;
    public final int firms;
    public final int industries;
    public final int baskets;

    /** First firm of each industry; its length is industries + 1. */
    public final int[] firstFirm;
    /** Industry of each firm. */
    public final int[] industry;
    /** Key of each firm in keyed draws: depends on its industry's label and its rank alone. */
    public final long[] key;
    /** Base output x0 of each firm and industry. */
    public final double[] output;
    /** Share of each firm in its industry's base output. */
    public final double[] size;

    public final int[] firstInput;
    /** Node that holds each input, baskets included. */
    public final int[] holder;
    /** Good of each input, baskets included, as an index into {@link InputOutputTable#goods()}. */
    public final int[] good;
    /** Base purchases of each input, baskets included, added up in the order of its links. */
    public final double[] purchases;
    /** Input coefficient a: units of the input per unit of the holder's output. */
    public final double[] coefficient;

    public final int[] firstLink;
    /** Node that supplies each link. */
    public final int[] supplier;
    /** Base flow z0 of each link. */
    public final double[] flow;

    public final int[] firstSale;
    /** Input that buys, link by link in the order of suppliers. */
    public final int[] customer;
    /** Base final demand for each firm's output, all destinations. */
    public final double[] finalDemand;

    /** Industry whose firms buy from each basket. */
    private final int[] basketBuyer;

    Network(InputOutputTable table, Population population, Links links) {
        this.table = table;
        this.industries = table.industries();
        this.firstFirm = population.firstFirm();
        this.firms = firstFirm[industries];
        this.key = population.key();
        this.size = population.size();
        this.industry = new int[firms];
        this.firstInput = links.firstInput();
        this.holder = links.holder();
        this.good = links.good();
        this.firstLink = links.firstLink();
        this.supplier = links.supplier();
        this.flow = links.flow();
        this.basketBuyer = links.basketBuyer();
        this.baskets = basketBuyer.length;
        this.finalDemand = new double[firms];
        for (int j = 0; j < industries; j++) {
            for (int i = firstFirm[j]; i < firstFirm[j + 1]; i++) {
                industry[i] = j;
                finalDemand[i] = table.weeklyFinalDemand(j) * size[i];
            }
        }
        this.purchases = new double[holder.length];
        for (int s = 0; s < purchases.length; s++) {
            for (int l = firstLink[s]; l < firstLink[s + 1]; l++) {
                purchases[s] += flow[l];
            }
        }
        this.firstSale = firstSales();
        this.customer = customers();
        // Base output is what the base orders add up to, in the order in which the steps add them: so the base state is
        // steady to the last bit, not only to the rounding of the table.
        this.output = Arrays.copyOf(Demand.atBase(this), nodes());
        this.coefficient = new double[inputs()];
        for (int s = 0; s < coefficient.length; s++) {
            coefficient[s] = purchases[s] / output[holder[s]];
        }
    }

    /**
     * Compressed rows of inputs and links, as the builder leaves them.
     *
     * @param basketBuyer industry whose firms buy from each basket
     */
    record Links(
            int[] firstInput,
            int[] holder,
            int[] good,
            int[] firstLink,
            int[] supplier,
            double[] flow,
            int[] basketBuyer) {}

    /** Firms and industries: all that produce. */
    public int nodes() {
        return firms + industries;
    }

    /** Firms, industries and baskets: all that links lead to. */
    public int suppliers() {
        return firms + industries + baskets;
    }

    /** Inputs of firms and industries. */
    public int inputs() {
        return holder.length - baskets;
    }

    public int links() {
        return supplier.length;
    }

    /** Node of an industry as a whole. */
    public int node(int industry) {
        return firms + industry;
    }

    /** Industry that a node is or belongs to; of a basket, the industry that buys. */
    public int industryOf(int node) {
        if (node < firms) {
            return industry[node];
        }
        return node < nodes() ? node - firms : basketBuyer[node - nodes()];
    }

    /** Name of a node for messages: {@code USA/auto} or {@code USA/auto #3}. */
    public String name(int node) {
        String label = table.label(industryOf(node));
        if (node >= nodes()) {
            return "pooled purchases of " + label;
        }
        return node < firms ? label + " #" + (node - firstFirm[industry[node]] + 1) : label;
    }

    /** Position of a link in the order of suppliers. */
    public int sale(int input, int link) {
        int from = firstSale[supplier[link]];
        int found = Arrays.binarySearch(customer, from, firstSale[supplier[link] + 1], input);
        if (found < 0) {
            throw new IllegalArgumentException("link " + link + " does not belong to input " + input);
        }
        return found;
    }

    /** Base flows in the order of suppliers, a new array. */
    double[] sales() {
        double[] sales = new double[flow.length];
        int[] next = Arrays.copyOf(firstSale, suppliers());
        for (int l = 0; l < flow.length; l++) {
            sales[next[supplier[l]]++] = flow[l];
        }
        return sales;
    }

    private int[] firstSales() {
        int[] first = new int[suppliers() + 1];
        for (int node : supplier) {
            first[node + 1]++;
        }
        for (int h = 0; h < suppliers(); h++) {
            first[h + 1] += first[h];
        }
        return first;
    }

    private int[] customers() {
        int[] customers = new int[supplier.length];
        int[] next = Arrays.copyOf(firstSale, suppliers());
        for (int s = 0; s < holder.length; s++) {
            for (int l = firstLink[s]; l < firstLink[s + 1]; l++) {
                customers[next[supplier[l]]++] = s;
            }
        }
        return customers;
    }
}
