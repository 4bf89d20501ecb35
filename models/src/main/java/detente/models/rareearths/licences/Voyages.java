package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.world.RegionNames;

/** How long controlled goods from China are at sea. */
public final class Voyages {
    private Voyages() {}

    /** Whole weeks at sea by case. */
    public static int[] weeks(TradeParameters parameters, ControlledLinks cases, InputOutputTable table) {
        int[] weeks = new int[cases.count()];
        for (int c = 0; c < weeks.length; c++) {
            weeks[c] = (int) parameters.transit().of(RegionNames.of(table, cases.destination[c]));
        }
        return weeks;
    }

    /** Mean weeks at sea of each input of the network, weighted with base flows: what its holder plans for. */
    public static double[] lead(Network network, ControlledLinks cases, int[] weeks) {
        double[] lead = new double[network.inputs()];
        for (int c = 0; c < weeks.length; c++) {
            int s = cases.input[c];
            double purchases = network.coefficient[s] * network.output[network.holder[s]];
            lead[s] += weeks[c] * network.flow[cases.link[c]] / purchases;
        }
        return lead;
    }
}
