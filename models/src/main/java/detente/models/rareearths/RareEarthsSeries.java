package detente.models.rareearths;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.licences.ExportControl;
import detente.models.rareearths.licences.ExportWatch;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.MagnetHolders;
import detente.models.rareearths.world.RegionNames;

/** Everything that a run of the flagship records. */
final class RareEarthsSeries {
    /** A firm counts as stopped while it produces less than this share of its base output. */
    private static final double STOPPED = 0.5;

    private final Network network;
    private final InputOutputTable table;
    private final ProductionState state;
    private final ExportWatch watch;
    private final ExportControl control;
    private final int china;
    private final MagnetHolders holders;

    RareEarthsSeries(Network network, ProductionState state, ExportWatch watch, ExportControl control) {
        this.network = network;
        this.table = network.table;
        this.state = state;
        this.watch = watch;
        this.control = control;
        this.china = table.regions().indexOf(BaseTable.CHINA);
        this.holders = new MagnetHolders(network, state);
    }

    void observe(Observer observer) {
        observer.series(
                "licences.stringency.chn", "1", "Stringency of China's rare-earth licences", control::stringency);
        for (int region = 0; region < table.regions().size(); region++) {
            if (region != china) {
                exports(observer, region, RegionNames.of(table, region), RegionNames.inWords(table, region));
            }
        }
        exports(observer, ExportWatch.WORLD, "world", "the whole world");
        for (int region = 0; region < table.regions().size(); region++) {
            magnetUse(observer, region);
        }
        observer.series(
                "stopped.magnet-users.abroad",
                "firm",
                "Magnet-using firms outside China below half of base output",
                () -> holders.stopped(STOPPED, china));
        for (int j = 0; j < table.industries(); j++) {
            output(observer, j);
        }
        for (int region = 0; region < table.regions().size(); region++) {
            int r = region;
            observer.series(
                    "output.all." + RegionNames.of(table, r),
                    "1",
                    "Gross output of " + RegionNames.inWords(table, r) + " relative to base",
                    () -> relative(r));
        }
    }

    private void exports(Observer observer, int region, String name, String about) {
        int magnet = table.goods().indexOf(BaseTable.MAGNET);
        int rareEarths = table.goods().indexOf(BaseTable.RARE_EARTHS);
        String route = ".chn." + name;
        observer.series(
                "exports.magnet" + route,
                "t/week",
                "Magnets shipped from China to " + about,
                () -> watch.shippedTonnes(magnet, region));
        observer.series(
                "unfilled.magnet" + route,
                "t/week",
                "Magnets ordered from China and not shipped, for " + about,
                () -> watch.unfilledTonnes(magnet, region));
        observer.series(
                "backlog.magnet" + route,
                "t",
                "Unfilled orders for magnets on Chinese exporters' books, for " + about,
                () -> watch.backlogTonnes(magnet, region));
        observer.series(
                "exports.ree_mining_separation" + route,
                "M$/week",
                "Rare earths shipped from China to " + about,
                () -> watch.shipped(rareEarths, region));
        observer.series(
                "licences.applications" + route,
                "case/week",
                "Licence applications filed for users in " + about,
                () -> watch.filed(region));
        observer.series(
                "licences.approvals" + route,
                "case/week",
                "Licences granted for users in " + about,
                () -> watch.approved(region));
        observer.series(
                "licences.denials" + route,
                "case/week",
                "Applications denied for users in " + about,
                () -> watch.denied(region));
        observer.series(
                "licences.pending" + route,
                "case",
                "Applications waiting for users in " + about,
                () -> watch.pending(region));
        observer.series(
                "licences.active" + route,
                "case",
                "Licences in force for users in " + about,
                () -> watch.active(region));
        observer.series(
                "licences.approved-share" + route,
                "1",
                "Share granted of all applications so far for users in " + about,
                () -> watch.approvedShare(region));
    }

    private void magnetUse(Observer observer, int region) {
        String name = RegionNames.of(table, region);
        observer.series(
                "cover.magnet." + name,
                "week",
                "Magnets in stock at users in " + RegionNames.inWords(table, region) + ", in weeks of base use",
                () -> holders.cover(region));
        observer.series(
                "shutdown.magnet-users." + name,
                "1",
                "Magnet users in " + RegionNames.inWords(table, region)
                        + " below half of base output, share by base output",
                () -> holders.shutdown(STOPPED, region));
    }

    private void output(Observer observer, int j) {
        String name = "output." + table.goods().get(table.good(j)) + "." + RegionNames.of(table, table.region(j));
        int node = network.node(j);
        observer.series(
                name,
                "1",
                "Output of " + table.label(j) + " relative to base",
                () -> state.output[node] / network.output[node]);
    }

    private double relative(int region) {
        double now = 0;
        double base = 0;
        for (int j = 0; j < table.industries(); j++) {
            if (table.region(j) == region) {
                now += state.output[network.node(j)];
                base += network.output[network.node(j)];
            }
        }
        return now / base;
    }
}
