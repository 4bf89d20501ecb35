package detente.models.rareearths.trade;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import java.util.function.IntToDoubleFunction;

/** What the two states' industries ship to each other, to firms and to final demand [M$/week at base prices]. */
public final class TradeFlows {
    private final Network network;
    private final Border border;
    private final FinalDemand finalDemand;
    private final IntToDoubleFunction elsewhere;
    private final ProductionState state;
    /** Shipped this week to the partner state by industry, without the links that others keep. */
    private final double[] shipped;

    /**
     * @param elsewhere shipped this week on the links that others keep, by importing region [M$/week]; only of goods that
     *     pass customs
     */
    public TradeFlows(Border border, FinalDemand finalDemand, IntToDoubleFunction elsewhere, ProductionState state) {
        this.network = border.network;
        this.border = border;
        this.finalDemand = finalDemand;
        this.elsewhere = elsewhere;
        this.state = state;
        this.shipped = new double[network.industries];
    }

    /** Adds up what was shipped; after the goods were received and before anybody revises what stands with suppliers. */
    public void measure(int period) {
        for (int j = 0; j < shipped.length; j++) {
            int partner = border.partner[j];
            shipped[j] = partner == Border.NONE
                    ? 0
                    : toFirms(j) + finalDemand.ordered(j, partner) * state.fill[network.node(j)];
        }
    }

    private double toFirms(int industry) {
        double sum = 0;
        for (int b = border.partners.first[industry]; b < border.partners.first[industry + 1]; b++) {
            int link = border.partners.link[b];
            sum += state.order(border.partners.input[b], link) * state.fill[network.supplier[link]];
        }
        return sum;
    }

    /** Shipped this week by an industry to the partner state [M$/week], without the links that others keep. */
    public double shipped(int industry) {
        return shipped[industry];
    }

    /** Goods that pass customs, shipped to a state by its partner in a week of the base year [M$/week], all links. */
    public double baseImports(int importer) {
        InputOutputTable table = network.table;
        double sum = 0;
        for (int j = 0; j < shipped.length; j++) {
            if (border.taxed[j] && border.partner[j] == importer) {
                for (int to = 0; to < shipped.length; to++) {
                    sum += table.region(to) == importer ? table.weeklyFlow(j, to) : 0;
                }
                int destination = table.destinations().indexOf(table.regions().get(importer));
                sum += destination < 0 ? 0 : table.finalDemand(j, destination) / table.weeksPerYear();
            }
        }
        return sum;
    }

    /** Goods that pass customs, shipped to a state by its partner this week [M$/week], all links. */
    public double imports(int importer) {
        double sum = elsewhere.applyAsDouble(importer);
        for (int j = 0; j < shipped.length; j++) {
            sum += border.taxed[j] && border.partner[j] == importer ? shipped[j] : 0;
        }
        return sum;
    }
}
