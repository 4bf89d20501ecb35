package detente.models.rareearths.world;

import detente.files.Inputs;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.production.LinkBudget;
import detente.models.production.Network;
import detente.models.production.NetworkBuilder;
import detente.models.production.Population;
import detente.random.Draws;

/** The firms of the base table, their trade, and who of them uses magnets. */
public record FirmNetwork(Network network, MagnetUsers users) {

    /**
     * What is assumed of the network and of the firms in it.
     *
     * @param licensed cells that must be traded firm to firm, because licences are granted so
     */
    public record Design(NetworkParameters network, FirmParameters firms, NetworkBuilder.Linked licensed) {}

    /**
     * Controlled exports and large inputs are traded firm to firm, the rest is pooled.
     *
     * @throws detente.input.InvalidInput if magnets are spread so unequally that a firm's inputs exceed its output
     */
    public static FirmNetwork build(InputOutputTable table, Design design, Inputs<?> inputs, Draws draws) {
        NetworkParameters parameters = design.network;
        Population population = Population.zipf(table, parameters.firms(), parameters.sizeExponent());
        MagnetUsers users = new MagnetUsers(table, population, design.firms, draws);
        int magnet = table.goods().indexOf(BaseTable.MAGNET);
        Network network = new NetworkBuilder(table, population, draws)
                .linked(new LinkBudget(table, terms(table, design)).choose())
                .intensity((firm, good) -> good == magnet ? users.intensity(firm) : 1)
                .rounds(parameters.sourcingRounds())
                .build();
        checkValueAdded(network, inputs);
        return new FirmNetwork(network, users);
    }

    /** Licensed goods are traded link by link; so, where the budget allows, are all magnets and rare earths. */
    private static LinkBudget.Terms terms(InputOutputTable table, Design design) {
        boolean[] rare = new boolean[table.goods().size()];
        BaseTable.CONTROLLED.forEach(good -> rare[table.goods().indexOf(good)] = true);
        NetworkParameters parameters = design.network;
        return new LinkBudget.Terms(
                design.licensed,
                (from, to) -> rare[table.good(from)],
                parameters.linkThreshold(),
                parameters.homeBias(),
                parameters.linksPerFirm(),
                parameters.sourcingRounds());
    }

    private static void checkValueAdded(Network network, Inputs<?> inputs) {
        Problems problems = new Problems();
        for (int i = 0; i < network.firms && problems.isEmpty(); i++) {
            double cost = cost(network, i) + cost(network, network.node(network.industry[i]));
            if (cost > 1) {
                problems.add(
                        inputs.at("firms.magnet-intensity-spread"),
                        "'firms.magnet-intensity-spread' makes the inputs of " + network.name(i)
                                + " cost more than its output; lower it or raise 'firms.magnet-user-share'.");
            }
        }
        problems.throwIfAny();
    }

    /** Inputs of a node per unit of its output. */
    private static double cost(Network network, int node) {
        double cost = 0;
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            cost += network.coefficient[s];
        }
        return cost;
    }
}
