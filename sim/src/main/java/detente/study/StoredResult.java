package detente.study;

import detente.files.ExperimentFile;
import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.store.BatchFolder;
import detente.store.StoredFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored result as whoever computes it again or tells of it again needs it. */
final class StoredResult {
    private StoredResult() {}

    /**
     * The project as it was when the result was computed, with its model folder.
     *
     * @param model id or path of that folder; if empty, where it was or one of that id
     * @throws InvalidInput if it is not there any more
     */
    static Project project(Session session, StoredFiles stored, Optional<String> model) {
        Project here = session.project();
        ModelFolder from = model.isPresent() ? here.model(model) : model(here, stored);
        return here.only(from.as(stored.model(), stored.named())).beside(stored);
    }

    /** A project in which the file that ordered a batch and its model are called as the batch calls them. */
    static Project calling(Project project, StoredFiles batch) {
        ExperimentFile file = ExperimentFile.open(batch.folder().resolve(BatchFolder.EXPERIMENT));
        return project.calling(batch.names(file.model().map(Placed::text).orElse(batch.model())));
    }

    /** The model folder where it was, or where it is named from here, or one of the same id. */
    private static ModelFolder model(Project here, StoredFiles stored) {
        List<Path> places = new ArrayList<>();
        stored.modelFolder().ifPresent(places::add);
        if (Project.isPath(stored.named())) {
            places.add(here.home().resolve(stored.named()));
        }
        return places.stream()
                .filter(ModelFolder::isAt)
                .findFirst()
                .map(ModelFolder::open)
                .or(() -> Optional.of(stored.model())
                        .filter(here.modelIds()::contains)
                        .map(id -> here.model(Optional.of(id))))
                .orElseThrow(() -> gone(stored, places));
    }

    private static InvalidInput gone(StoredFiles stored, List<Path> places) {
        Problems problems = new Problems();
        problems.add(
                new Position(stored.folder().toString(), 0),
                "is a result of model '" + stored.model() + "', which is not at "
                        + String.join(
                                " or ",
                                places.stream()
                                        .map(p -> "'" + p.normalize() + "'")
                                        .distinct()
                                        .toList())
                        + (places.isEmpty() ? "any place that is told" : "")
                        + ", nor is there a model of that id here; '--model PATH' says where it is.");
        return new InvalidInput(problems.list());
    }

    /** The kind of study that it is. @throws InvalidInput if there is none of that name */
    static Study<?> study(List<Study<?>> studies, StoredFiles files) {
        return studies.stream()
                .filter(study -> study.form().command().equals(files.study()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(List.of(new Problem(
                        files.folder().toString(),
                        0,
                        "holds a study of the kind '" + files.study() + "', which this software cannot compute again.",
                        Optional.empty()))));
    }

    /** What was ordered. @throws InvalidInput if that is no order */
    static <O extends Record> O order(Study<O> study, StoredFiles files) {
        Map<String, List<String>> text = new LinkedHashMap<>(files.order());
        if (!files.hasReport()) {
            text.put("no-charts", List.of());
        }
        Problems problems = new Problems();
        Position at = new Position(files.folder().toString(), 0);
        Optional<O> order =
                InputCheck.attempt(() -> study.stored(files.folder(), text), at, "was ordered with ", problems);
        problems.throwIfAny();
        return order.orElseThrow();
    }
}
