package detente.models.production;

import detente.engine.Chunks;
import java.util.Arrays;

/**
 * What changes from week to week, in parallel arrays: by node, by firm, by input and by link. M$ and M$/week at base-year
 * prices. The steps of the week write them; observers and other mechanisms read them.
 *
 * <p>The order on a link is intensity of its input × weight of the link × attraction of its supplier: what a buyer orders is
 * spread over suppliers without a number of its own for each link.
 */
public final class ProductionState {
    /** X: production in the week, by node. */
    public final double[] output;
    /** X^opt: production that capacity and planned demand ask for, by node. */
    public final double[] desired;
    /** Orders and final demand standing with each node, baskets included, since the end of last week. */
    public final double[] demand;

    /** Part of the standing orders that may not be shipped this week, by firm (licences, bans). */
    public final double[] blocked;
    /** Demand that the firm plans for, by firm. */
    public final double[] planned;
    /** Capacity in the week, by node. */
    public final double[] capacity;
    /** α: overproduction, by firm. */
    public final double[] overproduction;
    /** δ: share of capacity lost, by firm, 0..1; whoever simulates a disaster writes it. */
    public final double[] capacityLost;
    /** K^alt: capacity of new plants, by firm [M$/week]; whoever builds them writes it. */
    public final double[] newCapacity;
    /** F: finished goods at the end of the week, by firm. */
    public final double[] finished;
    /** Share of the admissible orders that was shipped this week, by node, baskets included. */
    public final double[] fill;
    /** Memory of {@link #fill}, by node. */
    public final double[] reliability;
    /** Goods shipped this week to firms and to final demand, by firm. */
    public final double[] shipped;
    /** Final demand standing, by firm. */
    public final double[] finalDemand;

    /** S: input stock at the end of the week, by input. */
    public final double[] stock;
    /** a(t): units of the input per unit of the holder's output, by input; whoever saves on an input writes it. */
    public final double[] coefficient;
    /** n*: stock that the holder wants, in weeks of use, by input; whoever hoards writes it. */
    public final double[] cover;
    /** Input used in the week, by input. */
    public final double[] used;
    /** Input arrived in the week, by input. */
    public final double[] arrived;
    /** Input shipped or promised but not arrived, by input; 0 in ARIO. */
    public final double[] onOrder;
    /** Order placed, total over suppliers, by input. */
    public final double[] wanted;

    /** Order per unit of {@link #weight} and {@link #attraction}, by input, baskets included. */
    public final double[] intensity;
    /** Weight × attraction, summed over the links of each input, baskets included. */
    public final double[] total;
    /** How attractive each node is as a supplier, relative to base. */
    public final double[] attraction;
    /** Base flow of each link times how open it is, which whoever controls exports may lower; by input. */
    public final double[] weight;
    /** The same in the order of suppliers. */
    public final double[] saleWeight;

    /** How the steps' loops are shared out over threads. */
    final Loops loops;

    private final Network network;

    public ProductionState(Network network, ProductionRules rules, InputRules inputs) {
        int firms = network.firms;
        this.network = network;
        this.loops = new Loops(network);
        output = network.output.clone();
        desired = network.output.clone();
        demand = Arrays.copyOf(network.output, network.suppliers());
        capacity = network.output.clone();
        planned = Arrays.copyOf(network.output, firms);
        blocked = new double[firms];
        overproduction = new double[firms];
        Arrays.fill(overproduction, rules.overproductionBase());
        capacityLost = new double[firms];
        newCapacity = new double[firms];
        finished = new double[firms];
        for (int i = 0; i < firms; i++) {
            finished[i] = rules.finishedCover() * network.output[i];
        }
        fill = new double[network.suppliers()];
        reliability = new double[network.nodes()];
        Arrays.fill(fill, 1);
        Arrays.fill(reliability, 1);
        shipped = Arrays.copyOf(network.output, firms);
        finalDemand = network.finalDemand.clone();

        coefficient = network.coefficient.clone();
        cover = inputs.cover().clone();
        stock = new double[network.inputs()];
        used = new double[network.inputs()];
        wanted = new double[network.inputs()];
        onOrder = new double[network.inputs()];
        for (int s = 0; s < network.inputs(); s++) {
            double use = network.coefficient[s] * network.output[network.holder[s]];
            stock[s] = inputs.cover()[s] * use;
            used[s] = use;
            wanted[s] = use;
        }
        arrived = used.clone();
        intensity = new double[network.holder.length];
        attraction = new double[network.suppliers()];
        Arrays.fill(intensity, 1);
        Arrays.fill(attraction, 1);
        total = network.purchases.clone();
        weight = network.flow.clone();
        saleWeight = network.sales();
    }

    /** Order standing on a link of an input. */
    public double order(int input, int link) {
        return intensity[input] * weight[link] * attraction[network.supplier[link]];
    }

    /** Opens or closes a link to its buyer relative to base: 1 unless someone controls it. */
    public void setAccess(int link, int sale, double access) {
        weight[link] = network.flow[link] * access;
        saleWeight[sale] = weight[link];
    }

    /** Shares the loops of all steps over this state out among threads; the results do not depend on it. */
    public void parallel(Chunks chunks) {
        loops.share(chunks);
    }
}
