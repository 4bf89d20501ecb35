package detente.study.imports;

import detente.imports.ImportWords;
import detente.imports.ImportedModel;
import detente.imports.TableImport;
import detente.imports.layout.TableRequest;
import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.store.FolderCopy;
import detente.study.NewFolder;
import detente.study.Project;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a model folder of a published table. */
public final class ImportStudy {
    private ImportStudy() {}

    /**
     * What was imported.
     *
     * @param folder the new model folder; empty if nothing was to be written
     */
    public record Done(ImportedModel.Summary summary, Optional<Path> folder) {}

    /**
     * Reads a table and writes its folder, whole or not at all.
     *
     * @throws detente.input.InvalidInput with everything that is wrong, before anything is written
     */
    public static Done run(Project project, ImportOrder order) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        ImportOrder.Folder asked = order.folder();
        if (asked.as().isEmpty() && !asked.check()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'as' is missing: the name of the new model folder, or --check to write none.");
        }
        double tolerance = order.reading().tolerance();
        if (!(tolerance >= 0 && tolerance < 1)) {
            problems.add(Position.COMMAND_LINE, "'tolerance' must be in [0, 1), was " + tolerance + ".");
        }
        Optional<Path> target = asked.as().flatMap(id -> NewFolder.of(project, id, problems));
        problems.throwIfAny();
        ImportOrder.Reading reading = order.reading();
        ImportedModel model = TableImport.read(
                new TableRequest(
                        order.files(),
                        reading.layout(),
                        reading.decimal(),
                        reading.year(),
                        reading.unit(),
                        reading.map()),
                order.cells().choices(),
                new ImportWords(
                        asked.as().orElse("MODEL_ID"), asked.period(), asked.source(), asked.shock(), tolerance));
        if (!asked.check()) {
            FolderCopy.write(target.orElseThrow(), folder -> model.write(folder::text));
        }
        return new Done(model.summary(), asked.check() ? Optional.empty() : target);
    }
}
