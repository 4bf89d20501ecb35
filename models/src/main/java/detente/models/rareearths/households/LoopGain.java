package detente.models.rareearths.households;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How strongly confidence, spending, income and unemployment feed each other in a state: the product of spending's response to
 * confidence, the output that spending calls forth, unemployment's response to output and confidence's response to
 * unemployment, plus spending's response to the income that spending makes, all in the long run. At 1 or above a small fright would grow without a limit but the bounds of spending.
 *
 * <p>The bound is meant to be too high rather than too low. Output called forth is the largest column sum of the Leontief
 * inverse of the state's domestic inputs: gross output per unit of final demand for the good with the longest domestic
 * chain, where value added alone could never rise by more than one; what is left makes room for stocks that are rebuilt.
 * In China house prices add to both responses, with the steepest slope that stress can have.
 */
public final class LoopGain {
    private static final double PERCENT = 100;
    private static final int ROUNDS = 2_000;

    private final HouseholdParameters households;
    private final PropertyParameters property;
    private final InputOutputTable table;

    public LoopGain(HouseholdParameters households, PropertyParameters property, InputOutputTable table) {
        this.households = households;
        this.property = property;
        this.table = table;
    }

    /** A sentence for each state in which the gain is not below 1; none if households do not respond. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String state : List.of(BaseTable.CHINA, BaseTable.UNITED_STATES)) {
            int region = table.regions().indexOf(state);
            double gain = of(region);
            if (households.on() && !(gain < 1)) {
                problems.add(("'households.confidence-response', 'households.confidence-unemployment',"
                                + " 'households.confidence-adaptation', 'households.income-response' and 'households.okun' let"
                                + " spending, income and unemployment in %s feed each other with a gain of %s; it must stay"
                                + " below 1.")
                        .formatted(RegionNames.inWords(table, region), String.format(Locale.ROOT, "%.2f", gain)));
            }
        }
        return List.copyOf(problems);
    }

    /** The gain of a region [1]. */
    double of(int region) {
        String name = RegionNames.of(table, region);
        boolean houses = property.on() && table.regions().get(region).equals(BaseTable.CHINA);
        double housesByConfidence = houses ? property.confidenceEffect() * BaseTable.WEEKS_PER_YEAR : 0; // % per point
        double spendingByConfidence =
                PERCENT * response(region) / households.confidenceLevel().of(name)
                        + property.spendingDrag() / (4 * PropertyMarket.SCALE) * housesByConfidence;
        // Getting used to a level multiplies what lasts.
        double confidenceByUnemployment = households.confidenceUnemployment().of(name)
                / (1 - households.confidenceAdaptation().of(name))
                / (1 - households.confidenceProperty() * housesByConfidence);
        double byMood =
                Math.abs(spendingByConfidence * multiplier(region) * households.okun() * confidenceByUnemployment);
        // A unit of spending never makes more than a unit of income.
        return byMood + households.incomeResponse();
    }

    /** Response of spending to confidence, weighted with final demand. */
    private double response(int region) {
        double[] demand = HouseholdDemand.finalDemand(table, region);
        double weighted = 0;
        double all = 0;
        for (int g = 0; g < demand.length; g++) {
            weighted +=
                    demand[g] * households.confidenceResponse().of(table.goods().get(g));
            all += demand[g];
        }
        return all > 0 ? weighted / all : 0;
    }

    /** Largest column sum of the Leontief inverse of a region's domestic inputs, as the sum of its rounds. */
    double multiplier(int region) {
        int[] own = IntStream.range(0, table.industries())
                .filter(j -> table.region(j) == region && table.output(j) > 0)
                .toArray();
        double[][] inputs = Arrays.stream(own)
                .mapToObj(j -> Arrays.stream(own)
                        .mapToDouble(i -> table.flow(i, j) / table.output(j))
                        .toArray())
                .toArray(double[][]::new);
        double[] sum = new double[own.length];
        for (int round = 0; round < ROUNDS; round++) {
            sum = nextRound(sum, inputs);
        }
        return Arrays.stream(sum).reduce(0, Math::max);
    }

    /** One unit, and what its domestic inputs take. */
    private static double[] nextRound(double[] sum, double[][] inputs) {
        double[] next = new double[sum.length];
        for (int j = 0; j < next.length; j++) {
            next[j] = 1;
            for (int i = 0; i < next.length; i++) {
                next[j] += inputs[j][i] * sum[i];
            }
        }
        return next;
    }
}
