package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors are given, held against the files that it describes. */
class SchemaFilesTest {
    private static final Path MODELS =
            Path.of(System.getProperty("detente.home")).resolve("models");

    @TempDir
    Path home;

    static List<String> models() throws IOException {
        try (Stream<Path> folders = Files.list(MODELS)) {
            return folders.filter(f -> Files.exists(f.resolve("model.yaml")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_file_that_is_shipped_is_right_by_the_schema_of_its_model(String model) throws IOException {
        SchemaCheck schema = schema(model);
        try (Stream<Path> files = Files.walk(MODELS.resolve(model))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                assertThat(schema.refusals(yaml(Files.readString(file))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void calibrations_are_told_from_models_and_experiments() throws IOException {
        String text = Files.readString(MODELS.resolve("cobweb/calibrations/rest.yaml"));
        assertThat(schema("cobweb").refusals(yaml(text.replace("calibration: rest", "kalibration: rest"))))
                .contains("/kalibration false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    engine: history-matching | engine: history               | /engine enum
                    search:                  | serach:                       | /serach false
                    scenario: baseline       | uncertainty: {bootstrap: 9}   | /uncertainty/bootstrap minimum
                    scenario: baseline       | uncertainty: {abc: {}}        | /uncertainty/abc required
                    budget: 90               | budget: 9                     | /search/budget minimum
                    supply-slope:            | supply-slop:                  | /free/supply-slop false
                    cost: [0, 40]            | cost: [0, 400]                | /free/cost anyOf
                    discrepancy: 0.02        | discrepancy: -0.02            | /targets/0/discrepancy minimum
                    observed: 86,            | moment: sd,                   | /targets/0 oneOf
                    observed: 86,            | observed: 86, moment: sd,     | /targets/0 oneOf
                    {expectation-weight:     | {expectation-wait:            | /set/expectation-wait false
                    """)
    void a_wrong_calibration_is_refused_where_it_is_wrong(String right, String wrong, String refusal)
            throws IOException {
        String text = Files.readString(MODELS.resolve("cobweb/calibrations/rest.yaml"));
        assertThat(text).contains(right);
        assertThat(schema("cobweb").refusals(yaml(text.replace(right, wrong)))).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - block: licences  | - name: licences     | /blocks/0/name false
                    blocks:            | blocks: []           | /blocks minItems
                    model: rare-earths | free: {}             | /free false
                    budget: 1200       | budget: 1200, sed: 1 | /blocks/0/search/sed false
                    """)
    void a_wrong_block_is_refused_where_it_is_wrong(String right, String wrong, String refusal) throws IOException {
        String text = Files.readString(MODELS.resolve("rare-earths/calibrations/flagship.yaml"));
        assertThat(text).contains(right);
        String changed = wrong.endsWith("[]")
                ? text.substring(0, text.indexOf(right)) + wrong + "\n"
                : text.replace(right, wrong);
        assertThat(schema("rare-earths").refusals(yaml(changed))).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "'{a: [weather, farmers]}', ''",
        "'{A: [weather]}', groups propertyNames",
        "'{a: []}', groups/a minItems"
    })
    void groups_of_an_experiment_have_names_and_parameters(String groups, String refusal) throws IOException {
        String text = Files.readString(MODELS.resolve("cobweb/experiments/sensitivity.yaml"))
                .replace("points: 128", "points: 128\n    groups: " + groups);
        assertThat(schema("cobweb").refusals(yaml(text)))
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of("/design/sobol/" + refusal));
    }

    private SchemaCheck schema(String model) {
        // the commands find models in their home; these are in another place
        Desk.Answer answer =
                new Desk(home).types("describe", MODELS.resolve(model).toString(), "--format", "schema");
        assertThat(answer.code()).as(answer.err()).isZero();
        return new SchemaCheck(JsonMapper.shared().readTree(answer.out()));
    }

    private static JsonNode yaml(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return JsonMapper.shared().valueToTree(new Load(settings).loadFromString(text));
    }
}
