package detente.models.rareearths.households;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;
import java.util.List;

/** What a run records of households and of the news that they hear. */
public final class HouseholdSeries {
    private final InputOutputTable table;
    private final Households households;
    private final News news;

    public HouseholdSeries(InputOutputTable table, Households households, News news) {
        this.table = table;
        this.households = households;
        this.news = news;
    }

    public void observe(Observer observer) {
        observer.level("threat.world", "1", "Threat of conflict in the news, 0 to 1", news::threat);
        for (int region = 0; region < table.regions().size(); region++) {
            int r = region;
            observer.level(
                    "unemployment." + RegionNames.of(table, r),
                    "pp",
                    "Unemployment in " + RegionNames.inWords(table, r) + " above base",
                    () -> households.unemployment(r));
        }
        observer.level("confidence.chn", "index", "Consumer confidence in China", households.chinese()::index);
        observer.level(
                "confidence.usa",
                "index",
                "Consumer sentiment in the United States, University of Michigan's scale",
                households.american()::index);
        property(observer);
        for (String state : List.of(BaseTable.CHINA, BaseTable.UNITED_STATES)) {
            int r = table.regions().indexOf(state);
            observer.level(
                    "spending." + RegionNames.of(table, r),
                    "1",
                    "Final demand that households in " + RegionNames.inWords(table, r)
                            + " plan for next week, relative to base, prices apart",
                    () -> households.spending(r));
        }
    }

    private void property(Observer observer) {
        PropertyMarket property = households.property();
        observer.level("house-price.chn", "index", "House price in China, 100 at the start", property::price);
        observer.level(
                "house-price-change.chn", "%", "House price in China against a year before", property::yearlyChange);
        observer.level("property-stress.chn", "1", "Property stress in China, 0 to 1", property::stress);
    }
}
