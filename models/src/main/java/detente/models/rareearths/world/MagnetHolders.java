package detente.models.rareearths.world;

import detente.models.production.Network;
import detente.models.production.ProductionState;
import java.util.stream.IntStream;

/** The firms that hold magnets, for observers. */
public final class MagnetHolders {
    private final Network network;
    private final ProductionState state;
    /** Inputs of the network that are magnets. */
    private final int[] inputs;

    public MagnetHolders(Network network, ProductionState state) {
        this.network = network;
        this.state = state;
        int magnet = network.table.goods().indexOf(BaseTable.MAGNET);
        this.inputs = IntStream.range(0, network.inputs())
                .filter(s -> network.good[s] == magnet)
                .toArray();
    }

    /** Magnets in stock at users in a region, in weeks of their base use. */
    public double cover(int region) {
        double stock = 0;
        double use = 0;
        for (int s : inputs) {
            if (regionOf(s) == region) {
                stock += state.stock[s];
                use += network.coefficient[s] * network.output[network.holder[s]];
            }
        }
        return use > 0 ? stock / use : 0;
    }

    /** Share of users in a region, by base output, that produce less than a share of it. */
    public double shutdown(double share, int region) {
        double stopped = 0;
        double all = 0;
        for (int s : inputs) {
            if (regionOf(s) == region) {
                int firm = network.holder[s];
                all += network.output[firm];
                stopped += isStopped(firm, share) ? network.output[firm] : 0;
            }
        }
        return all > 0 ? stopped / all : 0;
    }

    /** Number of users outside a region that produce less than a share of base output. */
    public double stopped(double share, int home) {
        int count = 0;
        for (int s : inputs) {
            if (regionOf(s) != home && isStopped(network.holder[s], share)) {
                count++;
            }
        }
        return count;
    }

    private boolean isStopped(int firm, double share) {
        return state.output[firm] < share * network.output[firm];
    }

    private int regionOf(int input) {
        return network.table.region(network.industryOf(network.holder[input]));
    }
}
