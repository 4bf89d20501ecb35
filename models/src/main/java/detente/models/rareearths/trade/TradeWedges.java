package detente.models.rareearths.trade;

import detente.models.production.Attraction;
import detente.models.production.InputOutputTable;
import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * How much buyers of one state lean away from or towards the other state's suppliers: the price term of equation (10) of
 * the model description, price^−σ, times what commitments add. Buyers go part of the way a week, as contracts run out, and find other
 * suppliers for good in time: σ rises from its short-run to its long-run value.
 * The factor acts on every link over the border and on final demand.
 */
public final class TradeWedges {
    /** Third countries cannot grow without limit. */
    private static final double MOST = 4;

    private final Border border;
    private final Rules rules;
    private final TariffSchedule tariffs;
    private final Commitments commitments;
    private final ProductionState state;
    /** What tariffs make of the attraction of an industry for its partner's buyers, within weeks. */
    private final double[] byTariff;
    /** What they make of it besides as buyers find other suppliers for good. */
    private final double[] bySearch;
    /** What commitments make of it. */
    private final double[] byCommitment;
    /** All of these, as they stand on the links. */
    private final double[] factor;
    /** price^−σ by importing region, within weeks. */
    private final double[] pull;
    /** What the long run adds to σ, by good. */
    private final double[] longer;
    /** Sales at base to the partner state, over those to final users outside both states, by industry; 0 if there are none. */
    private final double[] elsewhere;
    /** What a state buys of each good from its partner, over what it buys from third countries; by buyer and good. */
    private final double[][] partnerSupply;
    /** The partner state's industry that makes a good, by buyer and good. */
    private final int[][] rivals;
    /** Factor on the attraction of third countries' industries; by buyer and industry. */
    private final double[][] replacing;

    public TradeWedges(Border border, Rules rules, Policies policies, ProductionState state) {
        this.border = border;
        this.rules = rules;
        this.tariffs = policies.tariffs;
        this.commitments = policies.commitments;
        this.state = state;
        this.byTariff = new double[border.partner.length];
        Arrays.fill(byTariff, 1);
        this.bySearch = byTariff.clone();
        this.byCommitment = byTariff.clone();
        this.factor = byTariff.clone();
        this.pull = new double[border.network.table.regions().size()];
        Arrays.fill(pull, 1);
        this.longer = border.network.table.goods().stream()
                .mapToDouble(
                        good -> Math.max(0, rules.tariffs.substitutionLong().of(good) - rules.tariffs.substitution()))
                .toArray();
        this.elsewhere = elsewhere(border);
        int regions = border.network.table.regions().size();
        this.replacing = new double[regions][factor.length];
        this.rivals = new int[regions][border.network.table.goods().size()];
        this.partnerSupply = new double[regions][];
        for (int r = 0; r < regions; r++) {
            Arrays.fill(replacing[r], 1);
            partnerSupply[r] = partnerSupply(border, r);
        }
        for (int j = 0; j < factor.length; j++) {
            if (border.partner[j] != Border.NONE) {
                rivals[border.partner[j]][border.network.table.good(j)] = j;
            }
        }
    }

    /** What a state buys of each good from its partner, over what it buys from third countries; 0 if it is neither or buys none there. */
    private static double[] partnerSupply(Border border, int buyer) {
        InputOutputTable table = border.network.table;
        double[] partner = new double[table.goods().size()];
        double[] third = new double[partner.length];
        int destination = table.destinations().indexOf(table.regions().get(buyer));
        for (int j = 0; j < table.industries() && !border.isThird(buyer); j++) {
            double bought = destination < 0 ? 0 : table.finalDemand(j, destination);
            for (int to = 0; to < table.industries(); to++) {
                bought += table.region(to) == buyer ? table.flow(j, to) : 0;
            }
            partner[table.good(j)] += border.partner[j] == buyer ? bought : 0;
            third[table.good(j)] += border.isThird(table.region(j)) ? bought : 0;
        }
        for (int g = 0; g < partner.length; g++) {
            partner[g] = third[g] > 0 ? partner[g] / third[g] : 0;
        }
        return partner;
    }

    private static double[] elsewhere(Border border) {
        InputOutputTable table = border.network.table;
        double[] ratio = new double[border.partner.length];
        for (int j = 0; j < ratio.length; j++) {
            double partner = 0;
            double others = 0;
            for (int to = 0; to < table.industries(); to++) {
                partner += table.region(to) == border.partner[j] ? table.flow(j, to) : 0;
            }
            for (int d = 0; d < table.destinations().size(); d++) {
                int region = table.regions().indexOf(table.destinations().get(d));
                partner += region == border.partner[j] ? table.finalDemand(j, d) : 0;
                others += border.isThird(region) ? table.finalDemand(j, d) : 0;
            }
            ratio[j] = border.partner[j] != Border.NONE && others > 0 ? partner / others : 0;
        }
        return ratio;
    }

    /**
     * How buyers answer.
     *
     * @param switching whether buyers ever switch suppliers; those who never do, do not for a tariff either
     */
    public record Rules(TariffParameters tariffs, CommitmentParameters commitments, boolean switching) {}

    /** What they answer to. */
    public record Policies(TariffSchedule tariffs, Commitments commitments) {}

    /** Revises the factors and, where one changed, the links; attractions must be added up after it, in the same phase. */
    public void revise(int period) {
        if (!rules.switching) {
            return;
        }
        pull[border.china] = pull(border.china);
        pull[border.unitedStates] = pull(border.unitedStates);
        for (int j = 0; j < factor.length; j++) {
            if (border.partner[j] != Border.NONE) {
                revise(j, border.taxed[j] ? pull[border.partner[j]] : 1);
            }
        }
        replace(border.china);
        replace(border.unitedStates);
    }

    private double pull(int importer) {
        return Attraction.power(tariffs.price(importer), -rules.tariffs.substitution());
    }

    private void revise(int industry, double pullOfTariff) {
        double price = border.taxed[industry] ? tariffs.price(border.partner[industry]) : 1;
        double late = Attraction.power(price, -longer[border.network.table.good(industry)]);
        byTariff[industry] += rules.tariffs.adjustment() * (pullOfTariff - byTariff[industry]);
        bySearch[industry] += (late - bySearch[industry]) / rules.tariffs.substitutionTime();
        byCommitment[industry] +=
                rules.commitments.adjustment() * (commitments.pull(industry) - byCommitment[industry]);
        double next = Math.max(Attraction.LEAST, byTariff[industry] * bySearch[industry] * byCommitment[industry]);
        if (next != factor[industry]) {
            factor[industry] = next;
            open(border.partners, industry, next);
        }
    }

    private void open(Crossing crossing, int industry, double access) {
        for (int b = crossing.first[industry]; b < crossing.first[industry + 1]; b++) {
            state.setAccess(crossing.link[b], crossing.sale[b], access);
        }
    }

    /** Third countries supply most of what a state's buyers no longer take from the partner. */
    private void replace(int buyer) {
        for (int j = 0; j < factor.length; j++) {
            int good = border.network.table.good(j);
            if (partnerSupply[buyer][good] > 0 && border.isThird(border.network.table.region(j))) {
                int rival = rivals[buyer][good];
                // Where nobody else can be found in the long run, nobody else is.
                double lost = border.taxed[rival] && longer[good] > 0 ? 1 - byTariff[rival] * bySearch[rival] : 0;
                double next = 1
                        + Math.min(MOST, Math.max(0, rules.tariffs.replacement() * lost * partnerSupply[buyer][good]));
                if (next != replacing[buyer][j]) {
                    replacing[buyer][j] = next;
                    open(border.others[buyer], j, next);
                }
            }
        }
    }

    /** Factor on the attraction of an industry for buyers in a region; exactly 1 where no border is crossed. */
    public double factor(int industry, int buyerRegion) {
        if (border.partner[industry] == buyerRegion) {
            return factor[industry];
        }
        return buyerRegion == Border.NONE ? 1 : replacing[buyerRegion][industry];
    }

    /**
     * The same for final users, to whom exporters of the two states offer elsewhere what tariffs keep them from selling to the partner.
     *
     * @param buyerRegion of the final users
     */
    double finalFactor(int industry, int buyerRegion) {
        double offered =
                rules.tariffs.diversion() * (1 - byTariff[industry] * bySearch[industry]) * elsewhere[industry];
        return offered != 0 && border.isThird(buyerRegion) ? 1 + offered : factor(industry, buyerRegion);
    }
}
