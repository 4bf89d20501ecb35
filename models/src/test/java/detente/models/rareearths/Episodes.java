package detente.models.rareearths;

import detente.models.Trial;
import detente.results.Calendar;
import detente.results.Event;
import detente.results.Results;
import detente.results.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.TDistribution;

/** The conflict, run with many seeds in a small economy. */
final class Episodes {
    static final LocalDate CONTROLS = LocalDate.of(2025, 4, 4);
    private static final String FIRMS = "network.firms=200";

    private final Trial trial;

    private Episodes(Trial trial) {
        this.trial = trial;
    }

    static Episodes of(String scenario, String... set) {
        return of(Trial.of("rare-earths"), scenario, set);
    }

    /** In another folder than the project's. */
    static Episodes of(Trial folder, String scenario, String... set) {
        Trial trial = folder.scenario(scenario).set(FIRMS);
        for (String each : set) {
            trial = trial.set(each);
        }
        return new Episodes(trial);
    }

    Results run(long seed) {
        return trial.seed(seed).results();
    }

    /** A figure of each of so many runs, seeds 1, 2, ...; in their order. */
    double[] figures(int seeds, ToDoubleFunction<Results> figure) {
        return LongStream.rangeClosed(1, seeds)
                .parallel()
                .mapToDouble(seed -> figure.applyAsDouble(run(seed)))
                .toArray();
    }

    /** Weeks from the controls of April 2025 to the first announcement of a framework; infinite if there is none. */
    static double firstFramework(Results results) {
        Series announced = results.series("framework.announced");
        for (int t = 0; t < announced.length(); t++) {
            if (announced.value(t) > 0) {
                return ChronoUnit.DAYS.between(CONTROLS, results.calendar().date(t)) / 7.0;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** A figure of each run, all of them run once for several figures; seeds 1, 2, ... in their order. */
    List<Results> runs(int seeds) {
        return LongStream.rangeClosed(1, seeds).parallel().mapToObj(this::run).toList();
    }

    /** Mean of a series from one day to the day before another. */
    static double mean(Results results, String series, LocalDate from, LocalDate to) {
        Calendar calendar = results.calendar();
        return IntStream.range(calendar.periodFrom(from), calendar.periodFrom(to))
                .mapToDouble(results.series(series)::value)
                .average()
                .orElseThrow();
    }

    /** Days of events whose label starts so. */
    static List<LocalDate> days(Results results, String label) {
        return results.events().stream()
                .filter(event -> event.simulated() && event.label().startsWith(label))
                .map(Event::date)
                .toList();
    }

    /** Half the width of the 95% interval of a mean, Student's. */
    static double half(double[] figures) {
        double mean = mean(figures);
        double squares =
                Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / (figures.length - 1) / figures.length);
        return error * new TDistribution(figures.length - 1).inverseCumulativeProbability(0.975);
    }

    static double quantile(double[] figures, double share) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Deciles and extremes, for reports. */
    static List<Double> deciles(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return java.util.stream.IntStream.rangeClosed(0, 10)
                .mapToObj(i -> sorted[i * (sorted.length - 1) / 10])
                .toList();
    }

    static double mean(double[] figures) {
        return Arrays.stream(figures).average().orElseThrow();
    }
}
