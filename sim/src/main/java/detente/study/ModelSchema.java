package detente.study;

import detente.parameters.ModelFolder;
import detente.parameters.Schema;
import java.util.Map;

/** JSON Schema for the YAML files of a model folder, so that editors complete and check them. */
public final class ModelSchema {
    private ModelSchema() {}

    public static Map<String, Object> of(ModelFolder folder) {
        return Schema.of(Project.code(folder).vocabulary());
    }
}
