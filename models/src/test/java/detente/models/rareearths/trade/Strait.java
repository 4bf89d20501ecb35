package detente.models.rareearths.trade;

import detente.models.production.Attraction;
import detente.models.production.Capacity;
import detente.models.production.Delivery;
import detente.models.production.Demand;
import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.NetworkBuilder;
import detente.models.production.Ordering;
import detente.models.production.Population;
import detente.models.production.Production;
import detente.models.production.ProductionRules;
import detente.models.production.ProductionState;
import detente.models.production.Rationing;
import detente.random.Draws;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three regions that make three goods and trade all of them, with nothing but production and the terms of trade. Machines
 * are traded firm to firm within a region and through baskets across borders, farm goods firm to firm, services are pooled.
 */
public final class Strait {
    public static final int CHN = 0;
    public static final int USA = 1;
    public static final int ALLY = 2;
    private static final ProductionRules RULES = new ProductionRules(1, 1.25, 52, 4, 1, 4, 4, 0.05, 0, 0.5, 4);

    public final Network network;
    public final ProductionState state;
    public final Border border;
    public final TariffSchedule tariffs;
    public final Commitments commitments;
    public final TradeWedges wedges;
    public final PriceDual prices;
    public final FinalDemand finalDemand;
    public final TradeFlows flows;
    public final CustomsOffice customs;
    public double spending = 1;
    public int period;

    private final Capacity capacity;
    private final Production production;
    private final Rationing rationing;
    private final Delivery delivery;
    private final Attraction attraction;
    private final Ordering ordering;
    private final Demand demand;

    public Strait(Deal deal) {
        this(deal, network(45), new boolean[network(45).links()]);
    }

    public Strait(Deal deal, Network network, boolean[] elsewhere) {
        this.network = network;
        InputRules inputs = InputRules.uniform(network.inputs(), 8, 6, 0.5);
        state = new ProductionState(network, RULES, inputs);
        border = new Border(network, elsewhere, deal.exempt);
        tariffs = new TariffSchedule(deal.tariffs(), network.table, deal.tariffLevels());
        commitments = new Commitments(deal.commitments(), border, deal.commitmentLevels());
        wedges = new TradeWedges(
                border,
                new TradeWedges.Rules(deal.tariffs(), deal.commitments(), deal.switching),
                new TradeWedges.Policies(tariffs, commitments),
                state);
        prices = new PriceDual(border, wedges, tariffs, deal.tariffs());
        finalDemand = new FinalDemand(
                new FinalDemand.Market(border, wedges, prices),
                (region, good) -> spending,
                new FinalDemand.Rules(deal.elasticity, deal.respending),
                state);
        flows = new TradeFlows(border, finalDemand, importer -> 0, state);
        customs = new CustomsOffice(border, tariffs, flows, deal.rateAtDeparture);
        capacity = new Capacity(network, RULES, state);
        production = new Production(network, inputs, state);
        rationing = new Rationing(network, RULES, state);
        delivery = new Delivery(network, state);
        attraction = new Attraction(network, RULES, state);
        ordering = new Ordering(network, inputs, state);
        demand = new Demand(network, state);
    }

    /** Every good is bought from everybody by everybody; no final demand for Chinese services. */
    public static InputOutputTable table() {
        return table(List.of("CHN", "USA", "ALLY"));
    }

    /**
     * The same world in which the regions have other names.
     *
     * @param regions names of the three regions in the order of the table
     */
    private static InputOutputTable table(List<String> regions) {
        List<String> labels = regions.stream()
                .flatMap(region -> Stream.of("agriculture_food", "machinery_other", "services")
                        .map(good -> region + "/" + good))
                .toList();
        double[][] flows = new double[9][9];
        double[][] demand = new double[9][3];
        for (int from = 0; from < 9; from++) {
            for (int to = 0; to < 9; to++) {
                flows[from][to] = 1 + (from * 5 + to * 3) % 7;
            }
            for (int d = 0; d < 3; d++) {
                demand[from][d] = from == 2 ? 0 : 20 + (from * 4 + d * 2) % 9;
            }
        }
        flows[2][0] = 60;
        return new InputOutputTable(labels, flows, new InputOutputTable.FinalDemand(regions, demand), 52);
    }

    public static Network network(int firms) {
        return network(table(), firms);
    }

    /** One firm an industry; the two states have each other's names. */
    public static Network mirrored() {
        return network(table(List.of("USA", "CHN", "ALLY")), 9);
    }

    private static Network network(InputOutputTable table, int firms) {
        return new NetworkBuilder(table, Population.zipf(table, firms, 1), Draws.keyed(1))
                .linked((from, to) ->
                        table.good(from) == 0 || (table.good(from) == 1 && table.region(from) == table.region(to)))
                .rounds(2)
                .build();
    }

    /** A week with the terms of trade in their places. */
    public void week() {
        customs.open(period);
        tariffs.set(period);
        commitments.set(period);
        prices.set(period);
        produce();
        flows.measure(period);
        customs.collect(period);
        wedges.revise(period);
        attraction.chooseSuppliers(period);
        ordering.order(period);
        finalDemand.set(period);
        demand.collect(period);
        period++;
    }

    /** A week in which nobody knows of tariffs. */
    public void weekWithoutTerms() {
        produce();
        attraction.chooseSuppliers(period);
        ordering.order(period);
        demand.collect(period);
        period++;
    }

    public void weeks(int count) {
        for (int t = 0; t < count; t++) {
            week();
        }
    }

    private void produce() {
        capacity.set(period);
        production.produce(period);
        rationing.ship(period);
        delivery.receive(period);
    }

    /** Base sales from one region to another, to firms and to final demand, goods and services [M$/week]. */
    public double baseSales(int from, int to) {
        InputOutputTable table = network.table;
        double sum = 0;
        for (int j = 0; j < table.industries(); j++) {
            sum += table.region(j) == from ? baseSale(j, to) : 0;
        }
        return sum;
    }

    /** Base sales of an industry to a region [M$/week]. */
    public double baseSale(int industry, int to) {
        InputOutputTable table = network.table;
        double sum = table.finalDemand(industry, to);
        for (int buyer = 0; buyer < table.industries(); buyer++) {
            sum += table.region(buyer) == to ? table.flow(industry, buyer) : 0;
        }
        return sum / table.weeksPerYear();
    }
}
