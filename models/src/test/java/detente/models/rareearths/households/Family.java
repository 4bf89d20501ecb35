package detente.models.rareearths.households;

import detente.models.production.InputOutputTable;
import detente.parameters.Keyed;
import detente.random.Draws;
import java.util.List;
import java.util.Map;

/** Household rules for tests, as in the model file but without noise unless a test says otherwise, and a small world. */
final class Family {
    static final int CHINA = 0;
    static final int USA = 1;
    static final int ALLY = 2;

    boolean on = true;
    double okun = 0.4;
    Keyed level = new Keyed(88, Map.of("usa", 72.5));
    Keyed start = level;
    Keyed onUnemployment = new Keyed(-1.23, Map.of("usa", -2.455));
    double noise;
    double incomeResponse;
    double adaptation;
    Keyed response = new Keyed(0.05, Map.of("auto", 0.15));
    boolean propertyOn = true;
    double drift = -0.0008;
    double confidenceEffect = 0.002;
    double support;
    double drag = 0.05;

    double valueAdded = 1;
    double inflation;
    double income = 1;
    double threat;

    HouseholdParameters households() {
        return new HouseholdParameters(
                on,
                okun,
                26,
                level,
                start,
                new Keyed(0.98, Map.of("usa", 0.972)),
                new Keyed(adaptation, Map.of()),
                26,
                onUnemployment,
                new Keyed(-1.86, Map.of("usa", -3.727)),
                new Keyed(-3, Map.of("usa", -22.0)),
                0.2,
                noise,
                response,
                incomeResponse,
                0,
                8);
    }

    PropertyParameters property() {
        return new PropertyParameters(propertyOn, drift, 0.97, confidenceEffect, support, 0.001, drag);
    }

    /** The whole sector in a world whose state is that of this object's fields, the same in all regions. */
    Households sector(long seed) {
        return new Households(
                new Households.Rules(households(), property()),
                table(),
                new Households.World(region -> valueAdded, region -> income, region -> inflation, () -> threat),
                Draws.keyed(seed));
    }

    static void week(Households sector, int period) {
        sector.countUnemployed(period);
        sector.survey(period);
        sector.tradeHouses(period);
        sector.planSpending(period);
    }

    /** Two goods in three regions; a quarter of final demand is for cars. China's cars need most inputs. */
    static InputOutputTable table() {
        List<String> labels =
                List.of("CHN/auto", "CHN/services", "USA/auto", "USA/services", "ALLY/auto", "ALLY/services");
        double[][] flows = new double[6][6];
        double[][] demand = {{300, 50, 0}, {900, 0, 0}, {0, 250, 0}, {0, 900, 0}, {0, 0, 300}, {0, 0, 900}};
        flows[0][0] = 350;
        flows[1][3] = 100;
        flows[2][3] = 250;
        return new InputOutputTable(
                labels, flows, new InputOutputTable.FinalDemand(List.of("CHN", "USA", "ALLY"), demand), 52);
    }
}
