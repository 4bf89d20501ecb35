package detente.models.rareearths;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.Employment;
import detente.models.rareearths.world.MagnetHolders;
import detente.models.rareearths.world.RegionNames;
import detente.models.rareearths.world.ValueAdded;

/** What is recorded of production and of the firms that use magnets. */
final class RareEarthsSeries {
    /** A firm counts as stopped while it produces less than this share of its base output. */
    private static final double STOPPED = 0.5;

    private static final double PERCENT = 100;

    private final Network network;
    private final InputOutputTable table;
    private final ProductionState state;
    private final int china;
    private final MagnetHolders holders;
    private final ValueAdded accounts;
    private final Employment employment;
    /** Gross output of each region at base [M$/week]. */
    private final double[] base;

    RareEarthsSeries(Network network, ProductionState state, ValueAdded accounts, Employment employment) {
        this.accounts = accounts;
        this.employment = employment;
        this.network = network;
        this.table = network.table;
        this.state = state;
        this.china = table.regions().indexOf(BaseTable.CHINA);
        this.holders = new MagnetHolders(network, state);
        this.base = new double[table.regions().size()];
        for (int j = 0; j < table.industries(); j++) {
            base[table.region(j)] += network.output[network.node(j)];
        }
    }

    void observe(Observer observer) {
        for (int region = 0; region < table.regions().size(); region++) {
            magnetUse(observer, region);
        }
        observer.level(
                "stopped.magnet-users.abroad",
                "firm",
                "Magnet-using firms outside China below half of base output",
                () -> holders.stopped(STOPPED, china));
        for (int j = 0; j < table.industries(); j++) {
            output(observer, j);
        }
        for (int region = 0; region < table.regions().size(); region++) {
            region(observer, region);
        }
    }

    private void region(Observer observer, int r) {
        String name = RegionNames.of(table, r);
        String words = RegionNames.inWords(table, r);
        observer.level(
                "output.all." + name, "1", "Gross output of " + words + " relative to base", () -> output(r) / base[r]);
        observer.flow("gross-output." + name, "M$", "Gross output of " + words + ", at base prices", () -> output(r));
        observer.level(
                "value-added.all." + name,
                "1",
                "Value added of " + words + " relative to base, at base prices",
                () -> accounts.relative(r));
        observer.flow("gdp." + name, "M$", "Value added of " + words + ", at base prices", () -> accounts.of(r));
        observer.flow(
                "gdp-shortfall." + name,
                "M$",
                "Value added that " + words + " loses against base, at base prices; below 0 a gain",
                () -> accounts.base(r) - accounts.of(r));
        observer.level(
                "gdp-lost." + name,
                "%",
                "Value added that " + words + " loses against base; below 0 a gain",
                () -> PERCENT * (1 - accounts.relative(r)));
        if (employment.covers(r)) {
            observer.level(
                    "stopped.workers." + name,
                    "thousand",
                    "Workers in " + words + " at firms below half of base output",
                    () -> employment.idle(STOPPED, r));
        }
    }

    private void magnetUse(Observer observer, int region) {
        String name = RegionNames.of(table, region);
        observer.level(
                "cover.magnet." + name,
                "week",
                "Magnets in stock at users in " + RegionNames.inWords(table, region) + ", in weeks of base use",
                () -> holders.cover(region));
        observer.level(
                "shutdown.magnet-users." + name,
                "1",
                "Magnet users in " + RegionNames.inWords(table, region)
                        + " below half of base output, share by base output",
                () -> holders.shutdown(STOPPED, region));
    }

    private void output(Observer observer, int j) {
        String name = "output." + table.goods().get(table.good(j)) + "." + RegionNames.of(table, table.region(j));
        int node = network.node(j);
        observer.level(
                name,
                "1",
                "Output of " + table.label(j) + " relative to base",
                () -> state.output[node] / network.output[node]);
        observer.level(
                "value-added." + table.goods().get(table.good(j)) + "." + RegionNames.of(table, table.region(j)),
                "1",
                "Value added of " + table.label(j) + " relative to base, at base prices",
                () -> accounts.industryRelative(j));
    }

    private double output(int region) {
        double now = 0;
        for (int j = 0; j < table.industries(); j++) {
            now += table.region(j) == region ? state.output[network.node(j)] : 0;
        }
        return now;
    }
}
