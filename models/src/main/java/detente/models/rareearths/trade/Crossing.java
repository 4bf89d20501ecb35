package detente.models.rareearths.trade;

import detente.models.production.Network;
import java.util.Arrays;

/** Links over a border, by supplying industry. */
final class Crossing {
    /** The links of industry j are {@code first[j] .. first[j+1]-1}. */
    final int[] first;

    final int[] link;
    /** The same links in the order of suppliers. */
    final int[] sale;
    /** Input that each of these links supplies, baskets included. */
    final int[] input;

    private final Network network;
    private final Rule rule;

    /** Which links cross. */
    @FunctionalInterface
    interface Rule {
        boolean crosses(int link, int industry, int buyerRegion);
    }

    Crossing(Network network, Rule rule) {
        this.network = network;
        this.rule = rule;
        this.first = count();
        this.link = new int[first[network.industries]];
        this.sale = new int[link.length];
        this.input = new int[link.length];
        collect();
    }

    private int[] count() {
        int[] from = new int[network.industries + 1];
        for (int s = 0; s < network.holder.length; s++) {
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                if (crosses(s, l)) {
                    from[network.industryOf(network.supplier[l]) + 1]++;
                }
            }
        }
        for (int j = 0; j < network.industries; j++) {
            from[j + 1] += from[j];
        }
        return from;
    }

    private void collect() {
        int[] next = Arrays.copyOf(first, network.industries);
        for (int s = 0; s < network.holder.length; s++) {
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                if (crosses(s, l)) {
                    int place = next[network.industryOf(network.supplier[l])]++;
                    link[place] = l;
                    sale[place] = network.sale(s, l);
                    input[place] = s;
                }
            }
        }
    }

    private boolean crosses(int input, int link) {
        int supplier = network.supplier[link];
        return supplier < network.nodes()
                && rule.crosses(
                        link,
                        network.industryOf(supplier),
                        network.table.region(network.industryOf(network.holder[input])));
    }
}
