package detente.study;

import detente.experiment.StopSignal;
import detente.output.PlainTable;
import java.util.List;
import java.util.function.IntFunction;

/** Which parameters matter: a batch over the design of the method, resumed wherever it was left, and what its runs say. */
public final class SensitivityStudy {
    private final Session session;
    private final BatchStudy batches;

    public SensitivityStudy(Session session) {
        this.session = session;
        this.batches = new BatchStudy(session);
    }

    /**
     * Computes the runs that are not there yet, then the indices.
     *
     * @param order of the whole: analyses have no shards
     * @param progress given the number of runs to compute, makes what is called after each that is acknowledged
     * @throws detente.parameters.InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.output.OutputFailure if the results cannot be written
     */
    public SensitivityOutcome run(BatchOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        BatchInputs inputs = BatchInputs.ofAnalysis(session.project(), order);
        BatchOutcome batch = batches.run(inputs, order, progress, stop);
        String kind = inputs.subject().kind();
        List<String> notes = inputs.subject().analysis().map(Analysis::notes).orElse(List.of());
        if (!batch.written()) {
            return new SensitivityOutcome(batch, kind, List.of(), notes, List.of());
        }
        return new SensitivityOutcome(
                batch,
                kind,
                SensitivityRow.read(batch.folder().resolve(kind + ".csv")),
                notes,
                PlainTable.read(batch.folder().resolve(SensitivityPages.REFUSED)).stream()
                        .map(r -> "outcome " + r.get(1) + " in scenario " + r.get(0) + " is not analysed: " + r.get(2))
                        .toList());
    }
}
