package detente.models.rareearths.markets;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.BaseTable;
import detente.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * Other suppliers: mines, separation and magnet plants in the regions that build, equations (24)–(26) of the model
 * description.
 *
 * <p>While the half-yearly mean of the price paid, or the price floor, reaches the price from which projects pay, one may
 * start each week in each stage and region; what starts within a year stays below a share of world volume by stage, and if
 * not all that would start in a week fits, none does. Announced plants come from the scenario: total magnet capacity in
 * production, whose every rise begins to ramp at its date. Ore counts only as far as it can be separated. A price floor on
 * the oxide makes every stage pay: the agreement that brought it also guaranteed the sale of magnets.
 */
public final class Projects {
    private static final List<String> BUILDERS = List.of(BaseTable.UNITED_STATES, "ALLY");
    private static final double PRICE_MEMORY = 26;
    /** Value of rare earths in a magnet; the base table's share. */
    private static final double RARE_EARTH_CONTENT = 0.45;

    private final ProjectParameters parameters;
    private final World world;
    private final News news;
    private final Network network;
    /** Places that build: regions, as indices into the table's. */
    private final int[] region;

    private final Stage mines;
    private final Stage separation;
    private final Stage plants;
    /** New capacity that stands with the makers of a market [M$/week]. */
    private final double[] equipped;
    /** Half-yearly mean of the price paid, by market. */
    private final double[] price;

    /**
     * Where projects are built.
     *
     * @param state whose new capacity is written
     * @param tonnes tonnes of magnets per M$ at the base price
     * @param announced magnet capacity in production by region of the table [t/year]
     */
    public record World(Markets markets, ProductionState state, double tonnes, IntToDoubleFunction[] announced) {}

    /** What investors look at: prices, and threat in the news, 0..1. */
    public record News(Prices prices, DoubleSupplier threat) {}

    public Projects(ProjectParameters parameters, World world, News news, Draws draws) {
        this.parameters = parameters;
        this.world = world;
        this.news = news;
        this.network = world.markets.network;
        InputOutputTable table = network.table;
        String[] places = BUILDERS.stream().filter(table.regions()::contains).toArray(String[]::new);
        region = Arrays.stream(places).mapToInt(table.regions()::indexOf).toArray();
        mines = new Stage("mine", places, terms(parameters.mineTime()), draws);
        separation = new Stage("separation", places, terms(parameters.separationTime()), draws);
        plants = new Stage("magnet", places, terms(parameters.magnetTime()), draws);
        price = new double[world.markets.markets()];
        Arrays.fill(price, 1);
        equipped = new double[price.length];
    }

    private Stage.Terms terms(int buildTime) {
        InputOutputTable table = network.table;
        double volume = 0;
        for (int j = 0; j < network.industries; j++) {
            volume += isMagnet(j) ? table.output(j) * world.tonnes : 0;
        }
        return new Stage.Terms(
                buildTime, parameters.rampTime(), parameters.growthMax() * volume, (int) table.weeksPerYear());
    }

    private boolean isMagnet(int industry) {
        return network.table.goods().get(network.table.good(industry)).equals(BaseTable.MAGNET);
    }

    /** Builds, commissions and ramps; before this week's capacity is set, on last week's prices. */
    public void advance(int period) {
        if (!parameters.on()) {
            return;
        }
        for (int m = 0; m < price.length; m++) {
            price[m] += (news.prices.paid(m) - price[m]) / PRICE_MEMORY;
        }
        advance(mines, Markets.RARE_EARTHS, period);
        advance(separation, Markets.RARE_EARTHS, period);
        advance(plants, Markets.MAGNET, period);
        for (int place = 0; place < region.length; place++) {
            commission(place, period);
        }
        equip();
    }

    private void advance(Stage stage, int good, int period) {
        stage.advance(period);
        double rate = parameters.startRate() * StrictMath.exp(-parameters.threatEffect() * news.threat.getAsDouble());
        double floor = parameters.priceFloor() / parameters.basePrice();
        for (int place = 0; place < region.length; place++) {
            double pays = Math.max(price[world.markets.of(good, region[place])], floor);
            stage.invite(place, pays >= parameters.payingPrice(), rate, period);
        }
        stage.start(parameters.size(), period);
    }

    private void commission(int place, int period) {
        IntToDoubleFunction script = world.announced[region[place]];
        double before = period == 0 ? 0 : script.applyAsDouble(period - 1);
        plants.at(place).commission(Math.max(0, script.applyAsDouble(period) - before));
    }

    /** Shares new capacity out over the firms of an industry by size. */
    private void equip() {
        double weekly = 1 / world.tonnes / network.table.weeksPerYear();
        for (int m = 0; m < world.markets.markets(); m++) {
            int industry = world.markets.maker(m);
            int place = place(world.markets.region(m));
            if (industry >= 0 && place >= 0) {
                int good = world.markets.good(m);
                double content = good == Markets.MAGNET ? 1 : RARE_EARTH_CONTENT;
                double capacity = capacity(good, place) * content * weekly;
                for (int i = network.firstFirm[industry]; i < network.firstFirm[industry + 1]; i++) {
                    world.state.newCapacity[i] += (capacity - equipped[m]) * network.size[i];
                }
                equipped[m] = capacity;
            }
        }
    }

    private int place(int where) {
        for (int place = 0; place < region.length; place++) {
            if (region[place] == where) {
                return place;
            }
        }
        return -1;
    }

    /** Number of regions that build; they are the places of the methods below. */
    int places() {
        return region.length;
    }

    /** Region of a place, as an index into the table's. */
    int region(int place) {
        return region[place];
    }

    /** New capacity of a good at a place [t/year of magnets that it makes or can supply]. */
    double capacity(int good, int place) {
        double ready = good == Markets.MAGNET
                ? plants.at(place).ready()
                : Math.min(mines.at(place).ready(), separation.at(place).ready());
        return parameters.scale() * parameters.yield() * ready;
    }

    /** Capacity being built at a place, all stages added up [t/year of magnets]. */
    double planned(int place) {
        return parameters.scale()
                * (mines.at(place).planned()
                        + separation.at(place).planned()
                        + plants.at(place).planned());
    }

    /** Number of projects being built at a place, all stages. */
    double building(int place) {
        return mines.at(place).building()
                + separation.at(place).building()
                + plants.at(place).building();
    }

    /** Weeks that these still take, added up. */
    double weeksLeft(int place) {
        return mines.at(place).weeksLeft()
                + separation.at(place).weeksLeft()
                + plants.at(place).weeksLeft();
    }
}
