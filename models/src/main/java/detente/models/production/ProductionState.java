package detente.models.production;

import java.util.Arrays;

/**
 * What changes from week to week, in parallel arrays: by node, by firm, by input and by link. M$ and M$/week at base-year
 * prices. The steps of the week write them; observers and other mechanisms read them.
 */
public final class ProductionState {
    /** X: production in the week, by node. */
    public final double[] output;
    /** X^opt: production that capacity and planned demand ask for, by node. */
    public final double[] desired;
    /** Orders and final demand standing with each node since the end of last week. */
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
    /** F: finished goods at the end of the week, by firm. */
    public final double[] finished;
    /** Share of the admissible orders that was shipped this week, by node. */
    public final double[] fill;
    /** Memory of {@link #fill}, by node. */
    public final double[] reliability;
    /** Goods shipped this week to firms and to final demand, by firm. */
    public final double[] shipped;
    /** Final demand standing, by firm. */
    public final double[] finalDemand;

    /** S: input stock at the end of the week, by input. */
    public final double[] stock;
    /** Input used in the week, by input. */
    public final double[] used;
    /** Input arrived in the week, by input. */
    public final double[] arrived;
    /** Input shipped or promised but not arrived, by input; 0 in ARIO. */
    public final double[] onOrder;
    /** Order placed, total over suppliers, by input. */
    public final double[] wanted;

    /** Share of the input's orders that goes to each link's supplier, by link. */
    public final double[] share;
    /** How open each link is to its buyer relative to base, 1 unless someone controls it; buyers lean towards open links. */
    public final double[] access;
    /** Order standing on each link; whoever controls exports lowers it to what may be shipped. */
    public final double[] order;

    public ProductionState(Network network, ProductionRules rules, InputRules inputs) {
        int firms = network.firms;
        output = network.output.clone();
        desired = network.output.clone();
        demand = network.output.clone();
        capacity = network.output.clone();
        planned = Arrays.copyOf(network.output, firms);
        blocked = new double[firms];
        overproduction = new double[firms];
        Arrays.fill(overproduction, rules.overproductionBase());
        capacityLost = new double[firms];
        finished = new double[firms];
        for (int i = 0; i < firms; i++) {
            finished[i] = rules.finishedCover() * network.output[i];
        }
        fill = new double[network.nodes()];
        reliability = new double[network.nodes()];
        Arrays.fill(fill, 1);
        Arrays.fill(reliability, 1);
        shipped = Arrays.copyOf(network.output, firms);
        finalDemand = network.finalDemand.clone();

        stock = new double[network.inputs()];
        used = new double[network.inputs()];
        wanted = new double[network.inputs()];
        onOrder = new double[network.inputs()];
        share = new double[network.links()];
        access = new double[network.links()];
        Arrays.fill(access, 1);
        for (int s = 0; s < network.inputs(); s++) {
            double use = network.coefficient[s] * network.output[network.holder[s]];
            stock[s] = inputs.cover()[s] * use;
            used[s] = use;
            wanted[s] = use;
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                share[l] = network.flow[l] / use;
            }
        }
        arrived = used.clone();
        order = network.flow.clone();
    }
}
