package detente.models.ario;

import detente.input.Problems;
import detente.models.production.InputOutputTable;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * From whom an owner orders what rebuilds its capital: of each good from the makers from whom it buys that good in the table, in these
 * proportions, as BoARIO has it. Who buys none of a good orders it as the industries of its region do.
 */
final class RebuildingOrders {
    private final InputOutputTable table;
    private final Problems problems;

    RebuildingOrders(InputOutputTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /**
     * All that a damage will have ordered when it is rebuilt, by maker, in the table's money.
     *
     * @param shares by good, its share
     */
    double[] of(Rebuild rebuild, double[] shares) {
        double[] orders = new double[table.industries()];
        for (int good = 0; good < shares.length; good++) {
            double all = shares[good] * rebuild.damage() * rebuild.factor();
            if (all > 0) {
                spread(all, good, rebuild, orders);
            }
        }
        return orders;
    }

    private void spread(double all, int good, Rebuild rebuild, double[] orders) {
        Rebuild.Owner owner = rebuild.owner();
        Optional<double[]> own = purchases(good, from -> bought(from, owner));
        Optional<double[]> purchases = own.isPresent() ? own : purchases(good, from -> inRegion(from, owner.region()));
        if (purchases.isEmpty()) {
            problems.add(
                    rebuild.at(),
                    "nobody in '%s' buys '%s', so that nobody rebuilds with it: leave it out of 'data.rebuilding'."
                            .formatted(
                                    table.regions().get(owner.region()),
                                    table.goods().get(good)));
            return;
        }
        double sum = 0;
        for (double flow : purchases.get()) {
            sum += flow;
        }
        for (int from = 0; from < orders.length; from++) {
            orders[from] += all * (purchases.get()[from] / sum);
        }
    }

    /** What is bought of a good, by maker; empty if none is. */
    private Optional<double[]> purchases(int good, IntToDoubleFunction flow) {
        double[] flows = new double[table.industries()];
        boolean any = false;
        for (int from = 0; from < flows.length; from++) {
            flows[from] = table.good(from) == good ? flow.applyAsDouble(from) : 0;
            any |= flows[from] > 0;
        }
        return any ? Optional.of(flows) : Optional.empty();
    }

    private double bought(int from, Rebuild.Owner owner) {
        return owner.isIndustry() ? table.flow(from, owner.industry()) : byHouseholds(from, owner.region());
    }

    /** What goes to the columns of final demand that are called by the region: {@code REGION} or {@code REGION/anything}. */
    private double byHouseholds(int from, int region) {
        String name = table.regions().get(region);
        double sum = 0;
        for (int d = 0; d < table.destinations().size(); d++) {
            String destination = table.destinations().get(d);
            if (destination.equals(name) || destination.startsWith(name + "/")) {
                sum += table.finalDemand(from, d);
            }
        }
        return sum;
    }

    private double inRegion(int from, int region) {
        double sum = 0;
        for (int to = 0; to < table.industries(); to++) {
            sum += table.region(to) == region ? table.flow(from, to) : 0;
        }
        return sum;
    }
}
