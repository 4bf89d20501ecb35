package detente.models.rareearths.households;

import detente.models.production.InputOutputTable;
import java.util.Arrays;

/**
 * Final demand of each region for each good relative to base, as confidence and property stress move it.
 *
 * <p>Equation (31) of the model description without its price term: wanted = exp(response · gap of confidence as a share of
 * its level − loss from property stress) · (1 + response to income · (real income − 1)), kept within .8 to 1.1; the factor closes 1/time of its distance to it in a week.
 * It applies to all of final demand. Regions that nobody surveys, and every region at base, have a factor of exactly 1.
 */
public final class HouseholdDemand {
    private static final double LEAST = 0.8;
    private static final double MOST = 1.1;

    private final HouseholdParameters parameters;
    private final double[] response;
    /** By region and good. */
    private final double[][] factor;
    /** Base final demand by region and good, all origins [M$/year]. */
    private final double[][] base;

    public HouseholdDemand(HouseholdParameters parameters, InputOutputTable table) {
        this.parameters = parameters;
        int goods = table.goods().size();
        int regions = table.regions().size();
        response = new double[goods];
        Arrays.setAll(
                response, g -> parameters.confidenceResponse().of(table.goods().get(g)));
        factor = new double[regions][goods];
        base = new double[regions][];
        for (int r = 0; r < regions; r++) {
            Arrays.fill(factor[r], 1);
            base[r] = finalDemand(table, r);
        }
    }

    /** Base final demand of a region by good, all origins [M$/year]. */
    static double[] finalDemand(InputOutputTable table, int region) {
        double[] demand = new double[table.goods().size()];
        int destination = table.destinations().indexOf(table.regions().get(region));
        for (int j = 0; j < table.industries() && destination >= 0; j++) {
            demand[table.good(j)] += table.finalDemand(j, destination);
        }
        return demand;
    }

    /**
     * Sets what a region spends from next week on.
     *
     * @param confidence gap of confidence as a share of its level
     * @param loss log points of spending lost to property stress
     * @param income real income relative to base
     */
    public void adjust(int region, double confidence, double loss, double income) {
        if (!parameters.on()) {
            return;
        }
        double afforded = 1 + parameters.incomeResponse() * (income - 1);
        double[] factors = factor[region];
        for (int g = 0; g < factors.length; g++) {
            double wanted = StrictMath.exp(response[g] * confidence - loss) * afforded;
            double kept = Math.min(MOST, Math.max(LEAST, wanted));
            factors[g] += (kept - factors[g]) / parameters.spendingTime();
        }
    }

    /** Spending of a region on a good, relative to base. */
    public double factor(int region, int good) {
        return factor[region][good];
    }

    /** Spending of a region on all goods, relative to base; 1 for a region without final demand. */
    public double spending(int region) {
        double now = 0;
        double usual = 0;
        for (int g = 0; g < factor[region].length; g++) {
            now += base[region][g] * factor[region][g];
            usual += base[region][g];
        }
        return usual > 0 ? now / usual : 1;
    }
}
