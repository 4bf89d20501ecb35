package detente.models.rareearths.markets;

import detente.engine.Identities;
import detente.models.production.ProductionState;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Reserves of magnets that states hold: last part of equation (23) of the model description.
 *
 * <p>A state buys through the users of its region: part of what arrives goes into the reserve, and the users order as much
 * again. It buys until its target, the level of the instrument in weeks of its region's base use, within a rate and a budget
 * at spot prices; a target that falls only ends the buying. While the market's scarcity stands above a threshold it buys
 * nothing and gives users, in proportion to what each lacks, at most what closes the gap. Scarcity and prices are last
 * week's.
 */
public final class StateStockpile {
    private final StockpileParameters parameters;
    private final IntToDoubleFunction[] target;
    private final Signals signals;
    private final Markets markets;
    private final ProductionState state;
    private final double weeksPerYear;

    /** Reserve by region at the end of the week [M$ at base prices]. */
    private final double[] reserve;

    private final double[] opening;
    /** By region: what arrives at users, and what they lack [M$]. */
    private final double[] arriving;

    private final double[] missing;
    /** By region: share of arrivals taken, and share of what is lacking given. */
    private final double[] taking;

    private final double[] giving;
    /** Put into users' stocks this week, by input of the network [M$]; negative when taken; only this class writes it. */
    public final double[] moved;

    /** What a state looks at. */
    public record Signals(Scarcity scarcity, Prices prices) {}

    /**
     * @param target wanted reserve by region of the table [weeks of base use]
     */
    public StateStockpile(
            StockpileParameters parameters, IntToDoubleFunction[] target, Signals signals, ProductionState state) {
        this.parameters = parameters;
        this.target = target;
        this.signals = signals;
        this.markets = signals.scarcity.markets;
        this.state = state;
        this.weeksPerYear = markets.network.table.weeksPerYear();
        this.reserve = new double[markets.regions()];
        this.opening = new double[markets.regions()];
        this.arriving = new double[markets.regions()];
        this.missing = new double[markets.regions()];
        this.taking = new double[markets.regions()];
        this.giving = new double[markets.regions()];
        this.moved = new double[markets.network.inputs()];
    }

    /** Takes from what has just arrived, or gives; after the week's deliveries. */
    public void divert(int period) {
        if (!parameters.on()) {
            return;
        }
        System.arraycopy(reserve, 0, opening, 0, reserve.length);
        sumUp();
        for (int r = 0; r < reserve.length; r++) {
            decide(period, r);
        }
        for (int k = 0; k < markets.count(); k++) {
            if (isMagnet(k)) {
                move(k);
            }
        }
        for (int r = 0; r < reserve.length; r++) {
            // What gives away its last tonne may miss zero by a bit.
            reserve[r] = Math.max(0, reserve[r]);
        }
    }

    private void sumUp() {
        Arrays.fill(arriving, 0);
        Arrays.fill(missing, 0);
        for (int k = 0; k < markets.count(); k++) {
            if (isMagnet(k)) {
                int region = markets.region(markets.market[k]);
                arriving[region] += state.arrived[markets.input[k]];
                missing[region] += signals.scarcity.missing(k);
            }
        }
    }

    private void decide(int period, int region) {
        int market = markets.of(Markets.MAGNET, region);
        double use = markets.use(market);
        taking[region] = 0;
        giving[region] = 0;
        if (signals.scarcity.of(market) > parameters.releaseScarcity()) {
            double given = Math.min(Math.min(reserve[region], parameters.releaseRate() * use), missing[region]);
            giving[region] = given > 0 ? given / missing[region] : 0;
        } else {
            double affordable = parameters.budget() / weeksPerYear / signals.prices.spot(market);
            double gap = target[region].applyAsDouble(period) * use - reserve[region];
            double bought = Math.min(Math.min(gap, parameters.purchaseRate() * use), affordable);
            taking[region] = bought > 0 && arriving[region] > 0 ? Math.min(1, bought / arriving[region]) : 0;
        }
    }

    private void move(int k) {
        int s = markets.input[k];
        int region = markets.region(markets.market[k]);
        double taken = Math.min(taking[region] * state.arrived[s], state.stock[s]);
        moved[s] = (giving[region] > 0 ? giving[region] * signals.scarcity.missing(k) : 0) - taken;
        state.stock[s] += moved[s];
        reserve[region] -= moved[s];
    }

    /** Lets users order again what was taken from them; after this week's orders are set. */
    public void order(int period) {
        for (int k = 0; k < markets.count(); k++) {
            int s = markets.input[k];
            if (moved[s] < 0) {
                state.wanted[s] -= moved[s];
                state.intensity[s] -= moved[s] / state.total[s];
            }
        }
    }

    /** Reserve of a region's state at the end of the week [M$ at base prices]. */
    public double reserve(int region) {
        return reserve[region];
    }

    /** What went into all reserves this week less what left them [M$ at base prices]. */
    public double added() {
        double sum = 0;
        for (int r = 0; r < reserve.length; r++) {
            sum += reserve[r] - opening[r];
        }
        return sum;
    }

    /** What left the reserve is in users' stocks, and the other way round; region by region. */
    public void identities(Identities identities) {
        identities.each(
                "reserve = opening - moved to users",
                reserve.length,
                markets.network.table.regions()::get,
                r -> (reserve[r] - opening[r] + moved(r)) / unit(r));
    }

    private double moved(int region) {
        double sum = 0;
        for (int k = 0; k < markets.count(); k++) {
            sum += markets.region(markets.market[k]) == region ? moved[markets.input[k]] : 0;
        }
        return sum;
    }

    private double unit(int region) {
        double use = markets.use(markets.of(Markets.MAGNET, region));
        return use > 0 ? use : 1;
    }

    private boolean isMagnet(int k) {
        return markets.good(markets.market[k]) == Markets.MAGNET;
    }
}
