package detente.study.batch;

import detente.experiment.Designs;
import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.files.ExperimentSpec;
import detente.input.Problems;
import detente.page.Page;
import detente.results.Artifact;
import detente.store.BatchDatabase;
import detente.study.InWords;
import detente.table.Entry;
import detente.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a batch is computed for: which designs it takes, and what is made of its runs. */
public interface BatchKind {
    /** Adds what is wrong with an experiment of this kind. */
    void check(ExperimentSpec spec, Problems problems);

    /** Number of points of a design, without making them. */
    long size(DesignSpec design);

    /** The points of an experiment without mistakes. */
    Points points(ExperimentSpec spec);

    /** Every file but the tables of the runs: more tables, charts and the report. */
    List<Artifact> files(BatchInputs inputs, BatchDatabase store, BatchDigest digest);

    /**
     * What there is to say when the program ends.
     *
     * @param tally how the runs ended
     * @param folder where the files are, if all are written
     */
    Findings findings(BatchInputs inputs, RunRecord.Tally tally, Optional<Path> folder);

    /**
     * Values of parameters that are run.
     *
     * @param values one for each name, as set on the command line
     */
    record Points(List<String> names, List<List<String>> values) {
        public Points {
            names = List.copyOf(names);
            values = List.copyOf(values);
        }
    }

    /**
     * What was found.
     *
     * @param page what is shown of it; its charts may be missing
     * @param entries findings that stand alone, for scripts
     * @param tables findings in rows, for scripts
     * @param lost what stands in the figures for runs that failed, a clause
     * @param refused what could not be worked out, a sentence each
     */
    record Findings(Page page, List<Entry> entries, List<Table<?>> tables, String lost, List<String> refused) {
        public Findings {
            entries = List.copyOf(entries);
            tables = List.copyOf(tables);
            refused = List.copyOf(refused);
        }
    }

    /** Adds what is wrong with points that are to fill a space. */
    static void checkSpread(DesignSpec.Spread spread, Problems problems) {
        if (spread.over().isEmpty()) {
            problems.add(spread.at(), "the design is spread over no parameter.");
        } else if (spread instanceof DesignSpec.Sobol && spread.over().size() > Designs.MOST_SOBOL) {
            problems.add(
                    spread.at(),
                    "a Sobol' sequence has at most " + Designs.MOST_SOBOL + " parameters, not "
                            + spread.over().size() + ".");
        }
    }

    /** What is run, on one line. */
    static String lead(BatchSubject subject) {
        Plan plan = subject.plan();
        int points = plan.points().size();
        return InWords.count(plan.size(), "run", "runs") + ": "
                + (plan.scenarios().size() == 1 ? "scenario " : "scenarios ") + InWords.list(plan.scenarios())
                + (points == 1
                        ? ""
                        : " at " + InWords.count(points, "point", "points") + ", which set "
                                + InWords.list(plan.names()))
                + "; each with seeds " + plan.seeds() + subject.first().drawing();
    }

    /** How many runs have no outcome, a clause; only if there are any. */
    static String missing(RunRecord.Tally tally) {
        return tally.failed() + " of " + tally.total() + " runs failed and " + tally.timedOut() + " ran out of time";
    }
}
