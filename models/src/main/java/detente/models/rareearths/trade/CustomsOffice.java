package detente.models.rareearths.trade;

import detente.engine.Identities;
import detente.models.rareearths.world.RegionNames;
import java.util.Arrays;

/**
 * The tariffs that both states collect [M$/week]: the full rate on the value at base prices of what enters. Goods that are
 * weeks at sea pay the rate of the week of entry or, where {@code rate-at-departure} says so, that of the week in which
 * they left. Whoever keeps goods at sea declares them when they land.
 */
public final class CustomsOffice {
    private final Border border;
    private final TariffSchedule tariffs;
    private final TradeFlows flows;
    private final boolean rateAtDeparture;
    private final double[] revenue;
    /** Value entered this week by importing region and weeks at sea, to check the revenue against [M$/week]. */
    private final double[][] entered;
    /** Turnover of the partner state's industries by importing region, the scale of the check [M$/week]. */
    private final double[] turnover;

    public CustomsOffice(Border border, TariffSchedule tariffs, TradeFlows flows, boolean rateAtDeparture) {
        int regions = border.network.table.regions().size();
        this.border = border;
        this.tariffs = tariffs;
        this.flows = flows;
        this.rateAtDeparture = rateAtDeparture;
        this.revenue = new double[regions];
        this.entered = new double[regions][TariffSchedule.MEMORY];
        this.turnover = new double[regions];
        for (int j = 0; j < border.partner.length; j++) {
            if (border.partner[j] != Border.NONE) {
                turnover[border.partner[j]] += border.network.output[border.network.node(j)];
            }
        }
    }

    /** Starts the week's books, before this week's rates are set. */
    public void open(int period) {
        Arrays.fill(revenue, 0);
        for (double[] byWeek : entered) {
            Arrays.fill(byWeek, 0);
        }
    }

    /** Charges what {@link TradeFlows} measured; it crosses within the week. */
    public void collect(int period) {
        for (int j = 0; j < border.partner.length; j++) {
            if (border.taxed[j]) {
                enter(border.partner[j], flows.shipped(j), 0);
            }
        }
    }

    /**
     * Charges goods of the partner state that land this week.
     *
     * @param value at base prices [M$]
     * @param weeksAtSea whole weeks since they left, below 53
     */
    public void enter(int importer, double value, int weeksAtSea) {
        revenue[importer] += value * applicable(importer, weeksAtSea) / 100;
        entered[importer][weeksAtSea] += value;
    }

    private double applicable(int importer, int weeksAtSea) {
        return rateAtDeparture ? tariffs.rate(importer, weeksAtSea) : tariffs.rate(importer);
    }

    /** Tariffs that a region collected this week on the partner state's goods [M$/week]. */
    public double revenue(int importer) {
        return revenue[importer];
    }

    public void identities(Identities identities) {
        identities.each(
                "tariff revenue = rate x value that entered",
                revenue.length,
                region -> "customs of " + RegionNames.inWords(border.network.table, region),
                this::unexplained);
    }

    /** The value of each week of departure times its rate, against what was booked entry by entry. */
    private double unexplained(int importer) {
        double due = 0;
        for (int weeks = 0; weeks < TariffSchedule.MEMORY; weeks++) {
            due += entered[importer][weeks] * applicable(importer, weeks) / 100;
        }
        double difference = revenue[importer] - due;
        return difference == 0 ? 0 : difference / turnover[importer];
    }
}
