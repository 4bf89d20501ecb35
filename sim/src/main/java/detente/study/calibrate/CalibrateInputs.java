package detente.study.calibrate;

import detente.files.CalibrationFile;
import detente.files.CalibrationSpec;
import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.ShellCommand;
import detente.store.FileNames;
import detente.study.ModelOfFile;
import detente.study.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * A calibration with its model, all of it checked before anything is run.
 *
 * @param blocks searches, in order; a single one without a name if the file has no blocks
 * @param names what the file and its model are called in texts
 * @param text of the file, which names its model by its id wherever that is
 * @param copy its text as it lies beside the results
 */
record CalibrateInputs(
        ModelFolder folder, String name, List<CalibrateBlock> blocks, FileNames names, String text, String copy) {
    CalibrateInputs {
        blocks = List.copyOf(blocks);
    }

    /** What computes it again. */
    ShellCommand repeatCommand() {
        return ShellCommand.of("calibrate", names.file());
    }

    /** Whether the file has blocks, even if only one. */
    boolean inBlocks() {
        return blocks.get(0).isNamed();
    }

    /** @throws InvalidInput with everything that is wrong in the calibration, its model's files and the order */
    static CalibrateInputs of(Project project, CalibrateOrder order) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        CalibrationFile file = CalibrationFile.open(order.file());
        ModelOfFile model = ModelOfFile.of(project, file.model(), file.folder(), problems);
        CalibrationSpec spec = file.read(model.vocabulary(), model.scenarios(), problems);
        if (model.vocabulary().isEmpty()) {
            problems.throwIfAny();
        }
        ModelFolder folder = model.folder().orElseThrow();
        List<CalibrateBlock> blocks = new ArrayList<>();
        spec.blocks()
                .forEach(
                        b -> CalibrateBlock.of(folder, spec.name(), b, problems).ifPresent(blocks::add));
        problems.throwIfAny();
        FileNames names =
                project.names(order.file(), folder, order.effort().out().orElse(project.results()));
        return new CalibrateInputs(
                folder, spec.name(), blocks, names, file.text(folder.id()), file.text(names.model()));
    }
}
