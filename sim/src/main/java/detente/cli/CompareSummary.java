package detente.cli;

import detente.experiment.OutcomeDifference;
import detente.output.Json;
import detente.report.ComparisonWords;
import detente.study.CompareOutcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The outcomes of two scenarios and their difference, as text and as JSON. */
final class CompareSummary extends StudySummary {
    private final CompareOutcome outcome;

    CompareSummary(CompareOutcome outcome) {
        super(new Account(
                outcome.folder(),
                outcome.id(),
                outcome.reused(),
                outcome.hasReport(),
                2L * outcome.pairs().size(),
                outcome.failures(),
                "their pairs count"));
        this.outcome = outcome;
    }

    @Override
    void text(PrintWriter out) {
        out.println(outcome.a().title());
        out.println("A " + outcome.a().scenario() + ": " + outcome.a().description());
        out.println("B " + outcome.b().scenario() + ": " + outcome.b().description());
        out.println(ComparisonWords.count(outcome.pairs())
                + "; both runs of a pair share the draws that the policy does not touch");
        out.println();
        table(out);
    }

    @Override
    void fill(ObjectNode document) {
        document.put("pairs", outcome.pairs().size());
        document.put("completed", outcome.completed());
        Json.putNumber(document, "level", outcome.precision().level());
        document.put("headline", outcome.headline().orElse(null));
        var outcomes = document.putArray("outcomes");
        outcome.outcomes().forEach(o -> put(outcomes.addObject(), o));
        List<String> notes = outcome.notes();
        var array = document.putArray("notes");
        notes.forEach(array::add);
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

    private static void put(ObjectNode node, OutcomeDifference o) {
        node.put("id", o.outcome().id()).put("unit", o.outcome().unit());
        Json.putNumber(node, "a", o.a());
        Json.putNumber(node, "b", o.b());
        Json.putNumber(node, "difference", o.difference());
        Json.putNumber(node, "low", o.interval().low());
        Json.putNumber(node, "high", o.interval().high());
        Json.putNumber(node, "halfWidth", o.interval().halfWidth());
        node.put("pairs", o.pairs());
        Json.putNumber(node, "varianceRatio", o.varianceRatio());
        Json.putNumber(node, "wantedHalfWidth", o.wish());
        String needed = "pairsForWantedHalfWidth";
        o.needed().ifPresentOrElse(n -> node.put(needed, n), () -> node.putNull(needed));
        node.put("neverA", o.gaps().neverA()).put("neverB", o.gaps().neverB());
        node.put("undefinedA", o.gaps().undefinedA()).put("undefinedB", o.gaps().undefinedB());
    }
}
