package detente.bench;

import detente.engine.Chunks;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.ProductionChain;
import detente.models.production.ProductionRules;

/** The production core on a network, two in five firms of which have lost capacity. */
final class Kernel {
    final Network network;
    final ProductionChain chain;

    Kernel(Network network, Chunks chunks) {
        this.network = network;
        this.chain = new ProductionChain(network, rules(), inputs(network));
        chain.state.parallel(chunks);
        for (int i = 0; i < network.firms; i++) {
            chain.state.capacityLost[i] = lost(i);
        }
    }

    static ProductionRules rules() {
        return ProductionRules.ario(1, 1.25, 52, true);
    }

    static InputRules inputs(Network network) {
        return InputRules.uniform(network.inputs(), 8, 6, 0.8);
    }

    static double lost(int firm) {
        return firm % 5 < 2 ? 0.3 : 0;
    }

    void week() {
        chain.week();
    }
}
