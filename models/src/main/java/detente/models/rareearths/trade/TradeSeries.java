package detente.models.rareearths.trade;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;

/** What a run records of tariffs, commitments and the trade between the two states. */
public final class TradeSeries {
    private final Border border;
    private final TradeWedges.Policies policies;
    private final PriceDual prices;
    private final CustomsOffice customs;
    private final TradeFlows flows;
    private final FinalDemand finalDemand;

    public TradeSeries(Border border, TradeWedges.Policies policies, PriceDual prices, Collected collected) {
        this.border = border;
        this.policies = policies;
        this.prices = prices;
        this.customs = collected.customs;
        this.flows = collected.flows;
        this.finalDemand = collected.finalDemand;
    }

    /** Goods that crossed, what was collected on them, and what final users bought. */
    public record Collected(TradeFlows flows, CustomsOffice customs, FinalDemand finalDemand) {}

    public void observe(Observer observer) {
        observe(observer, border.unitedStates, border.china);
        observe(observer, border.china, border.unitedStates);
        InputOutputTable table = border.network.table;
        for (int region = 0; region < table.regions().size(); region++) {
            prices(observer, region);
            finalDemand(observer, region);
        }
        observer.level(
                "purchases.chn",
                "1",
                "American farm goods that China commits to buy, relative to the base flow",
                policies.commitments()::purchases);
        observer.level(
                "market-access.chn",
                "1",
                "How far China opens its market to American goods",
                policies.commitments()::marketAccess);
        observer.level(
                "precursor-control.chn",
                "1",
                "How far China controls precursors of fentanyl",
                policies.tariffs()::precursorControl);
        int farmGoods = border.network.table.indexOf(BaseTable.UNITED_STATES + "/" + Commitments.FARM_GOODS);
        if (farmGoods >= 0) {
            observer.flow(
                    "purchases.agriculture_food.usa.chn",
                    "M$",
                    "American farm goods shipped to China, at base prices",
                    () -> flows.shipped(farmGoods));
        }
    }

    private void prices(Observer observer, int region) {
        String name = RegionNames.of(border.network.table, region);
        String words = RegionNames.inWords(border.network.table, region);
        observer.level(
                "consumer-prices." + name,
                "1",
                "Prices of final demand in " + words + " as tariffs change them, relative to base",
                () -> prices.index(region));
        observer.level(
                "inflation." + name,
                "pp",
                "Inflation over a year in " + words + " beyond base, as tariffs make it",
                () -> prices.inflation(region));
    }

    private void finalDemand(Observer observer, int region) {
        String name = RegionNames.of(border.network.table, region);
        String words = RegionNames.inWords(border.network.table, region);
        observer.flow(
                "consumption." + name,
                "M$",
                "What households, investors and governments in " + words + " buy, at base prices",
                () -> finalDemand.bought(region));
        observer.flow(
                "unmet-demand." + name,
                "M$",
                "What households, investors and governments in " + words + " order and cannot buy, at base prices",
                () -> finalDemand.missed(region));
    }

    private void observe(Observer observer, int importer, int exporter) {
        InputOutputTable table = border.network.table;
        String name = RegionNames.of(table, importer);
        String from = RegionNames.inWords(table, exporter);
        String to = RegionNames.inWords(table, importer);
        observer.level(
                "tariff." + name,
                "%",
                "Average tariff on goods from " + from + " that enter " + to,
                () -> policies.tariffs().rate(importer));
        observer.flow(
                "tariff-revenue." + name,
                "M$",
                "Tariffs collected on goods from " + from + " that enter " + to,
                () -> customs.revenue(importer));
        observer.flow(
                "imports.all." + RegionNames.of(table, exporter) + "." + name,
                "M$",
                "Goods shipped from " + from + " to " + to + ", at base prices",
                () -> flows.imports(importer));
    }
}
