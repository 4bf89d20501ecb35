package detente.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the simple forecasts say from one origin. A regression is made only where there are three dates for each of its
 * coefficients: fewer fit anything, and an easy rival flatters the model.
 */
final class Rivals {
    private static final int DATES_PER_COEFFICIENT = 3;

    private final LocalDate origin;
    private final Map<String, MonthlyHistory> histories;
    private final List<String> together = new ArrayList<>();
    private final Optional<VectorAutoRegression> joint;

    /** @param histories of all targets, as known at the origin */
    Rivals(LocalDate origin, Map<String, MonthlyHistory> histories) {
        this.origin = origin;
        this.histories = new LinkedHashMap<>(histories);
        this.joint = joint();
    }

    /** Their forecasts of a month; a rival that cannot tell is left out. */
    Map<Rival, Double> of(String target, YearMonth month) {
        Map<Rival, Double> values = new EnumMap<>(Rival.class);
        MonthlyHistory history = histories.get(target);
        if (history == null || history.isEmpty()) {
            return values;
        }
        double[] past = history.unbroken();
        int ahead = (int) ChronoUnit.MONTHS.between(history.last(), month);
        put(values, Rival.NO_CHANGE, last(new Benchmark.NoChange().forecast(past, ahead)));
        if (past.length > 1) {
            put(values, Rival.DRIFT, last(new Benchmark.Drift().forecast(past, ahead)));
        }
        history.meanOf(origin.getYear() - 1).ifPresent(v -> put(values, Rival.LAST_YEAR, v));
        history.at(month.minusYears(1)).ifPresent(v -> put(values, Rival.SAME_MONTH, v));
        if (past.length - 1 >= 2 * DATES_PER_COEFFICIENT) {
            put(values, Rival.AR1, last(new Benchmark.AutoRegression(1).forecast(past, ahead)));
            int most = (past.length - DATES_PER_COEFFICIENT) / (DATES_PER_COEFFICIENT + 1);
            put(values, Rival.AR_BIC, last(new Benchmark.AutoRegressionByBic(most).forecast(past, ahead)));
        }
        joint(target, ahead).ifPresent(v -> put(values, Rival.VAR1, v));
        return Collections.unmodifiableMap(values);
    }

    private static void put(Map<Rival, Double> values, Rival rival, double value) {
        if (Double.isFinite(value)) {
            values.put(rival, value);
        }
    }

    private static double last(double[] path) {
        return path[path.length - 1];
    }

    /** Of all targets that are known to the same last month, if they are known for long enough together. */
    private Optional<VectorAutoRegression> joint() {
        YearMonth newest = histories.values().stream()
                .filter(h -> !h.isEmpty())
                .map(MonthlyHistory::last)
                .max(YearMonth::compareTo)
                .orElse(YearMonth.from(origin));
        histories.forEach((name, history) -> {
            boolean longEnough = history.unbroken().length > 2 * DATES_PER_COEFFICIENT;
            if (longEnough && history.last().equals(newest)) {
                together.add(name);
            }
        });
        int dates = together.stream()
                .mapToInt(name -> histories.get(name).unbroken().length)
                .min()
                .orElse(0);
        if (together.size() < 2 || dates - 1 < DATES_PER_COEFFICIENT * (together.size() + 1)) {
            return Optional.empty();
        }
        double[][] rows = together.stream().map(name -> tail(name, dates)).toArray(double[][]::new);
        return Optional.of(VectorAutoRegression.fit(rows));
    }

    private double[] tail(String name, int length) {
        double[] all = histories.get(name).unbroken();
        return Arrays.copyOfRange(all, all.length - length, all.length);
    }

    private OptionalDouble joint(String target, int ahead) {
        int row = together.indexOf(target);
        if (joint.isEmpty() || row < 0) {
            return OptionalDouble.empty();
        }
        double[] now = together.stream().mapToDouble(name -> tail(name, 1)[0]).toArray();
        return OptionalDouble.of(joint.get().forecast(now, ahead)[row][ahead - 1]);
    }
}
