package detente.models.rareearths;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The links on which a controlled good leaves the controlling state: one exporter, one end user, one good. Parallel
 * columns by case; a case is what an application is filed for.
 */
final class ControlledLinks {
    /** Link of each case in the network. */
    final int[] link;
    /** Input of the network that each case supplies. */
    final int[] input;
    /** Exporting firm. */
    final int[] exporter;
    /** Region of the end user, as an index into the table's regions. */
    final int[] destination;
    /** Good, as an index into the table's goods. */
    final int[] good;
    /** Key of each case in keyed draws. */
    final long[] key;

    private ControlledLinks(Network network, List<int[]> cases) {
        int count = cases.size();
        link = new int[count];
        input = new int[count];
        exporter = new int[count];
        destination = new int[count];
        good = new int[count];
        key = new long[count];
        for (int c = 0; c < count; c++) {
            int s = cases.get(c)[0];
            int l = cases.get(c)[1];
            int buyer = network.holder[s];
            input[c] = s;
            link[c] = l;
            exporter[c] = network.supplier[l];
            destination[c] = network.table.region(network.industryOf(buyer));
            good[c] = network.good[s];
            key[c] = Draws.pair(network.key[exporter[c]], Draws.pair(network.key[buyer], good[c]));
        }
    }

    /** Cases of a state that controls the exports of some goods to everybody. */
    static ControlledLinks of(Network network, String state, Set<String> goods) {
        InputOutputTable table = network.table;
        int home = table.regions().indexOf(state);
        List<int[]> cases = new ArrayList<>();
        for (int s = 0; s < network.inputs(); s++) {
            boolean abroad = table.region(network.industryOf(network.holder[s])) != home;
            if (abroad && goods.contains(table.goods().get(network.good[s]))) {
                for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                    if (table.region(network.industryOf(network.supplier[l])) == home) {
                        cases.add(new int[] {s, l});
                    }
                }
            }
        }
        return new ControlledLinks(network, cases);
    }

    int count() {
        return link.length;
    }
}
