package detente.models.rareearths.licences;

import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.random.Draws;
import java.util.Arrays;
import java.util.Set;
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
    /** Region of the end user, as an index into the table's regions. */
    public final int[] destination;
    /** Good, as an index into the table's goods. */
    public final int[] good;
    /** Key of each case in keyed draws. */
    public final long[] key;

    private ControlledLinks(Network network, int[] input, int[] link) {
        this.input = input;
        this.link = link;
        int count = link.length;
        sale = new int[count];
        exporter = new int[count];
        destination = new int[count];
        good = new int[count];
        key = new long[count];
        for (int c = 0; c < count; c++) {
            int buyer = network.holder[input[c]];
            sale[c] = network.sale(input[c], link[c]);
            exporter[c] = network.supplier[link[c]];
            destination[c] = network.table.region(network.industryOf(buyer));
            good[c] = network.good[input[c]];
            key[c] = key(network, input[c], link[c]);
        }
    }

    private static long key(Network network, int input, int link) {
        long good = Draws.agent(network.table.goods().get(network.good[input]));
        long buyer = network.key[network.holder[input]];
        return Draws.pair(network.key[network.supplier[link]], Draws.pair(buyer, good));
    }

    /** Cases of a state that controls the exports of some goods to everybody. */
    public static ControlledLinks of(Network network, String state, Set<String> goods) {
        int home = network.table.regions().indexOf(state);
        boolean[] controlled = new boolean[network.table.goods().size()];
        goods.forEach(name -> controlled[network.table.goods().indexOf(name)] = true);
        int[] links = IntStream.range(0, network.inputs())
                .filter(s -> controlled[network.good[s]] && region(network, network.holder[s]) != home)
                .flatMap(s -> IntStream.range(network.firstLink[s], network.firstLink[s + 1]))
                .filter(l -> network.supplier[l] < network.firms && region(network, network.supplier[l]) == home)
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
                Arrays.stream(places).mapToInt(p -> inputs[(int) (p & PLACE)]).toArray(),
                Arrays.stream(places).mapToInt(p -> links[(int) (p & PLACE)]).toArray());
    }

    private static int region(Network network, int node) {
        return network.table.region(network.industryOf(node));
    }

    /** Order standing with the exporter of a case [M$/week]. */
    public double order(int c, ProductionState state) {
        return state.order(input[c], link[c]);
    }

    public int count() {
        return link.length;
    }
}
