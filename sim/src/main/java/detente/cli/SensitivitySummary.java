package detente.cli;

import detente.output.Json;
import detente.results.Numbers;
import detente.results.ShellCommand;
import detente.study.BatchOutcome;
import detente.study.SensitivityOutcome;
import detente.study.SensitivityRow;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

/** What a sensitivity analysis found, as text and as JSON. */
final class SensitivitySummary {
    private static final int MOST_ROWS = 8;

    private final SensitivityOutcome outcome;
    private final BatchOutcome batch;
    private final ShellCommand typed;

    /** @param typed the command, which goes on when it is typed again */
    SensitivitySummary(SensitivityOutcome outcome, ShellCommand typed) {
        this.outcome = outcome;
        this.batch = outcome.batch();
        this.typed = typed;
    }

    void print(Main main, CommandLine line) {
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        if (main.json) {
            out.print(json());
        } else {
            if (!main.quiet) {
                out.println(batch.planned() + " runs: " + batch.computed() + " computed now, " + batch.reused()
                        + " were there already");
                table(out);
            }
            out.println("Results: " + batch.folder().toAbsolutePath().normalize());
            if (batch.written()) {
                out.println("Report:  "
                        + batch.folder().toAbsolutePath().normalize().resolve("report.html"));
            }
        }
        if (!batch.written()) {
            err.println("stopped: " + batch.missing() + " of " + batch.planned()
                    + " runs are left. What is there is kept; the same command goes on from there:");
            err.println("  " + typed.without("--fresh"));
        }
        if (!batch.tally().isClean()) {
            err.println(batch.tally().failed() + " of " + batch.tally().total() + " runs failed, "
                    + batch.tally().timedOut() + " ran out of time; in the figures the mean of the nearest runs stands"
                    + " for each. The command that repeats each: "
                    + batch.folder().resolve("failures.csv"));
        }
        outcome.refused().forEach(err::println);
        out.flush();
        err.flush();
    }

    /** What matters most for the mean of each outcome. */
    private void table(PrintWriter out) {
        String main = outcome.kind().equals("sobol") ? "total" : "mu-star";
        List<SensitivityRow> rows = outcome.rows().stream()
                .filter(r -> r.index().equals(main) && !r.statistic().equals("log-variance"))
                .toList();
        rows.stream().map(SensitivitySummary::subject).distinct().forEach(subject -> {
            out.println();
            out.println(subject + ", " + main + " with 95% interval:");
            rows.stream()
                    .filter(r -> subject(r).equals(subject) && !r.isDefined())
                    .collect(Collectors.groupingBy(
                            SensitivityRow::note,
                            LinkedHashMap::new,
                            Collectors.mapping(SensitivityRow::parameter, Collectors.joining(", "))))
                    .forEach((note, parameters) -> out.println("  " + parameters + ": " + note));
            rows.stream()
                    .filter(r -> subject(r).equals(subject) && r.isDefined())
                    .sorted(Comparator.comparingDouble(SensitivityRow::value).reversed())
                    .limit(MOST_ROWS)
                    .forEach(r -> out.printf(
                            Locale.ROOT, "  %-40s %10s  (%s)%n", r.parameter(), shown(r.value()), interval(r)));
        });
        out.println();
        outcome.notes().forEach(out::println);
    }

    private static String subject(SensitivityRow row) {
        return row.outcome() + " in scenario " + row.scenario();
    }

    private static String interval(SensitivityRow row) {
        return Double.isNaN(row.low()) ? row.note() : shown(row.low()) + " to " + shown(row.high());
    }

    private static String shown(double value) {
        return Double.isFinite(value)
                ? Numbers.text(new BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .doubleValue())
                : "-";
    }

    private String json() {
        ObjectNode document = Json.object()
                .put("folder", batch.folder().toString())
                .put("kind", outcome.kind())
                .put("planned", batch.planned())
                .put("computed", batch.computed())
                .put("reused", batch.reused())
                .put("failed", batch.tally().failed() + batch.tally().timedOut());
        var refused = document.putArray("refused");
        outcome.refused().forEach(refused::add);
        var notes = document.putArray("notes");
        outcome.notes().forEach(notes::add);
        var rows = document.putArray("indices");
        for (SensitivityRow row : outcome.rows()) {
            ObjectNode node = rows.addObject()
                    .put("scenario", row.scenario())
                    .put("outcome", row.outcome())
                    .put("statistic", row.statistic())
                    .put("parameter", row.parameter())
                    .put("index", row.index());
            Json.putNumber(node, "value", row.value());
            Json.putNumber(node, "low", row.low());
            Json.putNumber(node, "high", row.high());
            Json.putNumber(node, "valueAtQuarter", row.quarter());
            Json.putNumber(node, "valueAtHalf", row.half());
            node.put("n", row.n()).put("imputed", row.imputed()).put("note", row.note());
        }
        return Json.text(document);
    }
}
