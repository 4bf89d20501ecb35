package detente.study;

import detente.experiment.StopSignal;
import detente.output.StoredBatch;
import detente.output.TemporaryFolder;
import detente.parameters.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Computes a stored batch again, in another place, and compares the bytes. */
final class BatchVerification {
    private final Session session;

    BatchVerification(Session session) {
        this.session = session;
    }

    /** What differs, a line each. @throws detente.parameters.InvalidInput if the batch cannot be loaded any more */
    List<String> differences(StoredBatch stored, int threads) {
        String model = stored.modelFolder()
                .filter(ModelFolder::isAt)
                .map(Path::toString)
                .orElse(stored.model());
        try (TemporaryFolder elsewhere = TemporaryFolder.create()) {
            BatchOrder order =
                    BatchOrder.here(stored.experiment(), Optional.of(model), threads, Optional.of(elsewhere.path()));
            BatchInputs inputs = stored.isAnalysis()
                    ? BatchInputs.ofAnalysis(session.project(), order)
                    : BatchInputs.of(session.project(), order);
            BatchOutcome again = new BatchStudy(session).run(inputs, order, runs -> () -> {}, new StopSignal());
            return stored.differences(StoredBatch.find(again.folder()).orElseThrow());
        }
    }
}
