package detente.study;

import detente.cluster.Site;
import detente.cluster.SparkBackend;
import detente.experiment.Backend;
import detente.experiment.RunTally;
import detente.experiment.Share;
import detente.experiment.StopSignal;
import detente.experiment.ThreadBackend;
import detente.experiment.Work;
import detente.output.BatchFolder;
import detente.output.BatchStore;
import detente.output.BatchSubject;
import detente.output.Environment;
import detente.parameters.InvalidInput;
import detente.parameters.Position;
import detente.parameters.Problems;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A design of runs, computed once and resumed wherever it was left. */
public final class BatchStudy {
    private final Session session;

    public BatchStudy(Session session) {
        this.session = session;
    }

    /**
     * Computes the runs that are not there yet. The files of the batch are written when all its runs are there and the whole of it
     * was ordered. Runs that fail are kept as such; those that ran out of time are tried again.
     *
     * @param progress given the number of runs to compute, makes what is called after each that is acknowledged
     * @param stop ends the computation early
     * @throws InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.output.OutputFailure if the results cannot be written
     * @throws detente.cluster.ClusterFailure if a cluster was to compute and could not
     */
    public BatchOutcome run(BatchOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        return run(BatchInputs.of(session.project(), order), order, progress, stop);
    }

    /** The same of inputs that are checked, a plain batch or a sensitivity analysis. */
    BatchOutcome run(BatchInputs inputs, BatchOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        BatchSubject subject = inputs.subject();
        Share share = order.share();
        if (share.count() > subject.plan().size()) {
            throw refused("there are " + share.count() + " shards of "
                    + subject.plan().size() + " runs.");
        }
        BatchFolder folder = new BatchFolder(session.results(order.results()), subject);
        Optional<RunTally> intact = order.fresh() ? Optional.empty() : folder.intact();
        if (intact.isPresent() && intact.get().timedOut() == 0) {
            int planned = share.size(subject.plan());
            return new BatchOutcome(folder.path(), subject.id(), share, planned, 0, planned, intact.get(), true);
        }
        try (BatchStore store = folder.open(share, order.fresh())) {
            store.forgetTimedOut();
            if (share.isWhole()) {
                folder.absorbShares(store);
                folder.absorbParts(store);
                store.forgetTimedOut();
            }
            int[] pending = pending(subject, share, store.acknowledged());
            int planned = share.size(subject.plan());
            Work work = new Work(inputs.laboratory(subject), pending, progress.apply(pending.length), stop);
            backend(order, inputs, subject).compute(work, store);
            if (order.cluster().isPresent()) {
                folder.absorbParts(store);
            }
            RunTally tally = store.tally();
            boolean write = share.isWhole() && tally.total() == planned;
            if (write) {
                finish(folder, store, inputs, start);
            }
            int reused = planned - pending.length;
            return new BatchOutcome(
                    folder.path(), subject.id(), share, planned, tally.total() - reused, reused, tally, write);
        }
    }

    private Backend backend(BatchOrder order, BatchInputs inputs, BatchSubject subject) {
        if (order.cluster().isEmpty()) {
            return new ThreadBackend(order.threads(), subject.timeLimit(), session.clock());
        }
        Site site = BatchSite.of(session.project(), order, inputs.folder().path(), subject.id());
        return new SparkBackend(order.cluster().get(), site, subject.timeLimit(), session.clock());
    }

    /**
     * Joins the shares that other processes have computed, and writes the files of the batch.
     *
     * @throws InvalidInput if anything in the inputs is wrong, or runs are missing
     * @throws detente.output.OutputFailure if the results cannot be written
     */
    public BatchOutcome merge(BatchOrder order) {
        Instant start = session.clock().instant();
        BatchInputs inputs = BatchInputs.of(session.project(), order);
        BatchSubject subject = inputs.subject();
        BatchFolder folder = new BatchFolder(session.results(order.results()), subject);
        int planned = subject.plan().size();
        Optional<RunTally> intact = folder.intact();
        if (intact.isPresent() && intact.get().timedOut() == 0) {
            return new BatchOutcome(folder.path(), subject.id(), Share.WHOLE, planned, 0, planned, intact.get(), true);
        }
        if (!folder.exists()) {
            throw refused(
                    "there is nothing to merge in " + folder.path() + "; compute shards with 'detente batch --shard'.");
        }
        try (BatchStore store = folder.open(Share.WHOLE, false)) {
            store.forgetTimedOut();
            folder.absorbShares(store);
            folder.absorbParts(store);
            RunTally tally = store.tally();
            if (tally.total() < planned) {
                throw refused((planned - tally.total()) + " of " + planned
                        + " runs are missing; complete the shards, or compute what is left with 'detente batch' without"
                        + " --shard.");
            }
            finish(folder, store, inputs, start);
            return new BatchOutcome(folder.path(), subject.id(), Share.WHOLE, planned, 0, planned, tally, true);
        }
    }

    private static InvalidInput refused(String message) {
        Problems problems = new Problems();
        problems.add(Position.COMMAND_LINE, message);
        return new InvalidInput(problems.list());
    }

    private static int[] pending(BatchSubject subject, Share share, BitSet acknowledged) {
        return IntStream.rangeClosed(1, subject.plan().size())
                .filter(run -> share.has(run) && !acknowledged.get(run))
                .toArray();
    }

    private void finish(BatchFolder folder, BatchStore store, BatchInputs inputs, Instant start) {
        Environment environment =
                session.environment(inputs.folder(), Optional.of(inputs.names().file()), start);
        BatchSubject subject = inputs.subject();
        BatchPages plain = new BatchPages(subject, inputs.limits());
        Optional<SensitivityPages> analysis =
                inputs.analysis().map(a -> new SensitivityPages(subject, a, inputs.limits()));
        folder.finish(
                store,
                digest -> analysis.map(pages -> pages.of(store, digest.tally())).orElseGet(() -> plain.of(digest)),
                environment);
    }
}
