package detente.models.production;

import detente.engine.Chunks;

/** The loops of the weekly steps over one network, on as many threads as the run has. */
final class Loops {
    /** Nodes or inputs of a chunk: some ten microseconds of work, a hundred times what it costs to hand it over. */
    private static final int CHUNK = 4096;

    private final Network network;
    /** Industries of a chunk: such that their firms make a chunk on average. */
    private final int industries;

    private Chunks chunks = Chunks.serial();

    Loops(Network network) {
        this.network = network;
        this.industries =
                (int) Math.max(1, Math.min(network.industries, (long) CHUNK * network.industries / network.firms));
    }

    void share(Chunks among) {
        this.chunks = among;
    }

    /** Over industries: each is one thread's work, so sums over its firms have a fixed order. */
    void industries(Chunks.Body body) {
        chunks.run(network.industries, industries, body);
    }

    /** Over firms and industries as nodes. */
    void nodes(Chunks.Body body) {
        chunks.run(network.nodes(), CHUNK, body);
    }

    /** Over inputs, baskets left out. */
    void inputs(Chunks.Body body) {
        chunks.run(network.inputs(), CHUNK, body);
    }
}
