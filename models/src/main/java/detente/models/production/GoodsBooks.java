package detente.models.production;

import detente.engine.Identities;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The books of a period: what was there when it opened, and the sums of goods that must be zero after every phase. What a phase
 * has not done yet is not booked yet.
 */
public final class GoodsBooks {
    private enum Stage {
        OPEN,
        PRODUCED,
        SHIPPED,
        RECEIVED
    }

    private final Network network;
    private final ProductionState state;
    private final Elsewhere elsewhere;
    private final double[] finished;
    private final double[] stock;
    /** Final demand that stood when the week opened; the next week's is known before this one ends. */
    private final double[] finalDemand;
    /** By good: shipped by makers less delivered to final demand, to stocks and to sea; then the base flow. */
    private final double[] surplus;

    private final double[] turnover;
    private Stage stage = Stage.OPEN;

    public GoodsBooks(Network network, ProductionState state, Elsewhere elsewhere) {
        this.network = network;
        this.state = state;
        this.elsewhere = elsewhere;
        this.finished = state.finished.clone();
        this.stock = state.stock.clone();
        this.finalDemand = state.finalDemand.clone();
        this.surplus = new double[network.table.goods().size()];
        this.turnover = new double[surplus.length];
    }

    /**
     * Where goods come from and go to besides makers, users and final demand.
     *
     * @param stocked why users' stocks change besides, as the end of a name: {@code moved from reserve}
     * @param moved put into users' stocks this period from elsewhere, by input [M$]; the same array every period
     * @param added what elsewhere gained this period less what it gave [M$]
     * @param subtractGone subtracts by good what was shipped and is under way [M$]
     * @param gone all that was shipped and is under way [M$]
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Elsewhere(
            String stocked,
            double[] moved,
            DoubleSupplier added,
            Consumer<double[]> subtractGone,
            DoubleSupplier gone) {}

    public void open() {
        System.arraycopy(state.finished, 0, finished, 0, finished.length);
        System.arraycopy(state.stock, 0, stock, 0, stock.length);
        System.arraycopy(state.finalDemand, 0, finalDemand, 0, finalDemand.length);
        stage = Stage.OPEN;
    }

    public void produced() {
        stage = Stage.PRODUCED;
    }

    public void shipped() {
        stage = Stage.SHIPPED;
    }

    public void received() {
        stage = Stage.RECEIVED;
    }

    public void identities(Identities identities) {
        identities
                .prepare(this::sumGoods)
                .each("finished goods = opening + made - shipped", network.firms, network::name, this::finishedGoods)
                .each(
                        "input stock = opening + arrived - used + " + elsewhere.stocked,
                        network.inputs(),
                        this::inputName,
                        this::inputStock)
                .each("goods shipped = delivered + stocked + at sea", surplus.length, this::goodName, this::goods)
                .each("value added = final demand + change in stocks", 1, i -> "the world", i -> money())
                .each("stocks are not negative", network.inputs(), this::inputName, this::negativeStock)
                .each("finished goods are not negative", network.firms, network::name, this::negativeFinished)
                .each("shipped is at most ordered", network.nodes(), network::name, this::overfilled)
                .each("supplier shares sum to one", network.inputs(), this::inputName, this::shares);
    }

    private double finishedGoods(int firm) {
        double expected =
                finished[firm] + (stage.compareTo(Stage.SHIPPED) >= 0 ? state.output[firm] - state.shipped[firm] : 0);
        return (state.finished[firm] - expected) / network.output[firm];
    }

    private double inputStock(int input) {
        double expected = stock[input]
                - (stage.compareTo(Stage.PRODUCED) >= 0 ? state.used[input] : 0)
                + (stage == Stage.RECEIVED ? state.arrived[input] + elsewhere.moved[input] : 0);
        return Double.isInfinite(expected) ? 0 : (state.stock[input] - expected) / use(input);
    }

    private void sumGoods() {
        Arrays.fill(surplus, 0);
        Arrays.fill(turnover, 0);
        for (int i = 0; i < network.firms; i++) {
            int good = network.table.good(network.industry[i]);
            surplus[good] += state.shipped[i] - finalDemand[i] * state.fill[i];
            turnover[good] += network.output[i];
        }
        for (int s = 0; s < network.inputs(); s++) {
            surplus[network.good[s]] -= state.arrived[s];
        }
        elsewhere.subtractGone.accept(surplus);
    }

    private double goods(int good) {
        return stage == Stage.RECEIVED ? surplus[good] / turnover[good] : 0;
    }

    /** At base prices, over the whole world; the parts are those of the identities above, added in another way. */
    private double money() {
        if (stage != Stage.RECEIVED) {
            return 0;
        }
        double balance = 0;
        double output = 0;
        for (int i = 0; i < network.firms; i++) {
            balance += state.output[i] - finalDemand[i] * state.fill[i] - (state.finished[i] - finished[i]);
            output += network.output[i];
        }
        for (int s = 0; s < network.inputs(); s++) {
            double change = Double.isInfinite(stock[s]) ? state.arrived[s] - state.used[s] : state.stock[s] - stock[s];
            balance -= state.used[s] + change;
        }
        balance -= elsewhere.gone.getAsDouble();
        return (balance - elsewhere.added.getAsDouble()) / output;
    }

    private double negativeStock(int input) {
        return state.stock[input] >= 0 ? 0 : state.stock[input] / use(input);
    }

    private double negativeFinished(int firm) {
        return state.finished[firm] >= 0 ? 0 : state.finished[firm] / network.output[firm];
    }

    private double overfilled(int node) {
        return state.fill[node] <= 1 ? 0 : state.fill[node] - 1;
    }

    private double shares(int input) {
        double[] weight = state.weight;
        double[] attraction = state.attraction;
        int[] supplier = network.supplier;
        int end = network.firstLink[input + 1];
        double sum = 0;
        for (int l = network.firstLink[input]; l < end; l++) {
            sum += weight[l] * attraction[supplier[l]];
        }
        return sum / state.total[input] - 1;
    }

    private double use(int input) {
        return network.coefficient[input] * network.output[network.holder[input]];
    }

    private String goodName(int good) {
        return network.table.goods().get(good);
    }

    private String inputName(int input) {
        return network.name(network.holder[input]) + ", input " + goodName(network.good[input]);
    }
}
