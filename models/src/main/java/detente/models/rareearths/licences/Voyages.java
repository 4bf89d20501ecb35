package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.world.RegionNames;

/**
 * How long controlled goods are at sea.
 *
 * @param weeks whole weeks by case
 * @param detour weeks more through third countries
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Voyages(int[] weeks, int detour) {

    /** Voyages from China. */
    static Voyages of(TradeParameters parameters, ControlledLinks cases, InputOutputTable table, int detour) {
        int[] weeks = new int[cases.count()];
        for (int c = 0; c < weeks.length; c++) {
            weeks[c] = (int) parameters.transit().of(RegionNames.of(table, cases.destination[c]));
        }
        return new Voyages(weeks, detour);
    }

    /** Software, parts by air and what is not followed at sea: delivered in the week of shipping. */
    static Voyages none(ControlledLinks cases) {
        return new Voyages(new int[cases.count()], 0);
    }

    /** Adds the mean weeks at sea of each input, weighted with base flows: what its holder plans for. */
    void addLead(Network network, ControlledLinks cases, double[] lead) {
        for (int c = 0; c < weeks.length; c++) {
            int s = cases.input[c];
            double purchases = network.coefficient[s] * network.output[network.holder[s]];
            lead[s] += weeks[c] * network.flow[cases.link[c]] / purchases;
        }
    }
}
