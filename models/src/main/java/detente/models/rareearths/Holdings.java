package detente.models.rareearths;

import detente.models.production.InputRules;
import detente.models.production.Network;

/** What every input means to the firm that holds it, from the parameters by good. */
final class Holdings {
    private Holdings() {}

    /**
     * Rules by input. Just-in-time firms hold fewer magnets and restore their stock in proportion faster.
     *
     * @param lead weeks of transit to plan for, by input
     */
    static InputRules of(RareEarthsParameters parameters, Network network, MagnetUsers users, double[] lead) {
        ProductionParameters production = parameters.production();
        int count = network.inputs();
        InputRules rules =
                new InputRules(new double[count], new double[count], new double[count], new double[count], lead);
        int magnet = network.table.goods().indexOf(BaseTable.MAGNET);
        for (int s = 0; s < count; s++) {
            String good = network.table.goods().get(network.good[s]);
            double usual = production.cover().of(good);
            int holder = network.holder[s];
            boolean few = network.good[s] == magnet && holder < network.firms && users.justInTime(holder);
            rules.cover()[s] = few ? parameters.firms().magnetCover() : usual;
            rules.restoration()[s] = production.restoration().of(good) * rules.cover()[s] / usual;
            rules.sensitivity()[s] = production.sensitivity().of(good);
            rules.criticality()[s] = production.criticality().of(good);
        }
        return rules;
    }
}
