package detente.study;

import detente.engine.Blueprint;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.parameters.ModelFile;
import detente.parameters.ModelFolder;
import detente.parameters.Request;
import detente.results.Parameter;
import java.util.List;
import java.util.Map;

/**
 * A model as it stands in its folder, for people and editors.
 *
 * @param scenarios description by name
 */
public record ModelDescription(
        String model,
        String title,
        String about,
        List<Parameter> parameters,
        List<Blueprint.Described> series,
        List<String> schedule,
        Map<String, String> scenarios) {

    /** Reads and builds the model. @throws detente.parameters.InvalidInput if the folder is wrong */
    public static ModelDescription of(ModelFolder folder) {
        Run<?> run = Project.load(folder, Request.plain(), 1);
        ModelFile file = run.inputs().model();
        Blueprint blueprint = Simulation.blueprint(run);
        return new ModelDescription(
                folder.id(),
                file.title(),
                file.about().orElse(""),
                blueprint.parameters(),
                blueprint.series(),
                blueprint.schedule(),
                folder.descriptions());
    }
}
