package detente.models.rareearths;

import detente.models.Trial;
import detente.results.Results;
import detente.results.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/** The conflict, run with many seeds in a small economy. */
final class Episodes {
    static final LocalDate CONTROLS = LocalDate.of(2025, 4, 4);
    private static final String FIRMS = "network.firms=200";

    private final Trial trial;

    private Episodes(Trial trial) {
        this.trial = trial;
    }

    static Episodes of(String scenario, String... set) {
        Trial trial = Trial.of("rare-earths").scenario(scenario).set(FIRMS);
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
        Series announced = results.series("framework.public");
        for (int t = 0; t < announced.length(); t++) {
            if (announced.value(t) > 0) {
                return ChronoUnit.DAYS.between(CONTROLS, results.calendar().date(t)) / 7.0;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** How often a state chose an action. */
    static double chosen(Results results, String actor, String action) {
        return results.decisions().stream()
                .filter(d -> d.actor().equals(actor) && d.chosen().equals(action))
                .count();
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
