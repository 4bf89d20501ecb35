package detente.cli;

import detente.experiment.Replication;
import detente.output.Json;
import detente.results.Band;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Numbers;
import detente.study.FactsOutcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Stylised facts, observed beside simulated, as a table and as JSON. */
final class FactsSummary {
    private static final MathContext DIGITS = new MathContext(4);
    private static final int MOST_FAILURES = 5;

    private final FactsOutcome outcome;

    FactsSummary(FactsOutcome outcome) {
        this.outcome = outcome;
    }

    /** @param quiet whether to print the folder alone */
    void print(PrintWriter out, boolean quiet) {
        if (!quiet) {
            out.println(outcome.manifest().title());
            out.println("Scenario " + outcome.manifest().scenario() + ": "
                    + outcome.manifest().description());
            out.println("Simulated: median over seeds " + outcome.seeds()
                    + ", with their 5% and 95% quantiles; the verdict is that of the median.");
            out.println();
            out.println(row("observed", "simulated", "5% to 95%", "band", "verdict", "in band"));
            outcome.facts().forEach(check -> fact(out, check));
            out.println();
        }
        Path folder = outcome.folder().toAbsolutePath().normalize();
        out.println((outcome.reused() ? "Results were there already: " : "Results: ") + folder);
        out.println("Report:  " + folder.resolve("report.html"));
    }

    /** The first runs that failed, and where the others stand. */
    void printFailures(PrintWriter err) {
        if (outcome.failures().isEmpty()) {
            return;
        }
        err.println(outcome.failures().size() + " of " + outcome.seeds().count()
                + " runs failed; they count in no number. All of them, each with the command that repeats it: "
                + outcome.folder().resolve("failures.csv"));
        outcome.failures().stream()
                .limit(MOST_FAILURES)
                .forEach(r -> err.println("  " + r.failure().orElse("")));
    }

    private static void fact(PrintWriter out, FactCheck check) {
        Fact fact = check.fact();
        boolean plain = fact.unit().isEmpty() || fact.unit().equals("1");
        out.println(fact.id() + "  " + fact.title() + (plain ? "" : " [" + fact.unit() + "]"));
        boolean known = !Double.isNaN(check.median());
        out.println(row(
                fact.observed().isPresent() ? brief(fact.observed().getAsDouble()) : "",
                known ? brief(check.median()) : "-",
                known ? brief(check.low()) + " to " + brief(check.high()) : "",
                fact.band().map(FactsSummary::band).orElse(""),
                check.verdict().words(),
                Double.isNaN(check.shareInBand())
                        ? ""
                        : String.format(Locale.ROOT, "%.0f%%", 100 * check.shareInBand())));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %10s %10s   %-21s %-16s %-9s %8s", cells)
                .stripTrailing();
    }

    private static String band(Band band) {
        if (Double.isInfinite(band.min())) {
            return "at most " + brief(band.max());
        }
        return Double.isInfinite(band.max())
                ? "at least " + brief(band.min())
                : brief(band.min()) + " to " + brief(band.max());
    }

    private static String brief(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "never" : "-inf";
        }
        return Numbers.text(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** One document; what is infinite or not defined is null. */
    String json() {
        ObjectNode document = Json.object();
        document.put("folder", outcome.folder().toString());
        document.put("id", outcome.id());
        document.put("status", outcome.failures().isEmpty() ? "done" : "failed");
        document.put("reused", outcome.reused());
        document.put("replications", outcome.seeds().count());
        document.put("failed", outcome.failures().size());
        document.put("lowerQuantile", FactCheck.LOWER);
        document.put("upperQuantile", FactCheck.UPPER);
        var facts = document.putArray("facts");
        outcome.facts().forEach(check -> put(facts.addObject(), check));
        var failures = document.putArray("failures");
        for (Replication failure : outcome.failures()) {
            failures.addObject()
                    .put("seed", failure.seed())
                    .put("message", failure.failure().orElse(""));
        }
        return Json.text(document);
    }

    private static void put(ObjectNode node, FactCheck check) {
        Fact fact = check.fact();
        node.put("id", fact.id())
                .put("title", fact.title())
                .put("unit", fact.unit())
                .put("measure", fact.expression());
        put(node, "observed", fact.observed().orElse(Double.NaN));
        put(node, "median", check.median());
        put(node, "lower", check.low());
        put(node, "upper", check.high());
        if (fact.band().isPresent()) {
            ObjectNode band = node.putObject("band");
            put(band, "min", fact.band().get().min());
            put(band, "max", fact.band().get().max());
        } else {
            node.putNull("band");
        }
        node.put("verdict", check.verdict().words());
        put(node, "shareInBand", check.shareInBand());
        node.put("source", fact.source());
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, new BigDecimal(Numbers.text(value)));
        } else {
            node.putNull(key);
        }
    }
}
