package detente.models.rareearths;

import detente.engine.Identities;
import detente.engine.Observer;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.licences.ControlledLinks;
import detente.models.rareearths.licences.ExportRegime;
import detente.models.rareearths.licences.ExportRegimes;
import detente.models.rareearths.licences.RegimePlan;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.trade.Border;
import detente.models.rareearths.trade.Commitments;
import detente.models.rareearths.trade.CustomsOffice;
import detente.models.rareearths.trade.FinalDemand;
import detente.models.rareearths.trade.PriceDual;
import detente.models.rareearths.trade.TariffSchedule;
import detente.models.rareearths.trade.TradeFlows;
import detente.models.rareearths.trade.TradeSeries;
import detente.models.rareearths.trade.TradeWedges;
import java.util.List;

/** All trade between the two states: tariffs, commitments, what buyers make of them, and customs. */
final class BilateralTrade {
    final Border border;
    final TariffSchedule tariffs;
    final TradeWedges wedges;
    final PriceDual prices;
    private final Commitments commitments;
    private final FinalDemand finalDemand;
    final TradeFlows flows;
    private final CustomsOffice customs;
    private final TradeSeries series;
    private ExportRegimes regimes = new ExportRegimes(List.of());

    /**
     * @param licensed controls of exports, which keep the links of their cases
     */
    BilateralTrade(
            RareEarthsParameters parameters, Floor floor, FinalDemand.Spending spending, List<RegimePlan> licensed) {
        Network network = floor.network;
        border = new Border(network, links(network, licensed), Border.SERVICES);
        tariffs = new TariffSchedule(parameters.tariffs(), network.table, TariffSchedule.Levels.of(floor.policy));
        commitments = new Commitments(parameters.commitments(), border, Commitments.Levels.of(floor.policy));
        TradeWedges.Policies policies = new TradeWedges.Policies(tariffs, commitments);
        boolean switching = parameters.orders().switchingSpeed() > 0;
        TradeWedges.Rules rules = new TradeWedges.Rules(parameters.tariffs(), parameters.commitments(), switching);
        wedges = new TradeWedges(border, rules, policies, floor.state);
        prices = new PriceDual(border, wedges, tariffs, parameters.tariffs());
        FinalDemand.Market market = new FinalDemand.Market(border, wedges, prices);
        FinalDemand.Rules answers = new FinalDemand.Rules(
                parameters.tariffs().demandElasticity(), parameters.households().respending());
        finalDemand = new FinalDemand(market, spending, answers, floor.state);
        flows = new TradeFlows(border, finalDemand, this::licensed, floor.state);
        customs = new CustomsOffice(border, tariffs, flows, parameters.tariffs().rateAtDeparture());
        series = new TradeSeries(border, policies, prices, new TradeSeries.Collected(flows, customs, finalDemand));
    }

    /** Where trade happens: who trades with whom, in which state, under which policy. */
    record Floor(Network network, ProductionState state, PolicyBoard policy) {}

    /** Tells who keeps the licensed links; once, before the first week. */
    void join(ExportRegimes controlled) {
        regimes = controlled;
    }

    private static boolean[] links(Network network, List<RegimePlan> licensed) {
        boolean[] kept = new boolean[network.links()];
        for (RegimePlan plan : licensed) {
            for (int link : plan.cases().link) {
                kept[link] = true;
            }
        }
        return kept;
    }

    /** Shipped this week on licensed links to a region by its partner [M$/week]. */
    private double licensed(int importer) {
        return regimes.shippedTo(importer);
    }

    void open(int period) {
        customs.open(period);
    }

    /** Sets tariffs, commitments and what tariffs make of prices. */
    void set(int period) {
        tariffs.set(period);
        commitments.set(period);
        prices.set(period);
    }

    /** Measures what was shipped and collects tariffs on what entered. */
    void clear(int period) {
        flows.measure(period);
        customs.collect(period);
        for (int r = 0; r < regimes.all().size(); r++) {
            declare(regimes.all().get(r));
        }
    }

    private void declare(ExportRegime regime) {
        ControlledLinks cases = regime.cases();
        for (int c = 0; c < cases.count(); c++) {
            int importer = cases.destination[c];
            if (border.partnerOf(cases.industry[c]) == importer) {
                customs.enter(importer, regime.landed(c), regime.weeksAtSea(c));
            }
        }
    }

    /** Buyers lean away from what has become dearer and towards what was promised. */
    void revise(int period) {
        wedges.revise(period);
    }

    /** Sets next week's final demand. */
    void order(int period) {
        finalDemand.set(period);
    }

    void observe(Observer observer) {
        series.observe(observer);
    }

    void identities(Identities checked) {
        customs.identities(checked);
        prices.identities(checked);
    }
}
