package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
    private static final String BATCH = "batch EXPERIMENT";

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
                "charts/price.html",
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
        assertThat(answer.out()).contains("events.csv: is missing").contains("notes.txt: is not a file of this result");
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
                "tournament dilemma --strategies tft,grim,alld --periods 20 --noise 0.1 --replications 3"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"order\" : \\{[^}]+\\}, | | has no 'order' that says what to compute again; those of earlier versions have none.",
                "\"order\" : \\{[^}]+\\} | \"order\" : [\"facts\"] | 'order' is missing or wrong",
                "\"order\" : \\{[^}]+\\} | \"order\" : null | 'order' is missing or wrong",
                "\"replications\" : \"3\" | \"replications\" : {} | 'order' is missing or wrong",
                "\"replications\" : \"3\" | \"replications\" : [3] | 'order' is missing or wrong",
                "\"replications\" : \"3\" | \"replications\" : [] | was ordered with 'replications' must have one value",
                "\"replications\" : \"3\" | \"replications\" : [\"3\", \"4\"] | must have one value",
                "\"replications\" : \"3\" | \"replications\" : \"three\" | must be a whole number of 32 bits, was 'three'",
                "\"study\" : \"facts\" | \"study\" : \"fate\" | holds a study of the kind 'fate'"
            })
    void a_study_whose_order_cannot_be_read_is_refused(String piece, String by, String message) throws IOException {
        Path manifest = study("facts cobweb --replications 3").resolve("manifest.json");
        String text = Files.readString(manifest);
        String changed = text.replaceFirst(piece, by == null ? "" : by);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(manifest, changed);
        Desk.Answer answer = desk.types("verify", manifest.getParent().toString());
        assertThat(answer.err()).contains(message);
        assertThat(answer.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charts/price.pdf", "charts/price.png", "report.html", "series.csv"})
    void a_hash_that_is_not_that_of_its_file_is_found(String name) throws IOException {
        changeHash(result, name);
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains(name + ": is not the file that was written, as its hash in the manifest tells");
    }

    @ParameterizedTest
    @ValueSource(strings = {BATCH, "compare cobweb --scenario frost --against baseline --replications 3"})
    void a_hash_that_is_not_that_of_its_file_is_found_in_results_of_many_runs(String command) throws IOException {
        Path folder = study(command);
        changeHash(folder, "report.html");
        Desk.Answer answer = desk.types("verify", folder.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("report.html: is not the file that was written");
    }

    @Test
    void a_file_that_the_manifest_lists_and_nobody_writes_is_missing() throws IOException {
        Path manifest = result.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"charts/price.pdf\" :", "\"charts/a.pdf\" : \"0\", \"charts/price.pdf\" :"));
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("charts/a.pdf: is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run cobweb --seed 5",
                BATCH,
                "facts cobweb --replications 3",
                "compare cobweb --scenario frost --against baseline --replications 3",
                "calibrate CALIBRATION"
            })
    void the_same_numbers_of_other_software_are_well(String command) throws IOException {
        Path folder = study(command);
        otherSoftware(folder);
        Desk.Answer answer = desk.types("verify", folder.toString());
        assertThat(answer.out()).startsWith("Same numbers, other software: all ");
        assertThat(answer.code()).isZero();
        // A page that the other software wrote otherwise is no difference; a page that nobody wrote is one.
        Path report = folder.resolve("report.html");
        String before = Sha256.hex(Files.readAllBytes(report));
        Files.writeString(report, Files.readString(report).replace("How to repeat", "Repeating"));
        assertThat(desk.types("verify", folder.toString()).code()).isEqualTo(1);
        replace(folder.resolve("manifest.json"), before, Sha256.hex(Files.readAllBytes(report)));
        Desk.Answer redrawn = desk.types("verify", folder.toString());
        assertThat(redrawn.out()).contains("report.html: is drawn otherwise today");
        assertThat(redrawn.code()).isZero();
    }

    @Test
    void other_numbers_of_other_software_are_not_the_same() throws IOException {
        otherSoftware(result);
        Path series = result.resolve("series.csv");
        String before = Sha256.hex(Files.readAllBytes(series));
        Files.writeString(series, Files.readString(series).replaceFirst("1", "2"));
        replace(result.resolve("manifest.json"), before, Sha256.hex(Files.readAllBytes(series)));
        Desk.Answer answer = desk.types("verify", result.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("the software has changed since").contains("series.csv: differs from byte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run MINE --seed 5", BATCH, "facts MINE --replications 3", "calibrate CALIBRATION"})
    void a_model_that_was_moved_is_told_of_and_can_be_named(String command) throws IOException {
        Desk.copy(home.resolve("models/cobweb"), home.resolve("my model"));
        Path folder = study(command.replace("cobweb", "MINE"), "./my model");
        Files.move(home.resolve("my model"), home.resolve("moved"));
        Desk.Answer gone = desk.types("verify", folder.toString());
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err())
                .contains("is a result of model 'my model', which is not at '" + home.resolve("my model") + "'")
                .contains("'--model PATH' says where it is.");
        Desk.Answer found = desk.types(
                "verify", folder.toString(), "--model", home.resolve("moved").toString());
        assertThat(found.err()).isEmpty();
        assertThat(found.out()).startsWith("Same bytes: all ");
    }

    private Path study(String command) {
        return study(command, "cobweb");
    }

    private Path study(String command, String model) {
        desk.write("prices.yaml", """
                experiment: prices
                model: %s
                kind: batch
                seeds: {first: 3, count: 2}
                design: {grid: {farmers: [50, 100]}}
                outcomes: {last-price: last(price)}
                """.formatted(model));
        desk.write("rest.yaml", """
                calibration: rest
                model: %s
                scenario: baseline
                engine: history-matching
                set: {expectation-weight: 0.4}
                free: {supply-slope: [0.5, 2]}
                targets: [{measure: last(price), observed: 86, discrepancy: 0.02}]
                search: {budget: 12, replications: 2, seed: 3}
                """.formatted(model));
        String[] words = Stream.of(command.split(" ", -1))
                .map(w -> switch (w) {
                    case "EXPERIMENT" -> home.resolve("prices.yaml").toString();
                    case "CALIBRATION" -> home.resolve("rest.yaml").toString();
                    case "MINE" -> home.resolve(model).toString();
                    default -> w;
                })
                .toArray(String[]::new);
        Desk.Answer made =
                desk.types(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        assertThat(made.code()).as(made.out() + made.err()).isZero();
        return Path.of(JsonMapper.shared().readTree(made.out()).path("folder").asString());
    }

    private static void changeHash(Path folder, String name) throws IOException {
        String hash = Sha256.hex(Files.readAllBytes(folder.resolve(name)));
        char other = hash.charAt(0) == '0' ? '1' : '0';
        replace(folder.resolve("manifest.json"), hash, other + hash.substring(1));
    }

    private static void otherSoftware(Path folder) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        String hash = JsonMapper.shared()
                .readTree(Files.readString(manifest))
                .path("software")
                .path("sourceHash")
                .asString();
        replace(manifest, hash, Sha256.hex("other"));
    }

    private static void replace(Path file, String text, String by) throws IOException {
        assertThat(file).content().contains(text);
        Files.writeString(file, Files.readString(file).replace(text, by));
    }
}
