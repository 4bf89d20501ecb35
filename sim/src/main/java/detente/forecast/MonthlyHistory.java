package detente.forecast;

import detente.results.MonthRange;
import detente.results.Observation;
import detente.results.Quantity;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What is known of a series on a day, month by month. A figure for several months is shared out evenly where it is a sum, and
 * stands for each of them where it is a mean; a figure for a single month goes before it.
 */
public final class MonthlyHistory {
    /** Longer gaps end a history; shorter ones are bridged by a straight line. */
    private static final int LONGEST_GAP = 2;

    private static final int FEWEST_IN_A_YEAR = 3;

    private final TreeMap<YearMonth, Double> known = new TreeMap<>();

    /**
     * The history of a flow or of a level.
     *
     * @param figures those that are known, in any order
     * @param quantity what the series measures, which says whether the figure of several months is a sum
     */
    public MonthlyHistory(List<Observation> figures, Quantity quantity) {
        figures.stream().filter(o -> !o.months().isSingle()).forEach(o -> share(o.months(), o.value(), quantity));
        figures.stream()
                .filter(o -> o.months().isSingle())
                .forEach(o -> known.put(o.months().first(), o.value()));
    }

    private void share(MonthRange span, double value, Quantity quantity) {
        for (YearMonth m = span.first(); !m.isAfter(span.last()); m = m.plusMonths(1)) {
            known.put(m, quantity.perMonth(value, span));
        }
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** The last month that is known. @throws java.util.NoSuchElementException if none is */
    public YearMonth last() {
        return known.lastKey();
    }

    /** What is known of a month. */
    public OptionalDouble at(YearMonth month) {
        Double value = known.get(month);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Every month that is known, in order of time. */
    public Map<YearMonth, Double> months() {
        return java.util.Collections.unmodifiableMap(known);
    }

    /** The mean of the known months of a year, if there are three at least. */
    OptionalDouble meanOf(int year) {
        List<Double> values = new ArrayList<>(known.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, 12), true)
                .values());
        return values.size() < FEWEST_IN_A_YEAR
                ? OptionalDouble.empty()
                : values.stream().mapToDouble(v -> v).average();
    }

    /** The months without longer gap up to the last, oldest first; gaps of one or two months on a straight line. */
    double[] unbroken() {
        List<Double> newestFirst = new ArrayList<>();
        YearMonth later = null;
        for (YearMonth month : known.descendingKeySet()) {
            long missing = later == null ? 0 : ChronoUnit.MONTHS.between(month, later) - 1;
            if (missing > LONGEST_GAP) {
                break;
            }
            double value = known.get(month);
            for (int i = 1; i <= missing; i++) {
                double end = known.get(later);
                newestFirst.add(end + (value - end) * i / (missing + 1));
            }
            newestFirst.add(value);
            later = month;
        }
        int n = newestFirst.size();
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = newestFirst.get(n - 1 - i);
        }
        return values;
    }

    /** Mean absolute change from month to month, by which errors are scaled; NaN with fewer than two months. */
    double scale() {
        double[] values = unbroken();
        return values.length < 2 ? Double.NaN : 1 / new Accuracy(0, 0, 1, 1).mase(values, 1);
    }
}
