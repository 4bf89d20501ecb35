package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Schema;
import detente.parameters.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema (draft 2020-12) of the YAML files of a model, so that editors complete and check. */
public final class FileSchema {

    private FileSchema() {}

    /**
     * One schema for all files of a model, told apart by their keys: {@code experiment}, else {@code calibration}, else
     * {@code facts}, else {@code levers} for {@code page.yaml}, else {@code phrases} for {@code zh.yaml}, else {@code model} for {@code model.yaml}; any other is a scenario.
     */
    public static Map<String, Object> of(Vocabulary<?> vocabulary) {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("experiment", Grammar.schema(ExperimentFile.Content.class, vocabulary));
        files.put(
                "calibration",
                choice(
                        CalibrationFile.BLOCKS,
                        Grammar.schema(CalibrationFile.InBlocks.class, vocabulary),
                        Grammar.schema(CalibrationFile.Whole.class, vocabulary)));
        files.put("facts", Grammar.schema(FactsFile.Content.class, vocabulary));
        files.put("levers", Grammar.schema(PageFile.class, vocabulary));
        files.put("phrases", Grammar.schema(Phrases.class, vocabulary));
        files.put("model", Grammar.schema(ModelFile.class, vocabulary));
        Map<String, Object> choice = reference("scenario");
        List<String> keys = List.copyOf(files.keySet());
        for (int i = keys.size() - 1; i >= 0; i--) {
            choice = choice(keys.get(i), reference(keys.get(i)), choice);
        }
        files.put("scenario", Grammar.schema(ScenarioFile.class, vocabulary));
        Map<String, Object> whole = Schema.of("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putAll(choice);
        whole.put("$defs", files);
        return whole;
    }

    /** One schema for files with a key, another for those without. */
    private static Map<String, Object> choice(String key, Map<String, Object> with, Map<String, Object> without) {
        return Schema.of("if", Schema.of("required", List.of(key)), "then", with, "else", without);
    }

    private static Map<String, Object> reference(String name) {
        return Schema.of("$ref", "#/$defs/" + name);
    }
}
