package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code detente new --java} copies the sources of a model too. */
class NewJavaTest {
    private static final String SERVICES = "models/src/main/resources/META-INF/services/detente.engine.Model";

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        Path models = Path.of(System.getProperty("detente.home"), "models");
        for (String kind : List.of("main", "test")) {
            String sources = "src/" + kind + "/java/detente/models/cobweb";
            Desk.copy(models.resolve(sources), home.resolve("models").resolve(sources));
        }
        desk.write(SERVICES, "detente.models.cobweb.Cobweb\n");
    }

    private Desk.Answer makesGrain() {
        return desk.types("new", "my-grain", "--from", "cobweb", "--java", "Grain");
    }

    @Test
    void a_new_java_model_compiles_and_computes_what_the_old_one_does(@TempDir Path classes) throws Exception {
        assertThat(makesGrain().code()).isZero();
        List<String> words = new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(home.resolve("models/src/main/java/detente/models/grain"))) {
            sources.map(Path::toString).sorted().forEach(words::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(new String[0])))
                .isZero();
        Path services = classes.resolve("META-INF/services/detente.engine.Model");
        Files.createDirectories(services.getParent());
        Files.writeString(services, "detente.models.grain.Grain\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader with = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(with);
            assertThat(series("my-grain")).isEqualTo(series("cobweb"));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private String series(String model) {
        Desk.Answer answer = desk.types("run", model, "--no-charts", "--replications", "1");
        assertThat(answer.err()).isEmpty();
        return desk.read("results/" + model + "/baseline/latest/series.csv");
    }

    @Test
    void package_classes_id_service_tests_and_files_name_it() throws IOException {
        makesGrain();
        assertThat(desk.read(SERVICES)).isEqualTo("detente.models.cobweb.Cobweb\ndetente.models.grain.Grain\n");
        assertThat(desk.read("models/src/main/java/detente/models/grain/Grain.java"))
                .contains(
                        "package detente.models.grain;",
                        "class Grain implements Model<GrainParameters>",
                        "\"my-grain\"");
        assertThat(desk.read("models/src/test/java/detente/models/grain/GrainTest.java"))
                .contains("class GrainTest", "Trial.of(\"my-grain\")");
        assertThat(desk.read("models/my-grain/model.yaml")).startsWith("model: my-grain\n");
        assertThat(desk.read("models/my-grain/README.md")).contains("detente facts my-grain");
    }

    @Test
    void what_cannot_be_a_class_or_is_there_is_refused_and_nothing_is_written() {
        assertThat(desk.types("new", "a-b", "--from", "cobweb", "--java", "grain")
                        .err())
                .contains("'grain' is not a class name for --java");
        assertThat(desk.types("new", "a-b", "--from", "cobweb", "--java", "Int").err())
                .contains("a package named by a word of Java: detente.models.int.");
        assertThat(desk.types("new", "a-b", "--from", "cobweb", "--java", "Cobweb")
                        .err())
                .contains("already; take another name for --java.");
        assertThat(desk.types("new", "a-b", "--from", "rare-earths", "--java", "Grain")
                        .err())
                .contains("the sources of model 'rare-earths' are not in ");
        assertThat(home.resolve("models/a-b")).doesNotExist();
    }

    @Test
    void if_the_line_of_the_service_cannot_be_added_no_copy_is_left() throws IOException {
        Files.delete(home.resolve(SERVICES));
        assertThat(makesGrain().code()).isEqualTo(1);
        assertThat(home.resolve("models/my-grain")).doesNotExist();
        assertThat(home.resolve("models/src/main/java/detente/models/grain")).doesNotExist();
    }
}
