package detente.cli;

import detente.experiment.RunTally;
import detente.output.Json;
import detente.results.ShellCommand;
import detente.study.BatchOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** What became of a batch, as text and as JSON. */
final class BatchSummary {
    private final BatchOutcome outcome;
    private final ShellCommand typed;
    private final ShellCommand merge;

    /**
     * @param typed the command, which goes on when it is typed again
     * @param merge what joins the shards of the batch
     */
    BatchSummary(BatchOutcome outcome, ShellCommand typed, ShellCommand merge) {
        this.outcome = outcome;
        this.typed = typed;
        this.merge = merge;
    }

    void print(Main main, CommandLine line) {
        PrintWriter out = line.getOut();
        if (main.json) {
            out.print(json());
        } else {
            text(out, main.quiet);
        }
        PrintWriter err = line.getErr();
        if (outcome.missing() > 0) {
            err.println("stopped: " + outcome.missing() + " of " + outcome.planned()
                    + " runs are left. What is there is kept; the same command goes on from there:");
            err.println("  " + typed.without("--fresh"));
        }
        RunTally tally = outcome.tally();
        if (!tally.isClean()) {
            err.println(tally.failed() + " of " + tally.total() + " runs failed, " + tally.timedOut()
                    + " ran out of time; they count in no number."
                    + (outcome.written()
                            ? " All of them, each with the command that repeats it: "
                                    + outcome.folder().resolve("failures.csv")
                            : ""));
        }
        out.flush();
        err.flush();
    }

    private void text(PrintWriter out, boolean quiet) {
        Path folder = outcome.folder().toAbsolutePath().normalize();
        if (!quiet) {
            String share = outcome.share().isWhole()
                    ? ""
                    : " of shard " + outcome.share().number() + "/"
                            + outcome.share().count();
            out.println(outcome.planned() + " runs" + share + ": " + outcome.computed() + " computed now, "
                    + outcome.reused() + " were there already");
        }
        out.println("Results: " + folder);
        if (outcome.written()) {
            out.println("Report:  " + folder.resolve("report.html"));
        } else if (outcome.missing() == 0) {
            out.println("When all shards are there, this writes tables, charts and report:");
            out.println("  " + merge);
        }
    }

    private String json() {
        return Json.text(Json.object()
                .put("folder", outcome.folder().toString())
                .put("planned", outcome.planned())
                .put("computed", outcome.computed())
                .put("reused", outcome.reused())
                .put("failed", outcome.tally().failed() + outcome.tally().timedOut()));
    }
}
