package detente.cli;

import detente.experiment.Replication;
import detente.output.Json;
import detente.study.Studies;
import detente.study.Study;
import detente.table.JsonWriter;
import detente.table.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a study of many runs found: the first sections of its page, or one JSON document. */
final class StudyOutput {
    private static final int MOST_FAILURES = 5;

    private final Main main;
    private final CommandLine line;

    StudyOutput(Main main, CommandLine line) {
        this.main = main;
        this.line = line;
    }

    /** Prints as the user asked. @return the exit code */
    int print(Studies.Done done) {
        PrintWriter out = line.getOut();
        if (main.json) {
            out.print(Json.text(document(done)));
        } else {
            if (!main.quiet) {
                out.println(done.findings().page().brief());
            }
            Path folder = done.folder().toAbsolutePath().normalize();
            out.println((done.reused() ? "Results were there already: " : "Results: ") + folder);
            if (done.hasReport()) {
                out.println("Report:  " + folder.resolve("report.html"));
            }
        }
        if (done.findings().runs().failures().isEmpty()) {
            return Main.WELL;
        }
        failures(done, line.getErr());
        return Main.FAILED;
    }

    private static ObjectNode document(Studies.Done done) {
        Study.Findings findings = done.findings();
        ObjectNode document = Json.object();
        document.put("folder", done.folder().toString());
        document.put("id", done.id());
        document.put("status", findings.runs().failures().isEmpty() ? "done" : "failed");
        document.put("reused", done.reused());
        document.put("failed", findings.runs().failures().size());
        findings.entries().forEach(entry -> entry.put(document));
        for (Table<?> table : findings.tables()) {
            JsonWriter.put(document, table);
        }
        ArrayNode failures = document.putArray("failures");
        for (Replication failure : findings.runs().failures()) {
            Json.putWhole(failures.addObject(), "seed", failure.seed())
                    .put("message", failure.failure().orElse(""));
        }
        return document;
    }

    /** The first runs that failed, and where the others stand. */
    private static void failures(Studies.Done done, PrintWriter err) {
        Study.Ended runs = done.findings().runs();
        err.println(runs.failures().size() + " of " + runs.asked() + " runs failed; " + runs.lost()
                + " left out of every figure. All of them, each with the command that repeats it: "
                + done.folder().resolve("failures.csv"));
        runs.failures().stream()
                .limit(MOST_FAILURES)
                .forEach(r -> err.println("  " + r.failure().orElse("")));
    }
}
