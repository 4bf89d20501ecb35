package detente.web;

import detente.engine.Run;
import detente.files.ModelFolder;
import detente.files.PageFile;
import detente.files.Request;
import detente.input.Position;
import detente.input.Problems;
import detente.study.Project;
import detente.study.describe.ModelDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The models of the project as they stood when they were last described: a page that is loaded anew sees what was edited. */
final class Catalogue {
    private final Project project;
    private final Map<String, ModelFolder> folders = new LinkedHashMap<>();
    private final Map<String, Entry> plain = new LinkedHashMap<>();

    Catalogue(Project project) {
        this.project = project;
    }

    /**
     * A model in a scenario.
     *
     * @param run with the scenario's own values
     */
    record Entry(ModelDescription description, Run<?> run) {
        /** What the folder says of the page, if it says anything. */
        Optional<PageFile> page() {
            return description.onPage();
        }
    }

    Project project() {
        return project;
    }

    List<String> models() {
        return project.modelIds();
    }

    /** Id of the model that is meant; the flagship, or the first, if none is named. @throws Refused if there is none of that id */
    String model(Optional<String> asked) {
        String id = asked.orElseGet(project::usualModel);
        if (!models().contains(id)) {
            Problems problems = new Problems();
            problems.unknown(Position.COMMAND_LINE, "model", id, models());
            throw Refused.because(problems.list());
        }
        return id;
    }

    /** The folder of a model; its files are read once. @throws Refused if there is no such model */
    synchronized ModelFolder folder(Optional<String> asked) {
        return folders.computeIfAbsent(model(asked), id -> project.model(Optional.of(id)));
    }

    /** The model as its files stand now. @throws InvalidInput if they are wrong */
    Entry fresh(Optional<String> asked, Optional<String> scenario) {
        String id = model(asked);
        synchronized (this) {
            folders.remove(id);
            plain.remove(id);
        }
        return entry(asked, scenario);
    }

    /** The model in its own scenario, described once. @throws InvalidInput if its files are wrong */
    synchronized Entry known(Optional<String> asked) {
        return plain.computeIfAbsent(model(asked), id -> entry(asked, Optional.empty()));
    }

    /** The model in a scenario. @throws InvalidInput if its files are wrong or there is no such scenario */
    Entry entry(Optional<String> asked, Optional<String> scenario) {
        ModelFolder folder = folder(asked);
        Run<?> run = Project.load(folder, new Request(scenario, List.of(), OptionalInt.empty()), 1);
        return new Entry(ModelDescription.of(folder, run), run);
    }
}
