package detente.models.rareearths.world;

import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.parameters.Keyed;

/** What every input means to the firm that holds it, from the parameters by good. */
public final class Holdings {
    private Holdings() {}

    /**
     * Rules by input. A firm's plants share their magnets; the more of them run just in time, the fewer it holds, and it restores
     * its stock in proportion faster.
     *
     * @param lead weeks of transit to plan for, by input
     */
    public static InputRules of(
            ProductionParameters production, FirmParameters parameters, FirmNetwork firms, double[] lead) {
        Network network = firms.network();
        int count = network.inputs();
        InputRules rules =
                new InputRules(new double[count], new double[count], new double[count], new double[count], lead);
        int magnet = network.table.goods().indexOf(BaseTable.MAGNET);
        double[] cover = byGood(network, production.cover());
        double[] restoration = byGood(network, production.restoration());
        double[] sensitivity = byGood(network, production.sensitivity());
        double[] criticality = byGood(network, production.criticality());
        for (int s = 0; s < count; s++) {
            int good = network.good[s];
            int holder = network.holder[s];
            double few =
                    good == magnet && holder < network.firms ? firms.users().justInTime(holder) : 0;
            rules.cover()[s] = few * parameters.magnetCover() + (1 - few) * cover[good];
            rules.restoration()[s] = restoration[good] * rules.cover()[s] / cover[good];
            rules.sensitivity()[s] = sensitivity[good];
            rules.criticality()[s] = criticality[good];
        }
        return rules;
    }

    private static double[] byGood(Network network, Keyed values) {
        return network.table.goods().stream().mapToDouble(values::of).toArray();
    }
}
