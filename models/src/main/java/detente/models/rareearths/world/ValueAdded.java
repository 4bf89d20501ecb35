package detente.models.rareearths.world;

import detente.models.production.Network;
import detente.models.production.ProductionState;

/**
 * Value added of the week: output less the inputs of the base recipe, both at base prices [M$/week]. What is worked around, saved or
 * designed out is replaced by something that costs as much: doing without an input is no gain. Accounts are drawn up at the end of the
 * week, by industry and by region.
 */
public final class ValueAdded {
    private final Network network;
    private final ProductionState state;
    private final double[] share;
    private final double[] byIndustry;
    private final double[] byRegion;
    private final double[] baseOfIndustry;
    private final double[] baseOfRegion;

    public ValueAdded(Network network, ProductionState state) {
        this.network = network;
        this.state = state;
        this.share = shares(network);
        this.byIndustry = new double[network.industries];
        this.byRegion = new double[network.table.regions().size()];
        account(0);
        this.baseOfIndustry = byIndustry.clone();
        this.baseOfRegion = byRegion.clone();
    }

    /** Draws up the accounts of a week. */
    public void account(int period) {
        java.util.Arrays.fill(byRegion, 0);
        for (int j = 0; j < byIndustry.length; j++) {
            double added = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                added += share[i] * state.output[i];
            }
            byIndustry[j] = added;
            byRegion[network.table.region(j)] += added;
        }
    }

    /** Value added per unit of each firm's output, its part of the industry's joint purchases counted. */
    private static double[] shares(Network network) {
        double[] share = new double[network.firms];
        for (int i = 0; i < share.length; i++) {
            share[i] = 1 - cost(network, i) - cost(network, network.node(network.industry[i]));
        }
        return share;
    }

    private static double cost(Network network, int node) {
        double cost = 0;
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            cost += network.coefficient[s];
        }
        return cost;
    }

    /** Value added of a region this week [M$/week]. */
    public double of(int region) {
        return byRegion[region];
    }

    /** Value added of an industry relative to base. */
    public double industryRelative(int industry) {
        return byIndustry[industry] / baseOfIndustry[industry];
    }

    /** Value added of a region at base [M$/week]. */
    public double base(int region) {
        return baseOfRegion[region];
    }

    /** Value added that some industries together lose against base [M$/week]; below 0 a gain. */
    public double shortfall(int[] industries) {
        double lost = 0;
        for (int j : industries) {
            lost += baseOfIndustry[j] - byIndustry[j];
        }
        return lost;
    }

    /** Value added of a region relative to base; exactly 1 while nothing happens. */
    public double relative(int region) {
        return byRegion[region] / baseOfRegion[region];
    }
}
