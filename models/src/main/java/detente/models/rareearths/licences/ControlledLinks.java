package detente.models.rareearths.licences;

import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.goods.ControlledFlow;
import detente.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The links on which a controlled good leaves the controlling state: one exporter, one end user, one good. Parallel
 * columns by case; a case is what an application is filed for.
 */
public final class ControlledLinks {
    /** Low bits that hold a place while keys are sorted; the others still tell keys apart. */
    private static final long PLACE = (1L << 24) - 1;

    /** Link of each case in the network. */
    public final int[] link;
    /** The same link in the order of suppliers. */
    public final int[] sale;
    /** Input of the network that each case supplies. */
    public final int[] input;
    /** Exporting firm. */
    public final int[] exporter;
    /** Industry of the exporter. */
    public final int[] industry;
    /** Region of the end user, as an index into the table's regions. */
    public final int[] destination;
    /** Good, as an index into the table's goods. */
    public final int[] good;
    /** What the end user makes, as an index into the table's goods. */
    public final int[] use;
    /** Node that is the end user. */
    public final int[] user;
    /** Flow that each case belongs to, as an index into {@link #flows}. */
    public final int[] flow;
    /** What is controlled. */
    public final List<ControlledFlow> flows;
    /** Key of each case in keyed draws. */
    public final long[] key;

    private ControlledLinks(Network network, List<ControlledFlow> flows, int[] input, int[] link) {
        this.flows = List.copyOf(flows);
        this.input = input;
        this.link = link;
        int count = link.length;
        sale = new int[count];
        exporter = new int[count];
        industry = new int[count];
        destination = new int[count];
        good = new int[count];
        use = new int[count];
        user = new int[count];
        flow = new int[count];
        key = new long[count];
        for (int c = 0; c < count; c++) {
            int buyer = network.holder[input[c]];
            sale[c] = network.sale(input[c], link[c]);
            exporter[c] = network.supplier[link[c]];
            industry[c] = network.industryOf(exporter[c]);
            destination[c] = network.table.region(network.industryOf(buyer));
            good[c] = network.good[input[c]];
            use[c] = network.table.good(network.industryOf(buyer));
            user[c] = buyer;
            flow[c] = flow(network, flows, input[c], link[c]);
            key[c] = key(network, input[c], link[c]);
        }
    }

    private static long key(Network network, int input, int link) {
        long good = Draws.agent(network.table.goods().get(network.good[input]));
        long buyer = network.key[network.holder[input]];
        return Draws.pair(network.key[network.supplier[link]], Draws.pair(buyer, good));
    }

    /** Cases of all links that belong to one of the flows. */
    public static ControlledLinks of(Network network, List<ControlledFlow> flows) {
        int[] links = IntStream.range(0, network.inputs())
                .flatMap(s -> IntStream.range(network.firstLink[s], network.firstLink[s + 1])
                        .filter(l -> network.supplier[l] < network.firms && flow(network, flows, s, l) >= 0))
                .toArray();
        int[] inputs = new int[links.length];
        long[] places = new long[links.length];
        for (int c = 0; c < links.length; c++) {
            int found = Arrays.binarySearch(network.firstLink, links[c]);
            inputs[c] = found >= 0 ? found : -found - 2;
            places[c] = (key(network, inputs[c], links[c]) & ~PLACE) | c;
        }
        // By key: the place in a queue then depends neither on the region nor on the order of the table.
        Arrays.sort(places);
        return new ControlledLinks(
                network,
                flows,
                Arrays.stream(places).mapToInt(p -> inputs[(int) (p & PLACE)]).toArray(),
                Arrays.stream(places).mapToInt(p -> links[(int) (p & PLACE)]).toArray());
    }

    /** Flow that a link belongs to, or −1. */
    private static int flow(Network network, List<ControlledFlow> flows, int input, int link) {
        int from = network.industryOf(network.supplier[link]);
        int to = network.industryOf(network.holder[input]);
        for (int f = 0; f < flows.size(); f++) {
            if (flows.get(f).covers(network.table, from, to)) {
                return f;
            }
        }
        return -1;
    }

    /** Order standing with the exporter of a case [M$/week]. */
    public double order(int c, ProductionState state) {
        return state.order(input[c], link[c]);
    }

    public int count() {
        return link.length;
    }
}
