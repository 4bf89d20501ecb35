package detente.cli;

import detente.experiment.OutcomeDifference;
import detente.output.Json;
import detente.report.ComparisonWords;
import detente.results.Numbers;
import detente.study.CompareOutcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The outcomes of two scenarios and their difference, as text and as JSON. */
final class CompareSummary {
    private static final MathContext DIGITS = new MathContext(4);
    private static final int MOST_FAILURES = 5;

    private final CompareOutcome outcome;

    CompareSummary(CompareOutcome outcome) {
        this.outcome = outcome;
    }

    /** @param quiet whether to print the folder alone */
    void print(PrintWriter out, boolean quiet) {
        if (!quiet) {
            out.println(outcome.a().title());
            out.println("A " + outcome.a().scenario() + ": " + outcome.a().description());
            out.println("B " + outcome.b().scenario() + ": " + outcome.b().description());
            out.println(ComparisonWords.count(outcome.pairs())
                    + "; both runs of a pair share the draws that the policy does not touch");
            out.println();
            table(out);
        }
        Path folder = outcome.folder().toAbsolutePath().normalize();
        out.println((outcome.reused() ? "Results were there already: " : "Results: ") + folder);
        if (outcome.hasReport()) {
            out.println("Report:  " + folder.resolve("report.html"));
        }
    }

    private void table(PrintWriter out) {
        if (outcome.outcomes().isEmpty()) {
            out.println("The model file states no outcomes; differences.csv has all series.");
        } else {
            String percent = ComparisonWords.percent(outcome.precision().level());
            out.println(row("A", "B", "A - B", percent + " interval", "pairs", "ratio", "would do"));
            outcome.outcomes().forEach(o -> {
                out.println(o.outcome().id() + "  " + o.outcome().about() + " ["
                        + o.outcome().unit() + "]");
                out.println(row(o));
            });
            out.println();
            out.println(
                    "ratio: variance with independent seeds by variance of the pairs; would do: pairs for an interval");
            out.println("of plus or minus a tenth of the difference" + asked() + ".");
        }
        outcome.outcomes().stream()
                .map(ComparisonWords::gaps)
                .filter(text -> !text.isEmpty())
                .forEach(out::println);
        outcome.notes().forEach(out::println);
        if (outcome.precision().halfWidth().isPresent()) {
            out.println(ComparisonWords.stopping(
                    outcome.precision(), outcome.headline().orElse(""), outcome.outcomes()));
        }
        out.println();
    }

    private String asked() {
        return outcome.precision().halfWidth().isPresent()
                ? ", for " + outcome.headline().orElse("") + " the one asked for"
                : "";
    }

    private static String row(OutcomeDifference o) {
        String interval = Double.isNaN(o.interval().low())
                ? "-"
                : brief(o.interval().low()) + " to " + brief(o.interval().high());
        return row(
                brief(o.a()),
                brief(o.b()),
                brief(o.difference()),
                interval,
                Long.toString(o.pairs()),
                Double.isNaN(o.varianceRatio()) ? "-" : ComparisonWords.ratio(o.varianceRatio()),
                o.needed().isPresent() ? Long.toString(o.needed().getAsLong()) : "-");
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "  %10s %10s %10s %24s %7s %11s %9s", (Object[]) cells);
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
        err.println(outcome.failures().size() + " of " + 2L * outcome.pairs().size()
                + " runs failed; their pairs count in no number. All of them, each with the command that repeats it: "
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
        document.put("pairs", outcome.pairs().size());
        document.put("completed", outcome.completed());
        document.put("failed", outcome.failures().size());
        put(document, "level", outcome.precision().level());
        document.put("headline", outcome.headline().orElse(null));
        var outcomes = document.putArray("outcomes");
        outcome.outcomes().forEach(o -> put(outcomes.addObject(), o));
        List<String> notes = outcome.notes();
        var array = document.putArray("notes");
        notes.forEach(array::add);
        return Json.text(document);
    }

    private static void put(ObjectNode node, OutcomeDifference o) {
        node.put("id", o.outcome().id()).put("unit", o.outcome().unit());
        put(node, "a", o.a());
        put(node, "b", o.b());
        put(node, "difference", o.difference());
        put(node, "low", o.interval().low());
        put(node, "high", o.interval().high());
        node.put("pairs", o.pairs());
        put(node, "varianceRatio", o.varianceRatio());
        put(node, "halfWidth", o.wish());
        o.needed().ifPresentOrElse(n -> node.put("pairsForHalfWidth", n), () -> node.putNull("pairsForHalfWidth"));
        node.put("neverA", o.gaps().neverA()).put("neverB", o.gaps().neverB());
        node.put("undefinedA", o.gaps().undefinedA()).put("undefinedB", o.gaps().undefinedB());
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, new BigDecimal(Numbers.text(value)));
        } else {
            node.putNull(key);
        }
    }
}
