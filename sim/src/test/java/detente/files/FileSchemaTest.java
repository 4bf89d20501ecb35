package detente.files;

import static org.assertj.core.api.Assertions.assertThat;

import detente.parameters.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class FileSchemaTest {
    private final JsonNode schema = new ObjectMapper().valueToTree(FileSchema.of(Trade.VOCABULARY));

    @Test
    void a_parameter_has_its_unit_bounds_and_meaning() {
        JsonNode parameter = schema.at("/$defs/model/properties/parameters/properties/firms.magnet-cover");
        assertThat(parameter.toString())
                .isEqualTo(
                        "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"value\",\"unit\",\"source\"],"
                                + "\"properties\":{\"value\":{\"type\":\"number\",\"minimum\":0.5,\"maximum\":52.0},"
                                + "\"unit\":{\"const\":\"week\"},\"source\":{\"type\":\"string\"}},"
                                + "\"description\":\"magnets held [week]\"}");
    }

    @Test
    void names_and_words_can_be_completed() {
        assertThat(schema.at("/$defs/model/then/properties/parameters/required").size())
                .isEqualTo(7);
        assertThat(schema.at("/$defs/scenario/properties/parameters/properties").size())
                .isEqualTo(7);
        assertThat(schema.at("/$defs/scenario/properties/events/items/properties/instrument/enum")
                        .toString())
                .isEqualTo("[\"ree-licence\",\"tariff\",\"purchases\",\"note\"]");
        assertThat(schema.at("/$defs/scenario/properties/events/items/properties/actor/enum")
                        .toString())
                .isEqualTo("[\"CN\",\"US\",\"both\"]");
    }

    @Test
    void a_folder_that_extends_another_need_not_say_all() {
        assertThat(schema.at("/$defs/model/if/not/required").toString()).isEqualTo("[\"extends\"]");
        assertThat(schema.at("/$defs/model/properties/parameters/required").isMissingNode())
                .isTrue();
    }

    @Test
    void files_are_told_apart_by_a_key() {
        assertThat(schema.at("/$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        String at = "";
        for (String file : List.of("experiment", "calibration", "facts", "levers", "phrases", "model")) {
            assertThat(schema.at(at + "/if/required/0").stringValue()).isEqualTo(file);
            assertThat(schema.at(at + "/then/$ref").stringValue()).isEqualTo("#/$defs/" + file);
            at += "/else";
        }
        assertThat(schema.at(at + "/$ref").stringValue()).isEqualTo("#/$defs/scenario");
    }

    @Test
    void an_outcome_is_an_expression_alone_or_with_unit_and_meaning() {
        JsonNode outcome = schema.at("/$defs/model/properties/outcomes/additionalProperties/anyOf");
        assertThat(outcome.at("/0/type").stringValue()).isEqualTo("string");
        assertThat(outcome.at("/1/required").toString()).isEqualTo("[\"measure\"]");
        assertThat(outcome.at("/1/properties").propertyNames()).containsExactly("measure", "unit", "about", "verdict");
    }

    @Test
    void a_fact_has_its_keys_and_two_ends_of_a_band() {
        JsonNode fact = schema.at("/$defs/facts/properties/facts/items");
        assertThat(fact.at("/required").toString()).isEqualTo("[\"id\",\"title\",\"unit\",\"measure\",\"source\"]");
        assertThat(fact.at("/additionalProperties").asBoolean(true)).isFalse();
        assertThat(fact.at("/properties/band/minItems").asInt()).isEqualTo(2);
        assertThat(fact.at("/properties/band/items/anyOf/1/enum").toString()).isEqualTo("[\"inf\",\"-inf\"]");
    }

    @Test
    void an_experiment_completes_parameters_with_their_bounds() {
        JsonNode grid = schema.at("/$defs/experiment/properties/design/properties/grid");
        assertThat(grid.at("/properties/firms.count").toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000},"
                        + "\"minItems\":1,\"description\":\"number of firms [1]\"}");
        assertThat(grid.at("/patternProperties").propertyNames()).containsExactly("^production\\.cover\\.");
        assertThat(schema.at("/$defs/experiment/properties/kind/enum").toString())
                .isEqualTo("[\"batch\",\"morris\",\"sobol\"]");
    }

    @Test
    void a_calibration_frees_numbers_only_and_names_every_key() {
        assertThat(schema.at("/$defs/calibration/then/properties").propertyNames())
                .containsExactly("calibration", "model", "blocks", "engine", "scenario", "periods", "set", "search");
        JsonNode calibration = schema.at("/$defs/calibration/else");
        assertThat(calibration.at("/properties").propertyNames())
                .containsExactly(
                        "calibration",
                        "model",
                        "engine",
                        "free",
                        "targets",
                        "search",
                        "scenario",
                        "periods",
                        "set",
                        "uncertainty");
        assertThat(calibration.at("/properties/free/properties").propertyNames())
                .contains("firms.count", "firms.magnet-cover")
                .doesNotContain("licences.authority");
        assertThat(calibration.at("/properties/set/properties").propertyNames()).contains("licences.authority");
        assertThat(calibration
                        .at("/properties/search/properties/budget/minimum")
                        .asInt())
                .isEqualTo(10);
        assertThat(calibration.at("/properties/engine/enum").toString())
                .isEqualTo("[\"moments\",\"history-matching\"]");
    }
}
