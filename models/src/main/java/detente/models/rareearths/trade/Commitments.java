package detente.models.rareearths.trade;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.world.BaseTable;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * What China has committed to: purchases of American farm goods, as a share of the base flow, and access to its market for
 * some American goods. Part of the farm goods only is bought or not bought by decision of the state.
 */
public final class Commitments {
    /** The farm goods among which are those that China's state decides to buy. */
    static final String FARM_GOODS = "agriculture_food";
    /** Goods for which American demands of market access are heard; our choice. */
    private static final Set<String> ACCESS =
            Set.of("services", "aerospace_defence", "machinery_other", "chemicals_pharma");

    private final CommitmentParameters parameters;
    private final Levels levels;
    /** Industry of American farm goods; −1 if the table has none. */
    private final int farmGoods;
    /** Share of China's purchases of them that the state decides. */
    private final double covered;
    /** Whether an industry gains from access to China's market. */
    private final boolean[] gains;

    private double purchases = 1;
    private double marketAccess;

    public Commitments(CommitmentParameters parameters, Border border, Levels levels) {
        InputOutputTable table = border.network.table;
        this.parameters = parameters;
        this.levels = levels;
        this.farmGoods = table.indexOf(BaseTable.UNITED_STATES + "/" + FARM_GOODS);
        double sold = farmGoods < 0 ? 0 : soldToChina(table, farmGoods);
        this.covered = sold > 0 ? Math.min(1, parameters.purchasesCovered() / sold) : 0;
        this.gains = new boolean[table.industries()];
        for (int j = 0; j < gains.length; j++) {
            gains[j] = table.region(j) == border.unitedStates
                    && ACCESS.contains(table.goods().get(table.good(j)));
        }
    }

    /**
     * The instruments by period.
     *
     * @param purchases committed purchases of farm goods, relative to the base flow
     * @param marketAccess how far the market is opened [0..1]
     */
    public record Levels(IntToDoubleFunction purchases, IntToDoubleFunction marketAccess) {

        public static Levels of(PolicyBoard board) {
            return new Levels(
                    board.level(PolicyInstrument.PURCHASES, Actor.CHINA),
                    board.level(PolicyInstrument.MARKET_ACCESS, Actor.CHINA));
        }
    }

    /** Annual sales of an industry to China, to firms and to final demand [M$/year]. */
    private static double soldToChina(InputOutputTable table, int from) {
        double sold = 0;
        for (int to = 0; to < table.industries(); to++) {
            boolean chinese = table.regions().get(table.region(to)).equals(BaseTable.CHINA);
            sold += chinese ? table.flow(from, to) : 0;
        }
        int destination = table.destinations().indexOf(BaseTable.CHINA);
        return destination < 0 ? sold : sold + table.finalDemand(from, destination);
    }

    /** Sets this week's levels. */
    public void set(int period) {
        if (parameters.on()) {
            purchases = levels.purchases.applyAsDouble(period);
            marketAccess = levels.marketAccess.applyAsDouble(period);
        }
    }

    /** Committed purchases of American farm goods relative to the base flow [1]. */
    public double purchases() {
        return purchases;
    }

    /** How far China's market is opened [0..1]. */
    public double marketAccess() {
        return marketAccess;
    }

    /** Factor that the commitments in force put on the attraction of an industry for its partner state's buyers. */
    double pull(int industry) {
        if (industry == farmGoods) {
            return 1 + covered * (purchases - 1);
        }
        return gains[industry] ? 1 + parameters.marketAccessGain() * marketAccess : 1;
    }
}
