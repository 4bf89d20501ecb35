package detente.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema (draft 2020-12) of the YAML files of a model, as maps and lists, so that editors complete and check. */
public final class Schema {

    private Schema() {}

    /**
     * One schema for all files of a model, told apart by their keys: {@code experiment}, else {@code calibration}, else
     * {@code facts}, else {@code model} for {@code model.yaml}; any other is a scenario.
     */
    public static Map<String, Object> of(Vocabulary<?> vocabulary) {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("experiment", Grammar.of(ExperimentFile.Content.class).schema(vocabulary));
        files.put(
                "calibration",
                choice(
                        CalibrationFile.BLOCKS,
                        Grammar.of(CalibrationFile.InBlocks.class).schema(vocabulary),
                        Grammar.of(CalibrationFile.Whole.class).schema(vocabulary)));
        files.put("facts", Grammar.of(FactsFile.Content.class).schema(vocabulary));
        files.put("model", Grammar.of(ModelFile.class).schema(vocabulary));
        Map<String, Object> choice = reference("scenario");
        List<String> keys = List.copyOf(files.keySet());
        for (int i = keys.size() - 1; i >= 0; i--) {
            choice = choice(keys.get(i), reference(keys.get(i)), choice);
        }
        files.put("scenario", Grammar.of(ScenarioFile.class).schema(vocabulary));
        Map<String, Object> whole = of("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putAll(choice);
        whole.put("$defs", files);
        return whole;
    }

    /** One schema for files with a key, another for those without. */
    private static Map<String, Object> choice(String key, Map<String, Object> with, Map<String, Object> without) {
        return of("if", of("required", List.of(key)), "then", with, "else", without);
    }

    private static Map<String, Object> reference(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    /** An object with exactly these keys. */
    static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        return of("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    /** A part of a schema that is a map itself. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> inside(Map<String, Object> schema, String... path) {
        Map<String, Object> part = schema;
        for (String key : path) {
            part = (Map<String, Object>) part.get(key);
        }
        return part;
    }

    /** A map in the order in which it is written, which {@code Map.of} does not keep. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
