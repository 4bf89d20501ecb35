package detente.cli;

import detente.output.Json;
import detente.results.Numbers;
import detente.study.CalibrateOutcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a calibration found, as text and as JSON. */
final class CalibrateSummary {
    private final CalibrateOutcome outcome;
    private final ObjectNode best;

    CalibrateSummary(CalibrateOutcome outcome) {
        this.outcome = outcome;
        this.best = outcome.best();
    }

    void print(Main main, CommandLine line) {
        PrintWriter out = line.getOut();
        Path folder = outcome.folder().toAbsolutePath().normalize();
        if (main.json) {
            ObjectNode document = Json.object().put("folder", outcome.folder().toString());
            document.put("reused", outcome.reused());
            document.set("best", best);
            out.print(Json.text(document));
        } else {
            if (!main.quiet) {
                text(out);
            }
            out.println("Results: " + folder);
            out.println("Report:  " + folder.resolve("report.html"));
        }
        PrintWriter err = line.getErr();
        best.path("warnings").forEach(w -> err.println("warning: " + w.asString()));
        out.flush();
        err.flush();
    }

    private void text(PrintWriter out) {
        if (best.has("blocks")) {
            best.path("blocks").forEach(block -> text(out, block));
        } else {
            text(out, best);
        }
    }

    private void text(PrintWriter out, JsonNode best) {
        out.println(best.path("calibration").asString() + ": "
                + best.path("candidates").asInt() + " candidates, "
                + best.path("failed").asInt() + " failed, "
                + best.path("notRuledOut").asInt() + " not ruled out"
                + (outcome.reused() ? " (computed before)" : ""));
        best.path("parameters")
                .propertyStream()
                .forEach(p -> out.printf(
                        Locale.ROOT,
                        "  %-40s %12s%s%n",
                        p.getKey(),
                        shown(p.getValue()),
                        more(best.path("uncertainty").path(p.getKey()))));
        out.println("  loss " + shown(best.path("lossWithFreshSeeds")) + " with fresh seeds, worst miss "
                + shown(best.path("worstMiss")) + " standard deviations");
        tests(out, best);
        names(out, "not identified", best.path("notIdentified"));
        names(out, "determined, at the edge of the range (widen it)", best.path("atEdgeOfRange"));
        out.println("  discrepancy is 0.1 of each target, 10 percent, unless the file says else");
    }

    private static void names(PrintWriter out, String verdict, JsonNode names) {
        if (!names.isEmpty()) {
            out.println("  " + verdict + ": "
                    + String.join(
                            ", ", names.valueStream().map(JsonNode::asString).toList()));
        }
    }

    /** What else is known of a parameter, if anything. */
    private static String more(JsonNode parameter) {
        StringBuilder more = new StringBuilder();
        if (parameter.path("standardError").isNumber()) {
            more.append("  standard error ").append(shown(parameter.path("standardError")));
        }
        for (String method : List.of("bootstrap", "abc")) {
            JsonNode interval = parameter.path(method);
            if (interval.isObject()) {
                more.append("  ").append(method).append(' ').append(shown(interval.path("low")));
                more.append(" to ").append(shown(interval.path("high")));
            }
        }
        if (parameter.path("performance").isNumber()) {
            more.append("  performance ").append(shown(parameter.path("performance")));
        }
        return more.toString();
    }

    private static void tests(PrintWriter out, JsonNode best) {
        JsonNode j = best.path("jTest");
        if (j.isObject()) {
            out.println("  J " + shown(j.path("j")) + ", degrees of freedom "
                    + j.path("degreesOfFreedom").asInt() + ", p " + shown(j.path("pValue")));
        }
        JsonNode bootstrap = best.path("bootstrap");
        if (bootstrap.isObject()) {
            out.println("  bootstrap: p of the loss " + shown(bootstrap.path("pValue")) + ", "
                    + bootstrap.path("failed").asInt() + " of "
                    + bootstrap.path("dataSets").asInt() + " failed");
        }
    }

    private static String shown(JsonNode number) {
        return number.isNumber()
                ? Numbers.text(new BigDecimal(number.asString())
                        .round(new MathContext(4))
                        .doubleValue())
                : "-";
    }
}
