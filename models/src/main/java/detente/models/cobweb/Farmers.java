package detente.models.cobweb;

/**
 * The farmers, one column each. All expect the same price; each plants until its marginal cost, {@code cost + quantity /
 * slope}, reaches that price. Costs are spread evenly, so that supply is a straight line as long as everybody plants.
 */
final class Farmers {
    private final double[] cost;
    private final double[] planted;
    private final double[] harvested;
    private final double[] barn;
    private final double[] sold;
    private final double slope;

    Farmers(CobwebParameters parameters) {
        int count = parameters.farmers();
        cost = new double[count];
        planted = new double[count];
        harvested = new double[count];
        barn = new double[count];
        sold = new double[count];
        slope = parameters.supplySlope() / count;
        for (int i = 0; i < count; i++) {
            double place = (2 * i + 1.0) / count - 1; // evenly between -1 and 1
            cost[i] = parameters.cost() * (1 + parameters.costSpread() * place);
        }
    }

    int count() {
        return cost.length;
    }

    /** Everybody plants what pays at the expected price. */
    void plant(double expected) {
        for (int i = 0; i < cost.length; i++) {
            planted[i] = slope * Math.max(0, expected - cost[i]);
        }
    }

    /** Everybody brings the same share of what was planted into the barn; nothing of it is sold yet. */
    void harvest(double yield) {
        for (int i = 0; i < cost.length; i++) {
            harvested[i] = planted[i] * yield;
            barn[i] += harvested[i];
            sold[i] = 0;
        }
    }

    /** Everybody empties the barn, whatever the price: the crop does not keep. */
    void sell() {
        for (int i = 0; i < cost.length; i++) {
            sold[i] += barn[i];
            barn[i] = 0;
        }
    }

    /** Harvest of a farmer that is neither sold nor in the barn [t]: must be zero. */
    double lost(int i) {
        return harvested[i] - sold[i] - barn[i];
    }

    /** All that lies in the barns [t]. */
    double inBarns() {
        return sum(barn);
    }

    /** All that was sold this season [t]. */
    double totalSold() {
        return sum(sold);
    }

    /** Number of farmers who planted anything. */
    int planting() {
        int count = 0;
        for (double quantity : planted) {
            count += quantity > 0 ? 1 : 0;
        }
        return count;
    }

    /** What planting cost all farmers: the area under their marginal costs [dollar]. */
    double totalCost() {
        double sum = 0;
        for (int i = 0; i < cost.length; i++) {
            sum += planted[i] * (cost[i] + planted[i] / (2 * slope));
        }
        return sum;
    }

    private static double sum(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum;
    }
}
