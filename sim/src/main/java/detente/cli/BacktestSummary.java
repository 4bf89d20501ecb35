package detente.cli;

import detente.forecast.ForecastCell;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.output.Json;
import detente.output.OriginTable;
import detente.report.BacktestWords;
import detente.results.Numbers;
import detente.study.BacktestOutcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Forecasts of the past and their scores, as text and as JSON. */
final class BacktestSummary {
    private static final MathContext DIGITS = new MathContext(4);
    private static final int MOST_FAILURES = 5;

    private final BacktestOutcome outcome;

    BacktestSummary(BacktestOutcome outcome) {
        this.outcome = outcome;
    }

    /** @param quiet whether to print the folder alone */
    void print(PrintWriter out, boolean quiet) {
        if (!quiet) {
            out.println(outcome.manifest().title());
            out.println("Scenario " + outcome.manifest().scenario() + " as known at "
                    + outcome.runs().stream().map(r -> r.origin().toString()).collect(Collectors.joining(", "))
                    + "; seeds " + outcome.seeds() + " at each");
            out.println();
            forecasts(out);
            out.println();
            scores(out);
            out.println();
            BacktestWords.smallSample(outcome.cells()).stream().limit(1).forEach(out::println);
            outcome.notes().forEach(out::println);
            out.println();
        }
        Path folder = outcome.folder().toAbsolutePath().normalize();
        out.println((outcome.reused() ? "Results were there already: " : "Results: ") + folder);
        if (outcome.hasReport()) {
            out.println("Report:  " + folder.resolve("report.html"));
        }
    }

    private void forecasts(PrintWriter out) {
        String form = "  %-11s %3s  %-8s %10s %10s %22s %10s %10s";
        out.println(line(form, "origin", "h", "month", "observed", "median", "5% to 95%", "CRPS", "no change"));
        for (String target : targets()) {
            out.println(target);
            for (ForecastCell c : outcome.cells()) {
                if (c.target().equals(target)) {
                    out.println(line(
                            form,
                            c.origin(),
                            c.horizon(),
                            c.month(),
                            brief(c.observed()),
                            brief(c.model().median()),
                            brief(c.model().quantile(0.05)) + " to "
                                    + brief(c.model().quantile(0.95)),
                            brief(c.model().crps()),
                            brief(c.rivals().getOrDefault(Rival.NO_CHANGE, Double.NaN))));
                }
            }
        }
    }

    private List<String> targets() {
        return outcome.cells().stream().map(ForecastCell::target).distinct().toList();
    }

    private void scores(PrintWriter out) {
        String form = "  %-22s %6s %10s %10s %10s %8s %10s %11s";
        out.println("All months after those of the origins; ratio: error of the model over that of the benchmark");
        out.println(line(form, "", "cells", "bias", "RMSE", "MAE", "MASE", "CRPS", "MAE ratio"));
        for (String target : targets()) {
            out.println(target);
            for (Score s : outcome.scores()) {
                if (s.target().equals(target) && s.horizon().isEmpty()) {
                    out.println(line(
                            form,
                            s.forecaster(),
                            s.accuracy().n(),
                            brief(s.accuracy().bias()),
                            brief(s.accuracy().rmse()),
                            brief(s.accuracy().mae()),
                            brief(s.mase()),
                            brief(s.crps()),
                            s.rival().isPresent() ? brief(s.relativeMae()) : ""));
                }
            }
        }
    }

    private static String line(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells).stripTrailing();
    }

    private static String brief(double value) {
        return Double.isFinite(value)
                ? Numbers.text(new BigDecimal(value).round(DIGITS).doubleValue())
                : "-";
    }

    /** The first runs that failed, and where the others stand. */
    void printFailures(PrintWriter err) {
        if (outcome.failures().isEmpty()) {
            return;
        }
        int all = outcome.runs().stream().mapToInt(r -> r.replications().size()).sum();
        err.println(outcome.failures().size() + " of " + all
                + " runs failed; they count in no number. All of them, each with the command that repeats it: "
                + outcome.folder().resolve("failures.csv"));
        outcome.failures().stream()
                .limit(MOST_FAILURES)
                .forEach(r -> err.println("  " + r.failure().orElse("")));
    }

    /** One document; what is not defined is null. */
    String json() {
        ObjectNode document = Json.object();
        document.put("folder", outcome.folder().toString());
        document.put("id", outcome.id());
        document.put("status", outcome.failures().isEmpty() ? "done" : "failed");
        document.put("reused", outcome.reused());
        document.put("replications", outcome.seeds().count());
        document.put("failed", outcome.failures().size());
        var origins = document.putArray("origins");
        outcome.runs().stream().map(OriginTable.Runs::origin).forEach(o -> origins.add(o.toString()));
        var forecasts = document.putArray("forecasts");
        outcome.cells().forEach(c -> put(forecasts.addObject(), c));
        var scores = document.putArray("scores");
        outcome.scores().forEach(s -> put(scores.addObject(), s));
        var notes = document.putArray("notes");
        outcome.notes().forEach(notes::add);
        return Json.text(document);
    }

    private static void put(ObjectNode node, ForecastCell c) {
        node.put("origin", c.origin().toString()).put("series", c.target()).put("unit", c.unit());
        node.put("h", c.horizon()).put("month", c.month().toString());
        put(node, "observed", c.observed());
        put(node, "mean", c.model().mean());
        put(node, "median", c.model().median());
        put(node, "low", c.model().quantile(0.05));
        put(node, "high", c.model().quantile(0.95));
        put(node, "crps", c.model().crps());
        put(node, "pit", c.model().pit());
        ObjectNode benchmarks = node.putObject("benchmarks");
        c.rivals().forEach((rival, value) -> put(benchmarks, rival.label(), value));
    }

    private static void put(ObjectNode node, Score s) {
        node.put("series", s.target()).put("h", s.horizonText()).put("forecast", s.forecaster());
        node.put("cells", s.accuracy().n());
        put(node, "bias", s.accuracy().bias());
        put(node, "rmse", s.accuracy().rmse());
        put(node, "mae", s.accuracy().mae());
        put(node, "mase", s.mase());
        put(node, "crps", s.crps());
        put(node, "relativeRmse", s.relativeRmse());
        put(node, "relativeMae", s.relativeMae());
        s.ensemble().ifPresent(e -> {
            put(node, "cover50", e.cover50());
            put(node, "cover90", e.cover90());
            put(node, "skill", e.skill());
        });
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, new BigDecimal(Numbers.text(value)));
        } else {
            node.putNull(key);
        }
    }
}
