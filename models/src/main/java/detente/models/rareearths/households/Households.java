package detente.models.rareearths.households;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.BaseTable;
import detente.random.Draws;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * The household sector through a week: work, news and prices make confidence, confidence makes house prices in China, and
 * both make what is spent from the next week on. Each step reads what earlier steps and last week left.
 */
public final class Households {
    private final PropertyParameters propertyParameters;
    private final int china;
    private final int unitedStates;
    private final int regions;
    private final IntToDoubleFunction income;
    private final LabourMarket labour;
    private final Confidence chinese;
    private final Confidence american;
    private final PropertyMarket property;
    private final HouseholdDemand demand;

    public Households(Rules rules, InputOutputTable table, World world, Draws draws) {
        HouseholdParameters parameters = rules.households();
        propertyParameters = rules.property();
        china = table.regions().indexOf(BaseTable.CHINA);
        unitedStates = table.regions().indexOf(BaseTable.UNITED_STATES);
        regions = table.regions().size();
        income = world.income();
        labour = new LabourMarket(parameters, table.regions().size(), world.valueAdded());
        property = new PropertyMarket(propertyParameters);
        chinese =
                new Confidence(parameters, BaseTable.CHINA, influences(china, property::excessOverYear, world), draws);
        american = new Confidence(parameters, BaseTable.UNITED_STATES, influences(unitedStates, () -> 0, world), draws);
        demand = new HouseholdDemand(parameters, table);
    }

    /** The two groups of parameters. */
    public record Rules(HouseholdParameters households, PropertyParameters property) {}

    /**
     * What happens to households.
     *
     * @param valueAdded value added of a region this week, relative to base
     * @param income real income of a region this week, relative to base
     * @param inflation inflation of a region over the past year beyond base [pp]
     * @param threat threat index [0..1]
     */
    public record World(
            IntToDoubleFunction valueAdded,
            IntToDoubleFunction income,
            IntToDoubleFunction inflation,
            DoubleSupplier threat) {}

    private Confidence.Influences influences(int region, DoubleSupplier houses, World world) {
        return new Confidence.Influences(
                () -> labour.gap(region), () -> world.inflation().applyAsDouble(region), houses, world.threat());
    }

    /** Unemployment follows this week's production. */
    public void countUnemployed(int period) {
        labour.count();
    }

    /** Confidence follows unemployment and the news of this week, and house prices of last week. */
    public void survey(int period) {
        chinese.survey(period);
        american.survey(period);
    }

    /** House prices follow this week's confidence. */
    public void tradeHouses(int period) {
        property.trade(chinese.gap());
    }

    /** Spending from next week on follows confidence, house prices and income. */
    public void planSpending(int period) {
        double drag = propertyParameters.spendingDrag() * property.stressGap();
        for (int r = 0; r < regions; r++) {
            double confidence = r == china ? chinese.relativeGap() : r == unitedStates ? american.relativeGap() : 0;
            demand.adjust(r, confidence, r == china ? drag : 0, income.applyAsDouble(r));
        }
    }

    /** Final demand of a region for a good from next week on, relative to base. */
    public double spending(int region, int good) {
        return demand.factor(region, good);
    }

    /** Final demand of a region for all goods from next week on, relative to base. */
    public double spending(int region) {
        return demand.spending(region);
    }

    /** Unemployment of a region above base [pp]. */
    public double unemployment(int region) {
        return labour.gap(region);
    }

    public Confidence chinese() {
        return chinese;
    }

    public Confidence american() {
        return american;
    }

    /** China's property market. */
    public PropertyMarket property() {
        return property;
    }
}
