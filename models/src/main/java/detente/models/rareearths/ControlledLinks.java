package detente.models.rareearths;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.random.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

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

    private ControlledLinks(List<Case> cases) {
        link = column(cases, Case::link);
        input = column(cases, Case::input);
        exporter = column(cases, Case::exporter);
        destination = column(cases, Case::destination);
        good = column(cases, Case::good);
        key = cases.stream().mapToLong(Case::key).toArray();
    }

    private record Case(int link, int input, int exporter, int destination, int good, long key) {

        static Case of(Network network, int input, int link) {
            int buyer = network.holder[input];
            int exporter = network.supplier[link];
            int good = network.good[input];
            long named = Draws.agent(network.table.goods().get(good));
            long key = Draws.pair(network.key[exporter], Draws.pair(network.key[buyer], named));
            int destination = network.table.region(network.industryOf(buyer));
            return new Case(link, input, exporter, destination, good, key);
        }
    }

    /** Cases of a state that controls the exports of some goods to everybody. */
    static ControlledLinks of(Network network, String state, Set<String> goods) {
        InputOutputTable table = network.table;
        int home = table.regions().indexOf(state);
        List<Case> cases = new ArrayList<>();
        for (int s = 0; s < network.inputs(); s++) {
            boolean abroad = table.region(network.industryOf(network.holder[s])) != home;
            if (abroad && goods.contains(table.goods().get(network.good[s]))) {
                for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                    if (table.region(network.industryOf(network.supplier[l])) == home) {
                        cases.add(Case.of(network, s, l));
                    }
                }
            }
        }
        // By key: the place in a queue then depends neither on the region nor on the order of the table.
        cases.sort(Comparator.comparingLong(Case::key));
        return new ControlledLinks(cases);
    }

    private static int[] column(List<Case> cases, ToIntFunction<Case> column) {
        return cases.stream().mapToInt(column).toArray();
    }

    int count() {
        return link.length;
    }
}
