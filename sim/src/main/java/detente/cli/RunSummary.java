package detente.cli;

import detente.results.Fit;
import detente.results.Manifest;
import detente.results.MonthlyValue;
import detente.results.Numbers;
import detente.results.Results;
import detente.results.Series;
import detente.study.RunOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A run on one screen. */
final class RunSummary {
    private static final int MOST_SERIES = 16;
    private static final int MONTH_BY_MONTH = 2;
    /** Figures below this are printed with a decimal. */
    private static final int FEW = 100;

    private final RunOutcome outcome;
    private final PrintWriter out;

    RunSummary(RunOutcome outcome, PrintWriter out) {
        this.outcome = outcome;
        this.out = out;
    }

    /** @param quiet whether to print the folder alone */
    void print(boolean quiet) {
        if (!quiet) {
            heading();
            outcome.fits().stream().limit(MONTH_BY_MONTH).forEach(this::fit);
            others(outcome.fits().stream().skip(MONTH_BY_MONTH).toList());
            if (outcome.fits().isEmpty()) {
                ranges();
            }
        }
        outcome.results().warnings().forEach(warning -> out.println("warning: " + warning));
        Path folder = outcome.folder().toAbsolutePath().normalize();
        out.println((outcome.reused() ? "Results were there already: " : "Results: ") + folder);
        if (outcome.folder().resolve("report.html").toFile().isFile()) {
            out.println("Report:  " + folder.resolve("report.html"));
        }
    }

    private void heading() {
        Results results = outcome.results();
        Manifest manifest = results.manifest();
        out.println(manifest.title());
        out.println("Scenario " + manifest.scenario() + ": " + manifest.description());
        out.printf(
                Locale.ROOT,
                "%d %ss from %s, seed %d, %d series%n%n",
                manifest.periods(),
                results.calendar().step().label(),
                results.calendar().start(),
                manifest.seed(),
                results.series().size());
    }

    private void fit(Fit fit) {
        out.println(fit.series().about() + " [" + monthlyUnit(fit) + "]");
        StringBuilder months = new StringBuilder("  month    ");
        StringBuilder simulated = new StringBuilder("  simulated");
        StringBuilder observed = new StringBuilder("  observed ");
        String format = fit.months().stream().allMatch(v -> Math.abs(v.simulated()) < FEW) ? "%,.1f" : "%,.0f";
        for (MonthlyValue value : fit.months()) {
            String month = value.months().toString();
            int width = Math.max(9, month.length() + 2);
            months.append(right(month, width));
            simulated.append(right(String.format(Locale.ROOT, format, value.simulated()), width));
            observed.append(
                    right(String.format(Locale.ROOT, format, value.observed().orElseThrow()), width));
        }
        out.println(months);
        out.println(simulated);
        out.println(observed);
        out.println("  mean absolute error " + fit.error());
        out.println();
    }

    private void others(List<Fit> fits) {
        if (!fits.isEmpty()) {
            out.println("Mean absolute error of the other observed series, month by month in the report");
            fits.forEach(fit ->
                    out.println(right(fit.error(), 11) + "  " + fit.series().about()));
            out.println();
        }
    }

    /** Unit of the single months; a figure for two months is their sum. */
    private static String monthlyUnit(Fit fit) {
        return fit.months().stream()
                .filter(v -> v.months().isSingle())
                .findFirst()
                .orElse(fit.months().get(0))
                .unit();
    }

    private void ranges() {
        out.println("  " + left("series", 40) + right("start", 12) + right("lowest", 12) + right("highest", 12)
                + right("end", 12));
        outcome.highlights().stream()
                .limit(MOST_SERIES)
                .map(outcome.results()::series)
                .forEach(this::range);
        out.println();
    }

    private void range(Series series) {
        double[] values = series.values();
        out.println("  " + left(series.name() + " [" + series.unit() + "]", 40)
                + right(brief(values[0]), 12)
                + right(brief(Arrays.stream(values).min().orElseThrow()), 12)
                + right(brief(Arrays.stream(values).max().orElseThrow()), 12)
                + right(brief(values[values.length - 1]), 12));
    }

    private static String brief(double value) {
        return Numbers.text(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5))
                .doubleValue());
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
