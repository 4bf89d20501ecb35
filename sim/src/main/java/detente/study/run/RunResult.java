package detente.study.run;

import detente.engine.Chunks;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.experiment.Outcome;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.files.ModelFile;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Results;
import detente.results.Rounding;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Group;
import detente.study.Study;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A run with the outcomes of its model, and where the runs of all seeds lie.
 *
 * @param replications number of seeds in all
 * @param bands none if there is one seed
 * @param failed runs of other seeds that broke off
 */
record RunResult(
        Results results, int replications, List<RunOutcome> outcomes, List<BandPoint> bands, List<Replication> failed) {
    RunResult {
        outcomes = List.copyOf(outcomes);
        bands = List.copyOf(bands);
        failed = List.copyOf(failed);
    }

    /** A result and the tables that say what is not in its series. */
    record Computed(RunResult result, List<Artifact> files) {}

    /**
     * Runs every seed.
     *
     * @throws detente.engine.RunFailure if the run that is to be shown breaks off; others are left out
     */
    static Computed compute(RunPlan plan, Strictness strictness, Study.Runs runs) {
        if (!plan.hasBands()) {
            return computed(plan, Shown.of(plan, strictness), List.of());
        }
        Seeds others = new Seeds(plan.run().seed() + 1, plan.replications() - 1);
        Replications.Beside<Shown> all = new Replications(runs.threads(), runs.progress(), runs.keeping())
                .runBeside(() -> Shown.of(plan, strictness), plan.run(), others, Shown::figures);
        return computed(plan, all.first(), all.others());
    }

    /** The run whose series are kept, and what is taken from it as from all others. */
    private record Shown(Results results, List<Outcome> outcomes, BandFrame frame) {
        static Shown of(RunPlan plan, Strictness strictness) {
            Results results = simulate(plan, strictness);
            ModelFile model = plan.run().inputs().model();
            return new Shown(
                    results,
                    RunOutcome.covered(model, results),
                    plan.hasBands() ? BandFrame.of(model, results) : BandFrame.NONE);
        }

        List<OptionalDouble> figures(Results of) {
            List<OptionalDouble> figures = new ArrayList<>();
            outcomes.forEach(outcome -> figures.add(rounded(outcome.measure().evaluate(of))));
            figures.addAll(frame.figures(of));
            return figures;
        }
    }

    private static Computed computed(RunPlan plan, Shown shown, List<Replication> others) {
        Results results = shown.results;
        List<Outcome> outcomes = shown.outcomes;
        List<Replication> all = new ArrayList<>();
        all.add(Replication.done(plan.run().seed(), shown.figures(results)));
        all.addAll(others);
        List<Replication> done = all.stream().filter(Replication::isDone).toList();
        RunResult result = new RunResult(
                results,
                plan.replications(),
                RunOutcome.of(outcomes, done),
                done.size() > 1 ? shown.frame.points(done, outcomes.size()) : List.of(),
                all.stream().filter(r -> !r.isDone()).toList());
        return new Computed(result, files(plan, result, outcomes, all));
    }

    private static Results simulate(RunPlan plan, Strictness strictness) {
        try (Chunks chunks = Chunks.threads(Runtime.getRuntime().availableProcessors())) {
            return Simulation.run(plan.run(), strictness, chunks);
        }
    }

    /** As tables have it, so that whoever reads them has the same. */
    private static OptionalDouble rounded(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Rounding.toTwelveDigits(value.getAsDouble())) : value;
    }

    private static List<Artifact> files(RunPlan plan, RunResult result, List<Outcome> outcomes, List<Replication> all) {
        List<Artifact> files = new ArrayList<>();
        if (!outcomes.isEmpty()) {
            files.addAll(TableFiles.of(RunOutcome.table(result.outcomes)));
        }
        if (plan.hasBands()) {
            files.addAll(TableFiles.of(BandPoint.table(result.bands)));
            List<Group> groups = List.of(new Group(List.of(), all));
            ReplicationTable table = replications(outcomes);
            files.addAll(
                    TableFiles.of(table.of(groups), table.failures(groups, (key, seed) -> plan.repeatCommand(seed))));
        }
        return files;
    }

    private static ReplicationTable replications(List<Outcome> outcomes) {
        return new ReplicationTable(
                ReplicationTable.RUNS,
                List.of(),
                outcomes.stream().map(o -> Field.number(o.id(), o.about())).toList());
    }

    /** A result that is there. */
    static RunResult stored(RunPlan plan, StoredRun stored) {
        Results results = stored.results();
        List<Outcome> outcomes = RunOutcome.covered(plan.run().inputs().model(), results);
        List<Artifact> files = stored.tables(outcomes.isEmpty() ? List.of() : List.of(RunOutcome.FILE));
        if (!plan.hasBands()) {
            return new RunResult(results, 1, read(files, outcomes), List.of(), List.of());
        }
        List<Artifact> more =
                stored.tables(List.of(BandPoint.FILE, ReplicationTable.RUNS + ".csv", ReplicationTable.FAILURES_FILE));
        List<Replication> failed = replications(outcomes).read(more).stream()
                .flatMap(group -> group.runs().stream())
                .filter(run -> !run.isDone())
                .toList();
        return new RunResult(results, plan.replications(), read(files, outcomes), BandPoint.read(more), failed);
    }

    private static List<RunOutcome> read(List<Artifact> files, List<Outcome> outcomes) {
        return outcomes.isEmpty() ? List.of() : RunOutcome.read(files);
    }

    /** Whether runs of several seeds stand behind medians and bands. */
    boolean hasBands() {
        return seeds() > 1;
    }

    /** Number of seeds whose runs make the bands. */
    int seeds() {
        return replications - failed.size();
    }
}
