package detente.cli;

import detente.experiment.Plan;
import detente.experiment.Replication;
import detente.experiment.RunRecord;
import detente.results.ShellCommand;
import detente.store.Json;
import detente.study.Studies;
import detente.study.Study;
import detente.study.batch.BatchOutcome;
import detente.table.Entry;
import detente.table.JsonWriter;
import detente.table.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a study of many runs or a batch found: the first sections of its page, or one JSON document. */
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
        return print(done, !main.quiet);
    }

    /**
     * Prints one JSON document or, if the user did not ask for one, where the results are.
     *
     * @param brief whether the first sections of the page stand above that
     * @return the exit code
     */
    int print(Studies.Done done, boolean brief) {
        Study.Findings findings = done.findings();
        if (main.json) {
            line.getOut().print(Json.text(document(done)));
        } else {
            if (brief) {
                line.getOut().println(findings.page().brief());
            }
            folder(done.reused() ? "Results were there already: " : "Results: ", done.folder(), done.hasReport());
        }
        findings.warnings().forEach(warning -> line.getErr().println("warning: " + warning));
        if (findings.runs().failures().isEmpty()) {
            return Main.WELL;
        }
        failures(done, line.getErr());
        return Main.FAILED;
    }

    /**
     * Prints what became of a batch.
     *
     * @param merge what joins the shards of it
     * @return the exit code
     */
    int print(BatchOutcome batch, ShellCommand merge) {
        PrintWriter out = line.getOut();
        if (main.json) {
            out.print(Json.text(document(batch)));
        } else {
            if (!main.quiet) {
                out.println(batch.findings().page().brief());
                out.println(counts(batch));
            }
            folder("Results: ", batch.folder(), batch.written());
            if (!batch.written() && batch.missing() == 0) {
                out.println("When all shards are there, this writes tables, charts and report:");
                out.println("  " + merge);
            }
        }
        problems(batch, line.getErr());
        return batch.isWell() ? Main.WELL : Main.FAILED;
    }

    private void folder(String lead, Path folder, boolean report) {
        Path absolute = folder.toAbsolutePath().normalize();
        line.getOut().println(lead + absolute);
        if (report) {
            line.getOut().println("Report:  " + absolute.resolve("report.html"));
        }
    }

    private static String counts(BatchOutcome batch) {
        Plan.Share share = batch.share();
        return batch.planned() + " runs" + (share.isWhole() ? "" : " of shard " + share.number() + "/" + share.count())
                + ": " + batch.computed() + " computed now, " + batch.reused() + " were there already";
    }

    private void problems(BatchOutcome batch, PrintWriter err) {
        if (batch.missing() > 0) {
            err.println("stopped: " + batch.missing() + " of " + batch.planned()
                    + " runs are left. What is there is kept; the same command goes on from there:");
            err.println("  " + main.session().typed().without("--fresh"));
        }
        RunRecord.Tally tally = batch.tally();
        if (!tally.isClean()) {
            err.println(tally.failed() + " of " + tally.total() + " runs failed, " + tally.timedOut()
                    + " ran out of time; " + batch.findings().lost() + "."
                    + (batch.written()
                            ? " All of them, each with the command that repeats it: "
                                    + batch.folder().resolve("failures.csv")
                            : ""));
        }
        batch.findings().refused().forEach(err::println);
    }

    private static ObjectNode document(BatchOutcome batch) {
        ObjectNode document = Json.object()
                .put("folder", batch.folder().toString())
                .put("planned", batch.planned())
                .put("computed", batch.computed())
                .put("reused", batch.reused())
                .put("failed", batch.tally().failed() + batch.tally().timedOut());
        put(document, batch.findings().entries(), batch.findings().tables());
        return document;
    }

    private static ObjectNode document(Studies.Done done) {
        Study.Findings findings = done.findings();
        ObjectNode document = Json.object();
        document.put("folder", done.folder().toString());
        document.put("id", done.id());
        document.put("status", findings.runs().failures().isEmpty() ? "done" : "failed");
        document.put("reused", done.reused());
        document.put("failed", findings.runs().failures().size());
        put(document, findings.entries(), findings.tables());
        ArrayNode failures = document.putArray("failures");
        for (Replication failure : findings.runs().failures()) {
            Json.putWhole(failures.addObject(), "seed", failure.seed())
                    .put("message", failure.failure().orElse(""));
        }
        return document;
    }

    private static void put(ObjectNode document, List<Entry> entries, List<Table<?>> tables) {
        entries.forEach(entry -> entry.put(document));
        tables.forEach(table -> JsonWriter.put(document, table));
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
