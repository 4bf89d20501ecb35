package detente.study;

import detente.output.StoredStudy;
import detente.parameters.CalibrationFile;
import detente.parameters.InvalidInput;
import detente.parameters.Placed;
import detente.parameters.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was ordered when a stored study was computed, as its manifest tells; computed again without writing anything. */
final class StoredOrder {
    private final Project project;
    private final StoredStudy stored;

    StoredOrder(Project project, StoredStudy stored) {
        this.project = project;
        this.stored = stored;
    }

    /** @throws InvalidInput if it is a study of another kind, or its model cannot be loaded any more */
    StudyFiles compute(List<Study<?>> studies) {
        for (Study<?> study : studies) {
            if (study.name().equals(stored.files().study())) {
                return compute(study);
            }
        }
        return switch (stored.files().study()) {
            case "calibrate" -> CalibrateStudy.compute(project, calibration());
            default ->
                throw damaged("a study of the kind '" + stored.files().study()
                        + "', which this software cannot compute again.");
        };
    }

    private CalibrateOrder calibration() {
        Path file = stored.files().folder().resolve(CalibrateStudy.FILE);
        String model = CalibrationFile.open(file)
                .model()
                .map(Placed::text)
                .orElse(stored.files().model());
        return new CalibrateOrder(
                file,
                Optional.of(stored.files().names(model)),
                Runtime.getRuntime().availableProcessors(),
                true,
                Optional.empty());
    }

    private <O extends Record> StudyFiles compute(Study<O> study) {
        return Studies.compute(project, study, study.stored(stored));
    }

    private InvalidInput damaged(String what) {
        return new InvalidInput(
                List.of(new Problem(stored.files().folder().toString(), 0, "holds " + what, Optional.empty())));
    }
}
