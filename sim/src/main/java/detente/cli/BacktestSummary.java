package detente.cli;

import detente.forecast.ForecastCell;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.output.Json;
import detente.output.OriginTable;
import detente.report.BacktestWords;
import detente.study.BacktestOutcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Forecasts of the past and their scores, as text and as JSON. */
final class BacktestSummary extends StudySummary {
    private final BacktestOutcome outcome;

    BacktestSummary(BacktestOutcome outcome) {
        super(new Account(
                outcome.folder(),
                outcome.id(),
                outcome.reused(),
                outcome.hasReport(),
                outcome.runs().stream().mapToInt(r -> r.replications().size()).sum(),
                outcome.failures(),
                "they count"));
        this.outcome = outcome;
    }

    @Override
    void text(PrintWriter out) {
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
    }

    @Override
    void fill(ObjectNode document) {
        document.put("replications", outcome.seeds().count());
        var origins = document.putArray("origins");
        outcome.runs().stream().map(OriginTable.Runs::origin).forEach(o -> origins.add(o.toString()));
        var forecasts = document.putArray("forecasts");
        outcome.cells().forEach(c -> put(forecasts.addObject(), c));
        var scores = document.putArray("scores");
        outcome.scores().forEach(s -> put(scores.addObject(), s));
        var notes = document.putArray("notes");
        outcome.notes().forEach(notes::add);
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

    private static void put(ObjectNode node, ForecastCell c) {
        node.put("origin", c.origin().toString()).put("series", c.target()).put("unit", c.unit());
        node.put("h", c.horizon()).put("month", c.month().toString());
        Json.putNumber(node, "observed", c.observed());
        Json.putNumber(node, "mean", c.model().mean());
        Json.putNumber(node, "median", c.model().median());
        Json.putNumber(node, "low", c.model().quantile(0.05));
        Json.putNumber(node, "high", c.model().quantile(0.95));
        Json.putNumber(node, "crps", c.model().crps());
        Json.putNumber(node, "pit", c.model().pit());
        ObjectNode benchmarks = node.putObject("benchmarks");
        c.rivals().forEach((rival, value) -> Json.putNumber(benchmarks, rival.label(), value));
    }

    private static void put(ObjectNode node, Score s) {
        node.put("series", s.target()).put("h", s.horizonText()).put("forecast", s.forecaster());
        node.put("cells", s.accuracy().n());
        Json.putNumber(node, "bias", s.accuracy().bias());
        Json.putNumber(node, "rmse", s.accuracy().rmse());
        Json.putNumber(node, "mae", s.accuracy().mae());
        Json.putNumber(node, "mase", s.mase());
        Json.putNumber(node, "crps", s.crps());
        Json.putNumber(node, "relativeRmse", s.relativeRmse());
        Json.putNumber(node, "relativeMae", s.relativeMae());
        s.ensemble().ifPresent(e -> {
            Json.putNumber(node, "cover50", e.cover50().share());
            Json.putNumber(node, "cover90", e.cover90().share());
            Json.putNumber(node, "skill", e.skill());
        });
    }
}
