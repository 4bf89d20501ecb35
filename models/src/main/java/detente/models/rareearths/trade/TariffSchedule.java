package detente.models.rareearths.trade;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The average tariff of each state on the partner's goods, week by week. What China does about precursors takes points off
 * the American one, but never below its base rate. Other regions pay and levy nothing here: what they levy is in the
 * prices of the base year.
 */
public final class TariffSchedule {
    /** Weeks for which rates are remembered; the longest voyage is shorter. */
    static final int MEMORY = 53;

    private final TariffParameters parameters;
    private final Levels levels;
    private final int unitedStates;
    private final int china;
    /** Neutral rate by region [%]. */
    private final double[] base;
    /** Rate of the last weeks by region, a ring [%]. */
    private final double[][] rates;

    private double precursorControl;
    private int now;

    public TariffSchedule(TariffParameters parameters, InputOutputTable table, Levels levels) {
        this.parameters = parameters;
        this.levels = levels;
        this.unitedStates = table.regions().indexOf(BaseTable.UNITED_STATES);
        this.china = table.regions().indexOf(BaseTable.CHINA);
        this.base = new double[table.regions().size()];
        this.rates = new double[base.length][MEMORY];
        base[unitedStates] = base(parameters, BaseTable.UNITED_STATES, table);
        base[china] = base(parameters, BaseTable.CHINA, table);
        for (int r = 0; r < base.length; r++) {
            Arrays.fill(rates[r], base[r]);
        }
    }

    /**
     * The instruments by period.
     *
     * @param unitedStates average American tariff on Chinese goods [%]
     * @param china average Chinese tariff on American goods [%]
     * @param precursorControl how far China controls precursors of fentanyl [0..1]
     */
    public record Levels(
            IntToDoubleFunction unitedStates, IntToDoubleFunction china, IntToDoubleFunction precursorControl) {

        public static Levels of(PolicyBoard board) {
            return new Levels(
                    board.level(PolicyInstrument.TARIFF, Actor.UNITED_STATES),
                    board.level(PolicyInstrument.TARIFF, Actor.CHINA),
                    board.level(PolicyInstrument.PRECURSOR, Actor.CHINA));
        }
    }

    private static double base(TariffParameters parameters, String region, InputOutputTable table) {
        return parameters.baseRate().of(RegionNames.of(table, table.regions().indexOf(region)));
    }

    /** Sets this week's rates. */
    public void set(int period) {
        now = period % MEMORY;
        precursorControl = levels.precursorControl.applyAsDouble(period);
        if (parameters.on()) {
            double levied = levels.unitedStates.applyAsDouble(period);
            double eased = Math.max(base[unitedStates], levied - precursorControl * parameters.precursorDuty());
            rates[unitedStates][now] = Math.min(levied, eased);
            rates[china][now] = levels.china.applyAsDouble(period);
        }
    }

    /** Rate of an importing region on the partner state's goods this week [%]; 0 for regions other than the two states. */
    public double rate(int importer) {
        return rates[importer][now];
    }

    /** The same, some weeks ago; before the start, the base rate. */
    public double rate(int importer, int weeksAgo) {
        if (weeksAgo >= MEMORY) {
            throw new IllegalArgumentException("rates are remembered for " + MEMORY + " weeks, not " + weeksAgo);
        }
        return rates[importer][(now + MEMORY - weeksAgo) % MEMORY];
    }

    /** Delivered price of the partner state's goods relative to base: p̃ in equation (10) of the model description. */
    public double price(int importer) {
        double points = rate(importer) - base[importer];
        return 1 + parameters.passThrough() * (points / 100) / (1 + base[importer] / 100);
    }

    /** How far China controls precursors this week [0..1]. */
    public double precursorControl() {
        return precursorControl;
    }
}
