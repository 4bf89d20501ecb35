package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
    @TempDir
    Path home;

    private Desk desk;
    private Path result;

    @BeforeEach
    void run() {
        desk = new Desk(home);
        desk.types("run", "cobweb", "--seed", "5");
        result = desk.latest("cobweb", "baseline");
    }

    @Test
    void an_untouched_result_has_the_same_bytes() {
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.out()).startsWith("Same bytes: all ");
        assertThat(answer.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "series.csv",
                "series_long.csv",
                "monthly.csv",
                "events.csv",
                "manifest.json",
                "report.html",
                "charts/price.csv",
                "charts/price.txt",
                "charts/price.svg",
                "charts/price.png",
                "charts/price.pdf"
            })
    void a_byte_changed_by_hand_is_found(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(result.resolve(name));
        int at = bytes.length - 2;
        bytes[at] = (byte) (bytes[at] == ' ' ? '\t' : ' ');
        Files.write(result.resolve(name), bytes);
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(name.equals("manifest.json") ? answer.code() : 1);
        assertThat(answer.code()).isPositive();
        assertThat(answer.out() + answer.err()).contains(name);
    }

    @Test
    void a_parameter_changed_in_the_manifest_is_found() throws IOException {
        Path manifest = result.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"seed\" : 5", "\"seed\" : 6"));
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("series.csv: differs from byte");
    }

    @Test
    void a_missing_and_a_foreign_file_are_found() throws IOException {
        Files.delete(result.resolve("events.csv"));
        Files.writeString(result.resolve("notes.txt"), "mine");
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("events.csv: is missing").contains("notes.txt: is not a file of this run");
    }

    @Test
    void a_changed_input_is_named_as_the_reason() {
        desk.write("models/cobweb/scenarios/baseline.yaml", desk.read("models/cobweb/scenarios/baseline.yaml") + "\n");
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("the input scenarios/baseline.yaml has changed since");
    }

    @Test
    void a_folder_that_is_no_result_is_wrong_input() {
        Desk.Answer answer = desk.types("verify", home.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("is not a result folder: it has no manifest.json.");
    }

    @Test
    void a_result_of_a_model_given_by_path_can_be_verified() {
        Desk.copy(home.resolve("models/cobweb"), home.resolve("mine"));
        desk.types("run", home.resolve("mine").toString());
        assertThat(desk.types("verify", desk.latest("mine", "baseline").toString())
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seed\" : 5 | \"seed\" : \"five\" | 2",
                "\"seed\" : 5 | \"seed\" : 5e30 | 2",
                "\"periods\" : 40 | \"periods\" : 2000000000 | 2",
                "\"scenario\" : \"baseline\" | \"scenario\" : \"../x\" | 2",
                "\"modelFolder\" : \" | \"modelFolder\" : \"\\u0000 | 0",
                "\"series.csv\" : \" | \"series.csv\" : {}, \"x\" : \" | 2",
                "\"start\" : \"2000-01-01\" | \"start\" : \"then\" | 1",
            })
    void a_manifest_changed_by_hand_never_ends_in_a_stack_trace(String piece, String by, int code) throws IOException {
        Path manifest = result.resolve("manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(piece);
        Files.writeString(manifest, text.replace(piece, by));
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.out() + answer.err()).doesNotContain("internal error").doesNotContain("at detente.");
        // Whatever stands in the folder: asking for the run again gives the run.
        assertThat(desk.types("run", "cobweb", "--seed", "5").code()).isZero();
        assertThat(desk.types("verify", desk.latest("cobweb", "baseline").toString())
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts cobweb --replications 4",
                "compare cobweb --scenario frost --against baseline --replications 4 --seed 3 --set weather=0.03",
                "compare cobweb --scenario frost --against baseline --half-width 4 --level 0.9 --no-charts",
                "tournament dilemma --strategies tft,grim,alld --turns 20 --noise 0.1 --repetitions 3"
            })
    void a_study_of_many_runs_is_computed_again_too(String command) throws IOException {
        Desk.copy(
                Path.of(System.getProperty("detente.home")).resolve("models/dilemma"), home.resolve("models/dilemma"));
        Desk.Answer made = desk.types((command + " --json").split(" ", -1));
        assertThat(made.code()).isZero();
        Path folder =
                Path.of(JsonMapper.shared().readTree(made.out()).path("folder").asString());
        Desk.Answer answer = desk.types("verify", folder.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("Same bytes: all ");
        assertThat(answer.code()).isZero();
        Files.writeString(folder.resolve("failures.csv"), "none\n");
        Desk.Answer changed = desk.types("verify", folder.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("failures.csv: differs from byte 0 on");
        Path manifest = folder.resolve("manifest.json");
        String text = Files.readString(manifest);
        for (String key : new String[] {"study", "scenario", "first", "count", "level", "model"}) {
            Files.writeString(manifest, text.replaceFirst("\"" + key + "\" : [^,\n]+", "\"" + key + "\" : \"x\""));
            Desk.Answer damaged = desk.types("verify", folder.toString());
            assertThat(damaged.code()).as(key).isPositive();
            assertThat(damaged.out() + damaged.err()).doesNotContain("internal error");
        }
    }
}
