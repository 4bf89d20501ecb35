package detente.models.rareearths.licences;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.goods.ControlledFlow;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What is recorded of the states' controls: exports by destination, unfilled orders, applications and licences. */
public final class ExportSeries {
    private final InputOutputTable table;
    private final double tonnes;

    /**
     * @param tonnes tonnes of magnets per M$ at the base price
     */
    public ExportSeries(InputOutputTable table, double tonnes) {
        this.table = table;
        this.tonnes = tonnes;
    }

    /** Records every control of exports. */
    public void observe(ExportRegimes regimes, Observer observer) {
        for (ExportRegime regime : regimes.all()) {
            PolicyInstrument instrument = regime.control.instrument();
            if (instrument == PolicyInstrument.REE_LICENCE) {
                china(regime, observer);
            } else if (instrument == PolicyInstrument.TECH_CONTROL) {
                unitedStates(regime, observer);
            } else {
                further(regime, observer);
            }
        }
    }

    /** China's magnets in tonnes and rare earths in M$, by destination; its licences. */
    private void china(ExportRegime regime, Observer observer) {
        ExportWatch watch = new ExportWatch(regime);
        int magnets = watch.flow(BaseTable.MAGNET);
        observer.level("licences.stringency.chn", "1", "Stringency of China's rare-earth licences", regime::stringency);
        int home = table.regions().indexOf(BaseTable.CHINA);
        for (int region = 0; region < table.regions().size(); region++) {
            if (region != home) {
                china(watch, observer, region);
            }
        }
        china(watch, observer, ExportWatch.WORLD);
        observer.level(
                        "entity-list.chn",
                        "1",
                        "Share of US users of magnets and rare earths on China's entity list",
                        regime.control::listedShare)
                .flow(
                        "rerouted.magnet.chn.usa",
                        "t",
                        "Magnets sent from China to users in the United States through third countries",
                        () -> watch.detoured(magnets) * tonnes)
                .level(
                        "held.magnet.chn",
                        "t",
                        "Magnets held at Chinese ports for inspection",
                        () -> watch.held(magnets) * tonnes);
    }

    private void china(ExportWatch watch, Observer observer, int region) {
        Route route = new Route(".chn." + name(region), inWords(region));
        int magnets = watch.flow(BaseTable.MAGNET);
        int rareEarths = watch.flow(BaseTable.RARE_EARTHS);
        tonnes(observer, "exports.", route, "Magnets shipped from China to ", () -> watch.shipped(magnets, region));
        tonnes(
                observer,
                "unfilled.",
                route,
                "Magnets ordered from China and not shipped, for ",
                () -> watch.unfilled(magnets, region));
        observer.level(
                "backlog." + BaseTable.MAGNET + route.suffix,
                "t",
                "Unfilled orders for magnets on Chinese exporters' books, for " + route.words,
                () -> watch.backlog(magnets, region) * tonnes);
        observer.flow(
                "exports." + BaseTable.RARE_EARTHS + route.suffix,
                "M$",
                "Rare earths shipped from China to " + route.words,
                () -> watch.shipped(rareEarths, region));
        parts(watch, observer, region);
        licences(watch, observer, region, route);
    }

    private void tonnes(Observer observer, String measure, Route route, String about, DoubleSupplier value) {
        observer.flow(
                measure + BaseTable.MAGNET + route.suffix,
                "t",
                about + route.words,
                () -> value.getAsDouble() * tonnes);
    }

    /** US technology for China in M$, and its licences. */
    private void unitedStates(ExportRegime regime, Observer observer) {
        ExportWatch watch = new ExportWatch(regime);
        observer.level(
                        "licences.stringency.usa",
                        "1",
                        "Stringency of US licences on technology for China",
                        regime::stringency)
                .level(
                        "entity-list.usa",
                        "1",
                        "Share of Chinese users of controlled technology on the US entity list",
                        regime.control::listedShare);
        int china = table.regions().indexOf(BaseTable.CHINA);
        parts(watch, observer, china);
        licences(watch, observer, china, new Route(".usa.chn", inWords(china)));
    }

    /** What any other control is of, in M$, and its licences, by destination. */
    private void further(ExportRegime regime, Observer observer) {
        ExportWatch watch = new ExportWatch(regime);
        String name = regime.control.name();
        observer.level(
                "licences.stringency." + name,
                "1",
                regime.control.instrument().about + ", as practised",
                regime::stringency);
        observer.level(
                "banned." + name,
                "1",
                "Share of the partner's users to whom nothing under " + regime.control.instrument() + " is sold",
                regime.control::bannedShare);
        List<Integer> destinations = new ArrayList<>(watch.destinations());
        if (destinations.size() > 1) {
            destinations.add(ExportWatch.WORLD);
        }
        for (int region : destinations) {
            parts(watch, observer, region);
            licences(watch, observer, region, new Route("." + name + "." + name(region), inWords(region)));
        }
    }

    /** What is shipped to a region of controlled goods that have no market of their own. */
    private void parts(ExportWatch watch, Observer observer, int region) {
        for (ControlledFlow part : watch.flows()) {
            if (BaseTable.CONTROLLED.contains(part.name())) {
                continue;
            }
            int flow = watch.flow(part.name());
            observer.flow(
                    "exports." + part.name() + "." + name(part.origin()) + "." + name(region),
                    "M$",
                    "Shipped from " + inWords(part.origin()) + " to " + inWords(region) + ": "
                            + part.name().replace('-', ' '),
                    () -> watch.controlled(flow, region));
        }
    }

    private void licences(ExportWatch watch, Observer observer, int region, Route route) {
        observer.flow(
                        "licences.applications" + route.suffix,
                        "case",
                        "Licence applications filed for users in " + route.words,
                        () -> watch.filed(region))
                .flow(
                        "licences.approvals" + route.suffix,
                        "case",
                        "Licences granted for users in " + route.words,
                        () -> watch.approved(region))
                .flow(
                        "licences.denials" + route.suffix,
                        "case",
                        "Applications denied for users in " + route.words,
                        () -> watch.denied(region))
                .level(
                        "licences.pending" + route.suffix,
                        "case",
                        "Applications waiting for users in " + route.words,
                        () -> watch.pending(region))
                .level(
                        "licences.active" + route.suffix,
                        "case",
                        "Licences in force for users in " + route.words,
                        () -> watch.active(region))
                .level(
                        "licences.approved-share" + route.suffix,
                        "1",
                        "Share granted of all applications so far for users in " + route.words,
                        () -> watch.approvedShare(region));
    }

    /** From whom to whom, in names and in words. */
    private record Route(String suffix, String words) {}

    private String name(int region) {
        return region == ExportWatch.WORLD ? "world" : RegionNames.of(table, region);
    }

    private String inWords(int region) {
        return region == ExportWatch.WORLD ? "the whole world" : RegionNames.inWords(table, region);
    }
}
