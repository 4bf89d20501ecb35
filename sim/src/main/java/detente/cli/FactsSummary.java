package detente.cli;

import detente.output.Json;
import detente.results.Band;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.study.FactsOutcome;
import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Stylised facts, observed beside simulated, as a table and as JSON. */
final class FactsSummary extends StudySummary {
    private final FactsOutcome outcome;

    FactsSummary(FactsOutcome outcome) {
        super(new Account(
                outcome.folder(),
                outcome.id(),
                outcome.reused(),
                true,
                outcome.seeds().count(),
                outcome.failures(),
                "they count"));
        this.outcome = outcome;
    }

    @Override
    void text(PrintWriter out) {
        out.println(outcome.manifest().title());
        out.println("Scenario " + outcome.manifest().scenario() + ": "
                + outcome.manifest().description());
        out.println("Simulated: median over seeds " + outcome.seeds()
                + ", with their 5% and 95% quantiles; the verdict is that of the median.");
        out.println();
        out.println(row("observed", "simulated", "5% to 95%", "lies", "band", "verdict", "in band"));
        outcome.facts().forEach(check -> fact(out, check));
        String summary = FactCheck.summary(outcome.facts());
        if (!summary.isEmpty()) {
            out.println();
            out.println(summary);
        }
    }

    @Override
    void fill(ObjectNode document) {
        document.put("replications", outcome.seeds().count());
        document.put("lowerQuantile", FactCheck.LOWER);
        document.put("upperQuantile", FactCheck.UPPER);
        document.put("observed", FactCheck.held(outcome.facts()));
        document.put("observedOutside", FactCheck.outside(outcome.facts()));
        var facts = document.putArray("facts");
        outcome.facts().forEach(check -> put(facts.addObject(), check));
    }

    private static void fact(PrintWriter out, FactCheck check) {
        Fact fact = check.fact();
        boolean plain = fact.unit().isEmpty() || fact.unit().equals("1");
        out.println(fact.id() + "  " + fact.title() + (plain ? "" : " [" + fact.unit() + "]"));
        boolean known = !Double.isNaN(check.median());
        out.println(row(
                fact.observed().isPresent() ? shown(fact.observed().getAsDouble()) : "",
                known ? shown(check.median()) : "-",
                known ? shown(check.low()) + " to " + shown(check.high()) : "",
                check.observedInside()
                        .map(inside -> inside ? "inside" : "outside")
                        .orElse(""),
                fact.band().map(FactsSummary::band).orElse(""),
                check.verdict().words(),
                Double.isNaN(check.shareInBand())
                        ? ""
                        : String.format(Locale.ROOT, "%.0f%%", 100 * check.shareInBand())));
    }

    private static String row(Object... cells) {
        return line("  %10s %10s   %-21s %-8s %-16s %-9s %8s", cells);
    }

    private static String band(Band band) {
        if (Double.isInfinite(band.min())) {
            return "at most " + shown(band.max());
        }
        return Double.isInfinite(band.max())
                ? "at least " + shown(band.min())
                : shown(band.min()) + " to " + shown(band.max());
    }

    private static String shown(double value) {
        return Double.isInfinite(value) ? (value > 0 ? "never" : "-inf") : brief(value);
    }

    private static void put(ObjectNode node, FactCheck check) {
        Fact fact = check.fact();
        node.put("id", fact.id())
                .put("title", fact.title())
                .put("unit", fact.unit())
                .put("measure", fact.expression());
        Json.putNumber(node, "observed", fact.observed().orElse(Double.NaN));
        Json.putNumber(node, "median", check.median());
        Json.putNumber(node, "lower", check.low());
        Json.putNumber(node, "upper", check.high());
        node.put("observedInside", check.observedInside().orElse(null));
        if (fact.band().isPresent()) {
            ObjectNode band = node.putObject("band");
            Json.putNumber(band, "min", fact.band().get().min());
            Json.putNumber(band, "max", fact.band().get().max());
        } else {
            node.putNull("band");
        }
        node.put("verdict", check.verdict().words());
        Json.putNumber(node, "shareInBand", check.shareInBand());
        node.put("source", fact.source());
    }
}
