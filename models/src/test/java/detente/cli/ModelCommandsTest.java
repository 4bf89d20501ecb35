package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code models}, {@code describe} and {@code new}. */
class ModelCommandsTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void models_lists_what_is_found() {
        assertThat(desk.types("models").out())
                .contains("cobweb  ")
                .contains("rare-earths  Rare earths, technology controls and tariffs");
        assertThat(desk.json("models", "--json").path("models")).hasSize(3);
    }

    @Test
    void describe_as_json_has_the_fields_of_the_contract() {
        JsonNode document = desk.json("describe", "rare-earths", "--json");
        assertThat(document.path("model").asString()).isEqualTo("rare-earths");
        JsonNode rate = document.path("parameters")
                .valueStream()
                .filter(p -> p.path("name").asString().equals("licences.approval-rate-open"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.path("type").asString()).isEqualTo("number");
        assertThat(rate.path("unit").asString()).isEqualTo("1/week");
        assertThat(rate.path("min").asDouble()).isEqualTo(0.01);
        assertThat(rate.path("max").asDouble()).isEqualTo(0.9);
        assertThat(rate.path("value").isNumber()).isTrue();
        assertThat(rate.path("lever").asBoolean()).isTrue();
        assertThat(rate.path("about").asString()).isNotEmpty();
        assertThat(rate.path("source").asString()).isNotEmpty();
        assertThat(document.path("series").get(0).propertyNames()).contains("name", "unit", "about");
        assertThat(document.path("schedule").get(0).asString()).isEqualTo("open the books");
        assertThat(document.path("scenarios"))
                .extracting(scenario -> scenario.path("name").asString())
                .contains("history", "no-controls")
                .isSorted();
        assertThat(desk.json("describe", "rare-earths", "--format", "json")).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json", "schema"})
    void every_form_of_a_description_is_there(String form) {
        Desk.Answer answer = desk.types("describe", "cobweb", "--format", form);
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).hasSizeGreaterThan(200);
    }

    @Test
    void a_new_model_runs_at_once_and_with_other_values() {
        assertThat(desk.types("new", "my-market", "--from", "cobweb").code()).isZero();
        assertThat(desk.types("run", "my-market", "--no-charts").code()).isZero();
        assertThat(desk.latest("my-market", "baseline").resolve("series.csv")).exists();
    }

    @Test
    void the_files_of_a_new_model_name_it_and_run_it() {
        desk.write(
                "models/cobweb/experiments/quoted.yaml",
                desk.read("models/cobweb/experiments/expectations.yaml")
                        .replace("model: cobweb", "model: 'cobweb'   # this one"));
        assertThat(desk.types("new", "my-market", "--from", "cobweb").code()).isZero();
        assertThat(desk.read("models/my-market/model.yaml")).isEqualTo(desk.read("models/cobweb/model.yaml"));
        assertThat(desk.read("models/my-market/experiments/quoted.yaml")).contains("model: my-market   # this one");
        assertThat(desk.read("models/my-market/calibrations/rest.yaml"))
                .isEqualTo(
                        desk.read("models/cobweb/calibrations/rest.yaml").replace("model: cobweb", "model: my-market"));
        assertThat(desk.read("models/my-market/README.md"))
                .contains("detente facts my-market")
                .doesNotContain("detente facts cobweb");
        String experiment =
                home.resolve("models/my-market/experiments/sensitivity.yaml").toString();
        desk.write(
                "models/my-market/experiments/sensitivity.yaml",
                desk.read("models/my-market/experiments/sensitivity.yaml").replace("points: 128", "points: 4"));
        JsonNode made = desk.json("sensitivity", experiment, "--json");
        assertThat(made.path("folder").asString()).contains("results/my-market/");
    }

    @Test
    void what_a_new_model_says_can_be_typed() {
        String said = desk.types("new", "my-market", "--from", "cobweb").out();
        String program = said.replaceFirst("(?s).*, then: (.*) run my-market\\n", "$1");
        assertThat(Path.of(program).toAbsolutePath().normalize()).isEqualTo(home.resolve("detente"));
    }

    @Test
    void a_new_model_never_overwrites_and_needs_a_usable_name() {
        assertThat(desk.types("new", "cobweb", "--from", "rare-earths").err())
                .contains("there is a model 'cobweb' already.");
        assertThat(desk.types("new", "../outside", "--from", "cobweb").err()).contains("is not a model id");
        assertThat(desk.types("new", "mine", "--from", "cobwep").err()).contains("Maybe 'cobweb'?");
        assertThat(desk.types("new", "mine", "--from", "cobwep").code()).isEqualTo(2);
    }

    @Test
    void a_folder_without_java_model_is_refused_with_the_nearest_name() {
        desk.write(
                "models/faulty/model.yaml",
                desk.read("models/faulty/model.yaml").replace("model: faulty", "model: faultyy"));
        Desk.Answer answer = desk.types("run", "faulty");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains(
                        "line 1: there is no model 'faultyy' in Java: no class that META-INF/services/detente.engine.Model"
                                + " names has this id.")
                .contains("Maybe 'faulty'?");
    }

    @Test
    void two_java_models_of_one_id_are_refused_by_name(@TempDir Path jar) throws IOException {
        Path twin = jar.resolve("twin/Twin.java");
        Files.createDirectories(twin.getParent());
        Files.writeString(twin, """
                package twin;
                public final class Twin implements detente.engine.Model<detente.cli.FaultyModel.Faults> {
                    @Override public String id() { return "faulty"; }
                    @Override public detente.parameters.Vocabulary<detente.cli.FaultyModel.Faults> vocabulary() {
                        throw new UnsupportedOperationException();
                    }
                    @Override public detente.engine.Economy build(
                            detente.files.Inputs<detente.cli.FaultyModel.Faults> inputs,
                            detente.results.Calendar calendar, detente.random.Draws draws) {
                        throw new UnsupportedOperationException();
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", jar.toString(), twin.toString()))
                .isZero();
        Path services = jar.resolve("META-INF/services/detente.engine.Model");
        Files.createDirectories(services.getParent());
        Files.writeString(services, "twin.Twin\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader both = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(both);
            Desk.Answer answer = desk.types("run", "faulty");
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err())
                    .contains("2 Java models are called 'faulty': ")
                    .contains("detente.cli.FaultyModel in ")
                    .contains("twin.Twin in ");
            assertThat(desk.types("run", "cobweb").code()).isZero();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
