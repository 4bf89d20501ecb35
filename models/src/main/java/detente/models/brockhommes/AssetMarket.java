package detente.models.brockhommes;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.models.brockhommes.BrockHommesParameters.Belief;
import detente.random.Draws;
import detente.random.Purpose;

/**
 * A risky asset whose traders hold one of four beliefs about its price and change to those that have paid. Prices are deviations
 * from the fundamental value.
 *
 * <p>Source: W. Brock and C. Hommes, "Heterogeneous beliefs and routes to chaos in a simple asset pricing model", Journal of
 * Economic Dynamics and Control 22 (1998), 1235–1274; numbers of equations from there.
 */
final class AssetMarket implements Economy {
    private static final long MARKET = Draws.agent("market");

    private final Belief[] beliefs;
    private final double grossReturn;
    private final double intensity;
    private final double noise;
    private final Purpose shocks;
    private final double[] profit;
    private final double[] share;
    private final double[] forecast;
    private double price;
    private double before;
    private double twoBefore;
    private double threeBefore;
    private double shock;

    AssetMarket(BrockHommesParameters parameters, Draws draws) {
        beliefs = new Belief[] {parameters.first(), parameters.second(), parameters.third(), parameters.fourth()};
        grossReturn = 1 + parameters.market().interest();
        intensity = parameters.market().intensity();
        noise = parameters.market().noise();
        shocks = draws.purpose("demand of noise traders");
        profit = new double[beliefs.length];
        share = new double[beliefs.length];
        forecast = new double[beliefs.length];
        java.util.Arrays.fill(share, 1.0 / beliefs.length);
        price = parameters.market().start();
        before = price;
        twoBefore = price;
        threeBefore = price;
        shock = grossReturn * price; // so that the market clears before the first month
    }

    @Override
    public void timetable(Timetable month) {
        month.phase("count profits", this::count)
                .phase("change beliefs", this::change)
                .phase("expect", this::expect)
                .phase("trade", this::trade);
    }

    @Override
    public void observe(Observer observer) {
        observer.level("price.deviation", "dollar", "Price less fundamental value", () -> price)
                .level("share.first", "1", "Share of traders who hold the first belief", () -> share[0])
                .level("share.second", "1", "Share of traders who hold the second belief", () -> share[1])
                .level("share.third", "1", "Share of traders who hold the third belief", () -> share[2])
                .level("share.fourth", "1", "Share of traders who hold the fourth belief", () -> share[3])
                .level("forecast.mean", "dollar", "Deviation that traders expect on average", this::meanForecast);
    }

    @Override
    public void identities(Identities identities) {
        identities
                .each("shares of traders = 1", 1, i -> "all traders", i -> total() - 1)
                .each("demand = supply = 0", 1, i -> "the market", i -> excess());
    }

    /** Equation (19) without costs: return of the asset over the safe one, times what each belief held of it. */
    private void count(int month) {
        threeBefore = twoBefore;
        twoBefore = before;
        before = price;
        for (int h = 0; h < beliefs.length; h++) {
            profit[h] =
                    (before - grossReturn * twoBefore) * (beliefs[h].forecast(threeBefore) - grossReturn * twoBefore);
        }
    }

    /** Equation (18): a logit. The best profit is taken out first, so that nothing overflows. */
    private void change(int month) {
        double best = profit[0];
        for (double earned : profit) {
            best = Math.max(best, earned);
        }
        double sum = 0;
        for (int h = 0; h < share.length; h++) {
            share[h] = StrictMath.exp(intensity * (profit[h] - best));
            sum += share[h];
        }
        for (int h = 0; h < share.length; h++) {
            share[h] /= sum;
        }
        settle();
    }

    private void expect(int month) {
        for (int h = 0; h < beliefs.length; h++) {
            forecast[h] = beliefs[h].forecast(before);
        }
        settle();
    }

    /** Equation (14): the price at which traders together hold the asset that noise traders leave to them. */
    private void trade(int month) {
        shock = noise * shocks.gaussian(MARKET, month, 0);
        price = (meanForecast() + shock) / grossReturn;
    }

    /** Until trading, nobody trades: whoever would change position meets supply of the same size. */
    private void settle() {
        shock = grossReturn * price - meanForecast();
    }

    private double meanForecast() {
        double sum = 0;
        for (int h = 0; h < share.length; h++) {
            sum += share[h] * forecast[h];
        }
        return sum;
    }

    private double total() {
        double sum = 0;
        for (double part : share) {
            sum += part;
        }
        return sum;
    }

    private double excess() {
        double due = grossReturn * price;
        return (meanForecast() + shock - due) / Math.max(1, Math.abs(due));
    }
}
