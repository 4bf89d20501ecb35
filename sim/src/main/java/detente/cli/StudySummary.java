package detente.cli;

import detente.experiment.Replication;
import detente.output.Json;
import detente.results.Numbers;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a study of many runs found, as text or as JSON: where it is, what it says, which runs failed. */
abstract class StudySummary {
    private static final MathContext DIGITS = new MathContext(4);
    private static final int MOST_FAILURES = 5;

    /**
     * Where a study is, and what it cost.
     *
     * @param withReport whether it has a page
     * @param runs that were asked for
     * @param failures those of them that failed
     * @param counted what does without those
     */
    record Account(
            Path folder,
            String id,
            boolean reused,
            boolean withReport,
            long runs,
            List<Replication> failures,
            String counted) {}

    private final Account account;

    StudySummary(Account account) {
        this.account = account;
    }

    /** What it found, for a screen. */
    abstract void text(PrintWriter out);

    /** What it found, for a script; what is infinite or not defined is null. */
    abstract void fill(ObjectNode document);

    /** Prints as the user asked. @return the exit code */
    final int show(Main main, CommandLine line) {
        PrintWriter out = line.getOut();
        if (main.json) {
            out.print(Json.text(document()));
        } else {
            if (!main.quiet) {
                text(out);
                out.println();
            }
            Path folder = account.folder().toAbsolutePath().normalize();
            out.println((account.reused() ? "Results were there already: " : "Results: ") + folder);
            if (account.withReport()) {
                out.println("Report:  " + folder.resolve("report.html"));
            }
        }
        if (account.failures().isEmpty()) {
            return Main.WELL;
        }
        failures(line.getErr());
        return Main.FAILED;
    }

    private ObjectNode document() {
        ObjectNode document = Json.object();
        document.put("folder", account.folder().toString());
        document.put("id", account.id());
        document.put("status", account.failures().isEmpty() ? "done" : "failed");
        document.put("reused", account.reused());
        document.put("failed", account.failures().size());
        fill(document);
        ArrayNode failures = document.putArray("failures");
        for (Replication failure : account.failures()) {
            Json.putWhole(failures.addObject(), "seed", failure.seed())
                    .put("message", failure.failure().orElse(""));
        }
        return document;
    }

    /** The first runs that failed, and where the others stand. */
    private void failures(PrintWriter err) {
        err.println(account.failures().size() + " of " + account.runs() + " runs failed; " + account.counted()
                + " in no number. All of them, each with the command that repeats it: "
                + account.folder().resolve("failures.csv"));
        account.failures().stream()
                .limit(MOST_FAILURES)
                .forEach(r -> err.println("  " + r.failure().orElse("")));
    }

    /** Four digits; a dash for what is not defined or infinite. */
    static String brief(double value) {
        return Double.isFinite(value)
                ? Numbers.text(new BigDecimal(value).round(DIGITS).doubleValue())
                : "-";
    }

    static String line(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells).stripTrailing();
    }
}
