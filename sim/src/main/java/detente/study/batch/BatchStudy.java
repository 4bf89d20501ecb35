package detente.study.batch;

import detente.cluster.SparkBackend;
import detente.cluster.Worker;
import detente.experiment.Backend;
import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.experiment.StopSignal;
import detente.experiment.ThreadBackend;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.order.Effort;
import detente.order.EnsembleChoice;
import detente.results.Artifact;
import detente.store.BatchDatabase;
import detente.store.BatchFolder;
import detente.store.Environment;
import detente.store.StoredFiles;
import detente.study.BatchAgain;
import detente.study.BatchReport;
import detente.study.EnsembleCopy;
import detente.study.Session;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A design of runs, computed once and resumed wherever it was left. */
public final class BatchStudy {
    private final Session session;
    private final BatchKind kind;

    public BatchStudy(Session session, BatchKind kind) {
        this.session = session;
        this.kind = kind;
    }

    /** How a stored batch of a kind is computed again. */
    public static BatchAgain again(BatchKind kind) {
        return (session, experiment, ensemble, results) -> new BatchStudy(session, kind)
                .run(
                        BatchOrder.whole(
                                experiment,
                                new EnsembleChoice(ensemble),
                                new Effort(Optional.empty(), false, Optional.of(results))),
                        runs -> () -> {},
                        new StopSignal())
                .folder();
    }

    /** How the page of a stored batch of a kind is made again. */
    public static BatchReport report(BatchKind kind) {
        return (project, results, ensemble) -> {
            BatchOrder order = BatchOrder.whole(
                    results.resolve(BatchFolder.EXPERIMENT), new EnsembleChoice(ensemble), Effort.usual());
            return kind.findings(
                            BatchInputs.again(project, order, kind),
                            BatchSubject.tally(StoredFiles.open(results)),
                            Optional.of(results))
                    .page();
        };
    }

    /**
     * Computes the runs that are not there yet. The files of the batch are written when all its runs are there and the whole of it
     * was ordered. Runs that fail are kept as such; those that ran out of time are tried again.
     *
     * @param progress given the number of runs to compute, makes what is called after each that is acknowledged
     * @param stop ends the computation early
     * @throws InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.store.OutputFailure if the results cannot be written
     * @throws detente.cluster.ClusterFailure if a cluster was to compute and could not
     */
    public BatchOutcome run(BatchOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        BatchInputs inputs = BatchInputs.of(session.project(), order, kind);
        BatchSubject subject = inputs.subject();
        Plan.Share share = order.share();
        if (share.count() > subject.plan().size()) {
            throw refused("there are " + share.count() + " shards of "
                    + subject.plan().size() + " runs.");
        }
        BatchFolder folder = subject.in(session.results(order.effort().out()));
        Optional<RunRecord.Tally> intact = order.effort().fresh() ? Optional.empty() : intact(subject, folder);
        if (intact.isPresent() && intact.get().timedOut() == 0) {
            return outcome(inputs, folder, share, 0, intact.get(), true);
        }
        try (BatchDatabase database = folder.open(share, order.effort().fresh())) {
            database.forgetTimedOut();
            if (share.isWhole()) {
                folder.absorbShares(database);
                folder.absorbParts(database);
                database.forgetTimedOut();
            }
            int[] pending = pending(subject, share, database.acknowledged());
            Backend.Work work = new Backend.Work(inputs.batchRuns(), pending, progress.apply(pending.length), stop);
            backend(order, inputs, subject).compute(work, database);
            if (order.cluster().isPresent()) {
                folder.absorbParts(database);
            }
            RunRecord.Tally tally = database.tally();
            boolean write = share.isWhole() && tally.total() == subject.plan().size();
            if (write) {
                finish(folder, database, inputs, start);
            }
            return outcome(inputs, folder, share, pending.length, tally, write);
        }
    }

    /** @param pending runs that were not there when it began */
    private BatchOutcome outcome(
            BatchInputs inputs,
            BatchFolder folder,
            Plan.Share share,
            int pending,
            RunRecord.Tally tally,
            boolean written) {
        int planned = share.size(inputs.subject().plan());
        int reused = planned - pending;
        return new BatchOutcome(
                folder.path(),
                share,
                planned,
                pending == 0 ? 0 : tally.total() - reused,
                reused,
                tally,
                written,
                kind.findings(inputs, tally, written ? Optional.of(folder.path()) : Optional.empty()));
    }

    private Backend backend(BatchOrder order, BatchInputs inputs, BatchSubject subject) {
        if (order.cluster().isEmpty()) {
            return new ThreadBackend(order.effort().parallel(), subject.timeLimit(), session.clock());
        }
        Worker.Setup site =
                BatchWorker.of(session.project(), order, inputs.folder().path(), subject.id());
        return new SparkBackend(order.cluster().get(), site, subject.timeLimit(), session.clock());
    }

    /**
     * Joins the shares that other processes have computed, and writes the files of the batch.
     *
     * @throws InvalidInput if anything in the inputs is wrong, or runs are missing
     * @throws detente.store.OutputFailure if the results cannot be written
     */
    public BatchOutcome merge(MergeOrder merge) {
        BatchOrder order =
                BatchOrder.whole(merge.experiment(), merge.choice(), new Effort(Optional.empty(), false, merge.out()));
        Instant start = session.clock().instant();
        BatchInputs inputs = BatchInputs.of(session.project(), order, kind);
        BatchSubject subject = inputs.subject();
        BatchFolder folder = subject.in(session.results(order.effort().out()));
        int planned = subject.plan().size();
        Optional<RunRecord.Tally> intact = intact(subject, folder);
        if (intact.isPresent() && intact.get().timedOut() == 0) {
            return outcome(inputs, folder, Plan.Share.WHOLE, 0, intact.get(), true);
        }
        if (!folder.exists()) {
            throw refused(
                    "there is nothing to merge in " + folder.path() + "; compute shards with 'detente batch --shard'.");
        }
        try (BatchDatabase database = folder.open(Plan.Share.WHOLE, false)) {
            database.forgetTimedOut();
            folder.absorbShares(database);
            folder.absorbParts(database);
            RunRecord.Tally tally = database.tally();
            if (tally.total() < planned) {
                throw refused((planned - tally.total()) + " of " + planned
                        + " runs are missing; complete the shards, or compute what is left with 'detente batch' without"
                        + " --shard.");
            }
            finish(folder, database, inputs, start);
            return outcome(inputs, folder, Plan.Share.WHOLE, 0, tally, true);
        }
    }

    private static InvalidInput refused(String message) {
        Problems problems = new Problems();
        problems.add(Position.COMMAND_LINE, message);
        return new InvalidInput(problems.list());
    }

    private static int[] pending(BatchSubject subject, Plan.Share share, BitSet acknowledged) {
        return IntStream.rangeClosed(1, subject.plan().size())
                .filter(run -> share.has(run) && !acknowledged.get(run))
                .toArray();
    }

    /** How the runs ended, if the batch is complete. */
    private static Optional<RunRecord.Tally> intact(BatchSubject subject, BatchFolder folder) {
        return folder.intact(stored -> subject.manifest(BatchSubject.tally(stored)))
                .filter(stored -> stored.named().equals(subject.first().named()))
                .filter(stored -> BatchTables.files().allMatch(stored.outputs()::containsKey))
                .map(BatchSubject::tally);
    }

    private void finish(BatchFolder folder, BatchDatabase database, BatchInputs inputs, Instant start) {
        BatchSubject subject = inputs.subject();
        Environment environment =
                session.environment(inputs.folder(), Optional.of(inputs.names().file()), start);
        folder.finish(
                subject.manifest(database.tally()),
                unfinished -> {
                    try (Writer text = unfinished.text(BatchSubject.FILE)) {
                        new ExperimentText(subject).write(text);
                    }
                    BatchTables tables = new BatchTables(subject);
                    BatchDigest digest = tables.write(database, unfinished);
                    List<Artifact> files = new ArrayList<>(kind.files(inputs, database, digest));
                    files.addAll(tables.schema(files));
                    files.addAll(EnsembleCopy.of(inputs.ensemble()));
                    return files;
                },
                environment);
    }
}
