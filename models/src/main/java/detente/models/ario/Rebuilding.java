package detente.models.ario;

import detente.engine.Identities;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * What destroyed capital orders and gets. A damage orders in every period what would rebuild all that is left of it within its time;
 * makers ration these orders like all others; what they deliver makes the damage smaller.
 */
final class Rebuilding {
    private final Work[] works;
    private final double[] capital;
    private int period;

    private Rebuilding(List<Work> works, double[] capital) {
        this.works = works.toArray(Work[]::new);
        this.capital = capital;
    }

    /**
     * All damage, none of it rebuilt.
     *
     * @param capital by industry, in the table's money
     * @param problems told of damage that nobody can rebuild
     */
    static Rebuilding of(
            List<Rebuild> rebuilds, InputOutputTable table, Tables tables, double[] capital, Problems problems) {
        RebuildingShares shares = new RebuildingShares(table, tables, problems);
        RebuildingOrders orders = new RebuildingOrders(table, problems);
        List<Work> works = new ArrayList<>();
        for (Rebuild rebuild : rebuilds) {
            shares.of(rebuild, problems).ifPresent(s -> works.add(new Work(rebuild, orders.of(rebuild, s))));
        }
        return new Rebuilding(works, capital);
    }

    /** Whether there is anything to rebuild, ever. */
    boolean isPlanned() {
        return works.length > 0;
    }

    /** Adds the shares of capacity that damage takes in a period. */
    void lose(int now, double[] lost) {
        period = now;
        for (Work work : works) {
            Rebuild.Owner owner = work.rebuild.owner();
            if (owner.isIndustry() && now >= work.rebuild.first() && work.damage() > 0) {
                lost[owner.industry()] += work.damage() / capital[owner.industry()];
            }
        }
    }

    /**
     * Takes what makers delivered of the orders that stood.
     *
     * @param fill by firm, the share of its orders that it delivered
     */
    void receive(double[] fill) {
        for (Work work : works) {
            work.receive(fill);
        }
    }

    /**
     * Adds the orders of the next period.
     *
     * @param finalDemand by firm [money a period]
     */
    void order(double[] finalDemand) {
        for (Work work : works) {
            if (period + 1 >= work.rebuild.begins()) {
                work.order(finalDemand);
            }
        }
    }

    /** Damage of a region that is done and not rebuilt [money]. */
    double damage(int region) {
        double sum = 0;
        for (Work work : works) {
            sum += work.isOf(region) && period >= work.rebuild.first() ? work.damage() : 0;
        }
        return sum;
    }

    /** What a region ordered for rebuilding in the period [money a period]. */
    double ordered(int region) {
        double sum = 0;
        for (Work work : works) {
            sum += work.isOf(region) ? work.orderedNow : 0;
        }
        return sum;
    }

    /** What a region got of it [money a period]. */
    double delivered(int region) {
        double sum = 0;
        for (Work work : works) {
            sum += work.isOf(region) ? work.deliveredNow : 0;
        }
        return sum;
    }

    void identities(Identities identities) {
        identities
                .each("rebuilding = delivered + left", works.length, w -> name(works[w]), w -> works[w].unbooked())
                .each("rebuilding is at most ordered", works.length, w -> name(works[w]), w -> works[w].excess());
    }

    private static String name(Work work) {
        return "the damage of line " + work.rebuild.at().line();
    }

    /** One owner's damage. */
    private static final class Work {
        private final Rebuild rebuild;
        private final double total;
        /** What is still to be delivered, by maker [money]. */
        private final double[] left;
        /** What stands as an order, by maker [money a period]. */
        private final double[] ordered;

        private double orderedNow;
        private double deliveredNow;
        private double deliveredSoFar;

        Work(Rebuild rebuild, double[] orders) {
            this.rebuild = rebuild;
            this.left = orders;
            this.total = sum(orders);
            this.ordered = new double[orders.length];
        }

        boolean isOf(int region) {
            return rebuild.owner().region() == region;
        }

        void receive(double[] fill) {
            orderedNow = sum(ordered);
            deliveredNow = 0;
            for (int i = 0; i < left.length; i++) {
                double delivered = ordered[i] * fill[i];
                left[i] -= delivered;
                deliveredNow += delivered;
            }
            deliveredSoFar += deliveredNow;
        }

        void order(double[] finalDemand) {
            for (int i = 0; i < left.length; i++) {
                ordered[i] = left[i] / rebuild.timing().recoveryTime();
                finalDemand[i] += ordered[i];
            }
        }

        double damage() {
            return sum(left) / rebuild.factor();
        }

        double excess() {
            return total == 0 ? 0 : Math.max(0, deliveredNow - orderedNow) / total;
        }

        double unbooked() {
            return total == 0 ? 0 : (sum(left) + deliveredSoFar - total) / total;
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }
}
