package detente.models.rareearths.trade;

import detente.models.production.Attraction;
import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * How much buyers of one state lean away from or towards the other state's suppliers: the price term of equation (10) of
 * the model description, price^−σ, times what commitments add. Buyers go part of the way a week, as contracts run out.
 * The factor acts on every link over the border and on final demand.
 */
public final class TradeWedges {
    private final Border border;
    private final Rules rules;
    private final TariffSchedule tariffs;
    private final Commitments commitments;
    private final ProductionState state;
    /** What tariffs make of the attraction of an industry for its partner's buyers. */
    private final double[] byTariff;
    /** What commitments make of it. */
    private final double[] byCommitment;
    /** Both, as it stands on the links. */
    private final double[] factor;
    /** price^−σ by importing region. */
    private final double[] pull;

    public TradeWedges(Border border, Rules rules, Policies policies, ProductionState state) {
        this.border = border;
        this.rules = rules;
        this.tariffs = policies.tariffs;
        this.commitments = policies.commitments;
        this.state = state;
        this.byTariff = new double[border.partner.length];
        Arrays.fill(byTariff, 1);
        this.byCommitment = byTariff.clone();
        this.factor = byTariff.clone();
        this.pull = new double[border.network.table.regions().size()];
        Arrays.fill(pull, 1);
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
    }

    private double pull(int importer) {
        return Attraction.power(tariffs.price(importer), -rules.tariffs.substitution());
    }

    private void revise(int industry, double pullOfTariff) {
        byTariff[industry] += rules.tariffs.adjustment() * (pullOfTariff - byTariff[industry]);
        byCommitment[industry] +=
                rules.commitments.adjustment() * (commitments.pull(industry) - byCommitment[industry]);
        double next = Math.max(Attraction.LEAST, byTariff[industry] * byCommitment[industry]);
        if (next != factor[industry]) {
            factor[industry] = next;
            for (int b = border.first[industry]; b < border.first[industry + 1]; b++) {
                state.setAccess(border.link[b], border.sale[b], next);
            }
        }
    }

    /** Factor on the attraction of an industry for buyers in a region; exactly 1 where no border is crossed. */
    public double factor(int industry, int buyerRegion) {
        return border.partner[industry] == buyerRegion ? factor[industry] : 1;
    }
}
