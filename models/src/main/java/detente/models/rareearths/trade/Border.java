package detente.models.rareearths.trade;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.world.BaseTable;
import java.util.Arrays;
import java.util.Set;

/**
 * The border between the United States and China: which industries sell across it, which of their goods pass customs, and
 * the links that lead over it, industry by industry. A link from a firm or an industry to what its buyer purchases through
 * a basket crosses where the basket's buyers are; firms' links to baskets cross nothing.
 */
public final class Border {
    /** Goods that no customs office sees, as the base table calls them. */
    public static final Set<String> SERVICES = Set.of("services", "transport", "utilities", "construction_realestate");

    /** No region: an industry of neither state has no partner. */
    static final int NONE = -1;

    final Network network;
    final int china;
    final int unitedStates;
    /** Region of the partner state to which each industry sells across the border; {@link #NONE} for the others. */
    final int[] partner;
    /** Whether the goods of an industry pass customs when they cross. */
    final boolean[] taxed;
    /** The links of industry j are {@code first[j] .. first[j+1]−1}. */
    final int[] first;

    final int[] link;
    /** The same links in the order of suppliers. */
    final int[] sale;
    /** Input that each of these links supplies, baskets included. */
    final int[] input;

    private final boolean[] elsewhere;

    /**
     * @param elsewhere by link of the network: whether another office keeps it, which then multiplies the factor of
     *     {@link TradeWedges} into the access that it sets, and counts and declares what crosses on it
     * @param exempt goods that no tariff applies to, for example {@link #SERVICES}
     */
    public Border(Network network, boolean[] elsewhere, Set<String> exempt) {
        InputOutputTable table = network.table;
        this.network = network;
        this.elsewhere = elsewhere;
        this.china = table.regions().indexOf(BaseTable.CHINA);
        this.unitedStates = table.regions().indexOf(BaseTable.UNITED_STATES);
        this.partner = new int[network.industries];
        this.taxed = new boolean[network.industries];
        for (int j = 0; j < network.industries; j++) {
            partner[j] = partner(table.region(j));
            taxed[j] = partner[j] != NONE && !exempt.contains(table.goods().get(table.good(j)));
        }
        this.first = count();
        this.link = new int[first[network.industries]];
        this.sale = new int[link.length];
        this.input = new int[link.length];
        collect();
    }

    /** Region of the partner state to which an industry sells; none of the table's for industries of other regions. */
    public int partnerOf(int industry) {
        return partner[industry];
    }

    private int partner(int region) {
        if (region == china) {
            return unitedStates;
        }
        return region == unitedStates ? china : NONE;
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
        if (supplier >= network.nodes() || elsewhere[link]) {
            return false;
        }
        int buyer = network.table.region(network.industryOf(network.holder[input]));
        return partner[network.industryOf(supplier)] == buyer;
    }
}
