package detente.study.describe;

import detente.files.ModelFile;
import detente.study.Project;
import detente.table.Columns;
import detente.table.Table;
import java.util.List;
import java.util.Optional;

/** The models of a project, a row each. */
public final class ModelList {
    private static final Columns<Listed> COLUMNS = new Columns<Listed>()
            .code("id", "Model", "id of the model folder", Listed::id)
            .text(
                    "title",
                    "Title",
                    "title of the model",
                    listed -> listed.file().title())
            .text(
                    "about",
                    "About",
                    "what it is for",
                    listed -> listed.file().about().orElse(""));

    private record Listed(String id, ModelFile file) {}

    private ModelList() {}

    /** Every model of a project. @throws detente.input.InvalidInput if one of them cannot be read */
    public static Table<?> of(Project project) {
        List<Listed> models = project.modelIds().stream()
                .map(id -> new Listed(id, project.model(Optional.of(id)).file()))
                .toList();
        return Table.of("models", "", COLUMNS, models);
    }
}
