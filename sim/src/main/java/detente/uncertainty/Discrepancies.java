package detente.uncertainty;

import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Arithmetic;
import detente.results.Measure;
import detente.results.MonthRange;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a model cannot know, drawn for its monthly figures. The error of a series in a month depends on the seed of the run and on
 * nothing else, so that runs with one seed share it whatever their policy; from month to month it follows an autoregression of
 * first order, in its long-run distribution from the model's first month on.
 */
public final class Discrepancies {
    private static final String PURPOSE = "discrepancy";

    private final List<Discrepancy> list;
    private final Map<String, Discrepancy> all;
    private final YearMonth start;

    /**
     * Those of a model.
     *
     * @param start first month of the model
     */
    public Discrepancies(List<Discrepancy> list, YearMonth start) {
        this.list = List.copyOf(list);
        this.all = list.stream().collect(Collectors.toUnmodifiableMap(Discrepancy::series, Function.identity()));
        this.start = start;
    }

    /** A statement a series, in the order of the model file. */
    public List<Discrepancy> list() {
        return list;
    }

    /** Whether something is said of a series. */
    public boolean has(String series) {
        return all.containsKey(series);
    }

    /**
     * A simulated figure of one month or of several together with its error, the mean of theirs.
     *
     * @param seed of the run
     */
    public double on(double figure, long seed, String series, MonthRange months) {
        Discrepancy discrepancy = all.get(series);
        if (discrepancy == null) {
            return figure;
        }
        double errors = 0;
        int count = 0;
        for (YearMonth m = months.first(); !m.isAfter(months.last()); m = m.plusMonths(1)) {
            errors += error(seed, series, m, discrepancy.correlation());
            count++;
        }
        return discrepancy.on(figure, errors / count);
    }

    /**
     * A simulated figure with the errors of the months in it: of some months, or of products and quotients of such figures, whose
     * errors multiply if they are stated as shares. What else it is made of has none.
     *
     * @param seed of the run
     */
    public double on(double figure, long seed, Measure measure) {
        return measure instanceof Measure.OverMonths of
                ? on(figure, seed, of.series(), of.months())
                : figure * factor(seed, measure);
    }

    private double factor(long seed, Measure measure) {
        if (measure instanceof Measure.OverMonths of) {
            boolean share = has(of.series()) && all.get(of.series()).share().isPresent();
            return share ? on(1, seed, of.series(), of.months()) : 1;
        }
        if (measure instanceof Arithmetic both) {
            return switch (both.operation()) {
                case TIMES -> factor(seed, both.left()) * factor(seed, both.right());
                case DIVIDED_BY -> factor(seed, both.left()) / factor(seed, both.right());
                case PLUS, MINUS -> 1;
            };
        }
        return 1;
    }

    /**
     * A simulated figure with an error of its own, whose median is 1.
     *
     * @param seed of the run
     * @param name of the figure
     * @param share standard deviation of its logarithm
     */
    public static double on(double figure, long seed, String name, double share) {
        Purpose purpose = Draws.keyed(seed).purpose(PURPOSE);
        return figure * StrictMath.exp(share * purpose.gaussian(Draws.agent(name), 0, 1));
    }

    /** In standard deviations. */
    private double error(long seed, String series, YearMonth month, double correlation) {
        Purpose purpose = Draws.keyed(seed).purpose(PURPOSE);
        long key = Draws.agent(series);
        int months = (int) Math.max(0, ChronoUnit.MONTHS.between(start, month));
        double error = purpose.gaussian(key, 0, 0);
        for (int m = 1; m <= months; m++) {
            error = correlation * error + Math.sqrt(1 - correlation * correlation) * purpose.gaussian(key, m, 0);
        }
        return error;
    }
}
