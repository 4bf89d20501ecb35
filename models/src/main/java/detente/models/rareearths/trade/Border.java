package detente.models.rareearths.trade;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.world.BaseTable;
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
    /** Links to the partner state, without those that another office keeps. */
    final Crossing partners;
    /** Links by which third countries supply each of the two states, by region of the buyer. */
    final Crossing[] others;

    /**
     * @param elsewhere by link of the network: whether another office keeps it, which then multiplies the factor of
     *     {@link TradeWedges} into the access that it sets, and counts and declares what crosses on it
     * @param exempt goods that no tariff applies to, for example {@link #SERVICES}
     */
    public Border(Network network, boolean[] elsewhere, Set<String> exempt) {
        InputOutputTable table = network.table;
        this.network = network;
        this.china = table.regions().indexOf(BaseTable.CHINA);
        this.unitedStates = table.regions().indexOf(BaseTable.UNITED_STATES);
        this.partner = new int[network.industries];
        this.taxed = new boolean[network.industries];
        for (int j = 0; j < network.industries; j++) {
            partner[j] = partner(table.region(j));
            taxed[j] = partner[j] != NONE && !exempt.contains(table.goods().get(table.good(j)));
        }
        this.partners = new Crossing(network, (link, j, buyer) -> !elsewhere[link] && partner[j] == buyer);
        this.others = new Crossing[table.regions().size()];
        for (int state : new int[] {china, unitedStates}) {
            others[state] = new Crossing(network, (link, j, buyer) -> buyer == state && isThird(table.region(j)));
        }
    }

    /** Whether a region is neither of the two states; {@link #NONE} is no region. */
    boolean isThird(int region) {
        return region != NONE && region != china && region != unitedStates;
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
}
