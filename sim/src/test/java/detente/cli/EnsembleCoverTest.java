package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether bands hold as many new figures as they say, where it is known how the figures come about: gifts that are even between
 * nothing and a largest one, of which three months tell little.
 */
class EnsembleCoverTest {
    private static final int KNOWN = 3;
    private static final int MONTHS = 9;
    private static final double LEAST = 5;
    private static final double MOST = 50;
    private static final double SHARE = 0.3;
    private static final double CORRELATION = 0.5;

    private static final Purpose NATURE = Draws.keyed(2025).purpose("nature");

    @TempDir
    private Path home;

    /** How many of the figures are held with each layer. */
    private record Held(double chance, double parameters, double discrepancy) {}

    /** Figures that are even between nothing and the largest gift. */
    private static double[] gifts(int world, double largest) {
        double[] gifts = new double[MONTHS];
        for (int m = 0; m < MONTHS; m++) {
            gifts[m] = largest * NATURE.uniform(world, m, 1);
        }
        return gifts;
    }

    /** Figures with an error of which the model knows nothing. */
    private static double[] disturbed(int world, double[] figures) {
        double[] disturbed = new double[figures.length];
        double error = NATURE.gaussian(world, 0, 2);
        for (int m = 0; m < figures.length; m++) {
            disturbed[m] = figures[m] * Math.exp(SHARE * error);
            error = CORRELATION * error + Math.sqrt(1 - CORRELATION * CORRELATION) * NATURE.gaussian(world, m + 1, 2);
        }
        return disturbed;
    }

    private void world(double[] figures, double largest, String discrepancy) {
        StringBuilder rows = new StringBuilder("months,series,value,unit,source\n");
        for (int m = 0; m < MONTHS; m++) {
            rows.append(String.format(Locale.ROOT, "2024-%02d,given,%.9f,dollar,nature%n", m + 1, figures[m]));
        }
        write("models/savings/observed.csv", rows.toString());
        write("models/savings/scenarios/plain.yaml", "description: Gifts\n");
        write("models/savings/model.yaml", """
                model: savings
                title: Savings
                period: month
                start: 2024-01-01
                periods: 9
                scenario: plain
                data: {observed: observed.csv}
                observed: {gift: given}
                %sparameters:
                  interest: {value: 0, unit: 1/month, source: "made up"}
                  gift: {value: %s, unit: dollar/month, source: "made up"}
                """.formatted(discrepancy, largest));
        write("gift.yaml", """
                calibration: gift
                model: savings
                engine: history-matching
                free: {gift: {min: %s, max: %s}}
                targets:
                  - {series: gift, from: 2024-01-01, to: 2024-03-31, moment: mean, discrepancy: 0.1}
                search: {budget: 10, replications: 2, seed: 1}
                uncertainty: {abc: {particles: 100, generations: 4}}
                """.formatted(LEAST, MOST));
    }

    private void write(String file, String text) {
        try {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path types(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code;
        try (PrintWriter o = new PrintWriter(out);
                PrintWriter e = new PrintWriter(err)) {
            code = Main.execute(home, o, e, words);
        }
        assertThat(code).as(err.toString()).isZero();
        String line = out.toString()
                .lines()
                .filter(l -> l.startsWith("Results"))
                .findFirst()
                .orElseThrow();
        return Path.of(line.substring(line.indexOf(": ") + 2));
    }

    private Held held(Path layers) {
        try (Stream<String> lines = Files.lines(layers)) {
            List<String> later = lines.filter(l -> !l.startsWith("origin") && !l.contains(",dollar/month,0,"))
                    .toList();
            return new Held(share(later, "chance"), share(later, "parameters"), share(later, "discrepancy"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double share(List<String> lines, String layer) {
        List<String> some =
                lines.stream().filter(l -> l.contains("," + layer + ",")).toList();
        return some.isEmpty()
                ? Double.NaN
                : (double) some.stream().filter(l -> l.contains(",true,")).count() / some.size();
    }

    /** Over worlds whose largest gift is as likely as the calibration takes it to be before it sees a figure. */
    private Held ofPosteriors(int worlds) {
        double chance = 0;
        double parameters = 0;
        for (int world = 0; world < worlds; world++) {
            double largest = LEAST + (MOST - LEAST) * NATURE.uniform(world, 0, 0);
            world(gifts(world, largest), mostLikely(gifts(world, largest)), "");
            Path fit = types("calibrate", home.resolve("gift.yaml").toString(), "--quiet", "--threads", "1", "--fresh");
            Path forecast = types(
                    "backtest",
                    "savings",
                    "--origin",
                    "2024-04-25",
                    "--replications",
                    "200",
                    "--no-charts",
                    "--quiet",
                    "--threads",
                    "1",
                    "--ensemble",
                    fit.resolve("ensemble.csv").toString());
            Held held = held(forecast.resolve("layers.csv"));
            chance += held.chance / worlds;
            parameters += held.parameters / worlds;
        }
        return new Held(chance, parameters, Double.NaN);
    }

    /** Twice the mean of the figures that are known, within the bounds. */
    private static double mostLikely(double[] gifts) {
        double sum = 0;
        for (int m = 0; m < KNOWN; m++) {
            sum += gifts[m];
        }
        return Math.max(LEAST, Math.min(MOST, 2 * sum / KNOWN));
    }

    private Held ofDisturbed(int worlds) {
        double chance = 0;
        double discrepancy = 0;
        String stated = "discrepancy: [{series: gift, share: %s, correlation: %s, source: made up}]%n"
                .formatted(SHARE, CORRELATION);
        for (int world = 0; world < worlds; world++) {
            world(disturbed(world, gifts(world, 20)), 20, stated);
            Path forecast = types(
                    "backtest",
                    "savings",
                    "--origin",
                    "2024-04-25",
                    "--replications",
                    "200",
                    "--no-charts",
                    "--quiet",
                    "--threads",
                    "1");
            Held held = held(forecast.resolve("layers.csv"));
            chance += held.chance / worlds;
            discrepancy += held.discrepancy / worlds;
        }
        return new Held(chance, Double.NaN, discrepancy);
    }

    @Test
    void bands_of_an_ensemble_hold_about_nine_in_ten_new_figures() {
        Held held = ofPosteriors(8);
        assertThat(held.parameters).isBetween(0.78, 1.0).isGreaterThan(held.chance);
    }

    @Test
    void bands_with_what_the_model_cannot_know_hold_about_nine_in_ten_disturbed_figures() {
        Held held = ofDisturbed(15);
        assertThat(held.discrepancy).isBetween(0.78, 1.0).isGreaterThan(held.chance);
    }

    @Test
    @Tag("study")
    void over_many_worlds_bands_hold_nine_in_ten() {
        Held posterior = ofPosteriors(300);
        Held disturbed = ofDisturbed(300);
        System.out.println("300 worlds of 5 new months, share held: " + posterior + ", " + disturbed);
        assertThat(posterior.parameters).isCloseTo(0.9, within(0.03));
        assertThat(posterior.chance).isLessThan(0.86);
        assertThat(disturbed.discrepancy).isCloseTo(0.9, within(0.03));
        assertThat(disturbed.chance).isLessThan(0.86);
    }
}
