package detente.models.ario;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Figures of regions in money at base prices: what is lost, and what is rebuilt. */
final class RegionAccounts {
    /** Instead of a region: all of them. */
    private static final int WORLD = -1;

    private final InputOutputTable table;
    private final Network network;
    private final ProductionState state;
    private final CapacityLoss losses;
    private final double[] capital;
    /** By firm: value added per unit of output, at base. */
    private final double[] valueAdded;

    RegionAccounts(Network network, ProductionState state, CapacityLoss losses, ArioRules rules) {
        this.table = network.table;
        this.network = network;
        this.state = state;
        this.losses = losses;
        this.capital = rules.capital();
        this.valueAdded = new double[network.firms];
        for (int i = 0; i < valueAdded.length; i++) {
            valueAdded[i] = 1;
            for (int s = network.firstInput[i]; s < network.firstInput[i + 1]; s++) {
                valueAdded[i] -= network.coefficient[s];
            }
        }
    }

    /** @param money unit of money of the table */
    void observe(Observer observer, String money) {
        List<String> names = SeriesNames.regions(table);
        IntToDoubleFunction lost = this::loss;
        IntToDoubleFunction added = this::added;
        IntToDoubleFunction addedLost = this::addedLost;
        IntToDoubleFunction unmet = this::unmet;
        IntToDoubleFunction standing = this::standing;
        for (int r = 0; r < names.size(); r++) {
            int region = r;
            String in = " in " + table.regions().get(r);
            String end = "." + names.get(r);
            observer.flow("loss" + end, money, "Output lost" + in + ", at base prices", () -> sum(region, lost))
                    .flow("value-added" + end, money, "Value added" + in + ", at base prices", () -> sum(region, added))
                    .flow(
                            "value-added-lost" + end,
                            money,
                            "Value added lost" + in + ", at base prices",
                            () -> sum(region, addedLost))
                    .flow(
                            "final-demand-unmet" + end,
                            money,
                            "Final demand for goods made" + in + " that is not met",
                            () -> sum(region, unmet))
                    .level(
                            "capital" + end,
                            money,
                            "Productive capital that is not destroyed" + in,
                            () -> sum(region, standing));
            if (losses.rebuilding().isPlanned()) {
                rebuilding(observer, money, region, end);
            }
        }
        observer.flow("value-added.all", money, "Value added in the world, at base prices", () -> sum(WORLD, added))
                .flow(
                        "value-added-lost.all",
                        money,
                        "Value added lost in the world, at base prices",
                        () -> sum(WORLD, addedLost))
                .flow("final-demand-unmet.all", money, "Final demand that is not met", () -> sum(WORLD, unmet));
    }

    private void rebuilding(Observer observer, String money, int region, String end) {
        Rebuilding rebuilding = losses.rebuilding();
        String in = " in " + table.regions().get(region);
        observer.flow("rebuilding-ordered" + end, money, "Orders for rebuilding" + in, () -> rebuilding.ordered(region))
                .flow(
                        "rebuilding-delivered" + end,
                        money,
                        "Goods delivered for rebuilding" + in,
                        () -> rebuilding.delivered(region))
                .level(
                        "damage" + end,
                        money,
                        "Damage done and not rebuilt" + in + ", that of households included",
                        () -> rebuilding.damage(region));
    }

    private double sum(int region, IntToDoubleFunction ofFirm) {
        double sum = 0;
        for (int i = 0; i < network.firms; i++) {
            sum += region == WORLD || table.region(network.industry[i]) == region ? ofFirm.applyAsDouble(i) : 0;
        }
        return sum;
    }

    private double loss(int firm) {
        return network.output[firm] - state.output[firm];
    }

    private double added(int firm) {
        return valueAdded[firm] * state.output[firm];
    }

    private double addedLost(int firm) {
        return valueAdded[firm] * loss(firm);
    }

    private double unmet(int firm) {
        return network.finalDemand[firm] * (1 - state.fill[firm]);
    }

    private double standing(int firm) {
        int j = network.industry[firm];
        return capital[j] * (1 - losses.destroyed(j));
    }
}
