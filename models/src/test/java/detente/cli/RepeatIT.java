package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text of a result that is meant to be typed again, typed in a shell in the folder that it is meant for. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatIT {
    private static final Pattern CODE = Pattern.compile("<pre><code>(.*?)</code></pre>");
    private static final String EXPERIMENT = """
            experiment: prices
            model: %s
            kind: %s
            scenarios: [frost]
            periods: 30
            seeds: {first: 7, count: 2}
            design: %s
            outcomes: {last-price: last(price)}
            """;
    private static final String BATCH = "{grid: {farmers: [50, 100]}}";
    private static final String MORRIS =
            "{morris: {trajectories: 2, levels: 4, over: {farmers: [20, 200], cost: [0, 40]}}}";
    private static final String CALIBRATION = """
            calibration: rest
            model: %s
            scenario: baseline
            engine: history-matching
            set: {expectation-weight: 0.4}
            free: {supply-slope: [0.5, 2]}
            targets: [{measure: last(price), observed: 86, discrepancy: 0.02}]
            search: {budget: 12, replications: 2, seed: 3}
            """;

    private Path home = Path.of("");
    private Path elsewhere = Path.of("");

    @BeforeAll
    void install(@TempDir Path place) throws IOException {
        Path root = Path.of(System.getProperty("detente.home"));
        home = place.resolve("home");
        elsewhere = place.resolve("another folder");
        Desk.copy(root.resolve("lib"), home.resolve("lib"));
        Files.copy(root.resolve("detente"), home.resolve("detente"));
        assertThat(home.resolve("detente").toFile().setExecutable(true)).isTrue();
        addFaultyModel(home.resolve("lib/faulty.jar"));
        // The launcher lays down the classes that a run of the flagship needs; every start after that is a short one.
        Desk.copy(root.resolve("models/rare-earths"), home.resolve("models/rare-earths"));
        for (Path folder :
                List.of(home.resolve("models/cobweb"), home.resolve("mine"), elsewhere.resolve("Bob's model"))) {
            Desk.copy(root.resolve("models/cobweb"), folder);
            addObservations(folder);
        }
        Desk.copy(root.resolve("models/dilemma"), elsewhere.resolve("Bob's dilemma"));
        Desk faulty = new Desk(place.resolve("desk"));
        Desk.copy(faulty.home.resolve("models/faulty"), elsewhere.resolve("it's faulty"));
        write(
                elsewhere.resolve("it's faulty/scenarios/broken.yaml"),
                "description: The roof falls in\nparameters: {when: 3, kind: throws}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run './Bob'\\''s model' --scenario frost --set weather=0.03 --seed 9007199254740993 --periods 30",
                "facts \"Bob's model/\" --scenario baseline --replications 3 --seed 5",
                "compare './Bob'\\''s model' --scenario frost --against baseline --replications 3 --seed -4"
                        + " --set weather=0.03 --set farmers=40 --periods 30 --level 0.9",
                "backtest './Bob'\\''s model' --origin 2007-09-30 --origin 2007-10-31 --series price --replications 3"
                        + " --seed 3 --set weather=0.03",
                "tournament './Bob'\\''s dilemma' --strategies tft,grim --periods 10 --noise 0.1 --replications 2 --seed 3",
                "batch \"it's a batch.yaml\"",
                "sensitivity \"it's morris.yaml\"",
                "calibrate \"it's a calibration.yaml\"",
            })
    void of_a_model_whose_path_has_a_space_and_an_apostrophe_typed_from_another_folder(String command)
            throws IOException, InterruptedException {
        write(elsewhere.resolve("it's a batch.yaml"), EXPERIMENT.formatted("\"./Bob's model\"", "batch", BATCH));
        write(elsewhere.resolve("it's morris.yaml"), EXPERIMENT.formatted("\"./Bob's model\"", "morris", MORRIS));
        write(elsewhere.resolve("it's a calibration.yaml"), CALIBRATION.formatted("'./Bob''s model'"));
        Path folder = folder(
                elsewhere, sh(elsewhere, "../home/detente " + command + " --out first --json --quiet 2> errors"));
        assertEveryTextRepeats(folder, elsewhere.resolve("first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run cobweb --set weather=0.03 --periods 30",
                "batch mine/experiments/prices.yaml",
                "calibrate mine/calibrations/rest.yaml",
            })
    void of_a_model_by_its_id_or_by_a_path(String command) throws IOException, InterruptedException {
        write(home.resolve("mine/experiments/prices.yaml"), EXPERIMENT.formatted("..", "batch", BATCH));
        write(home.resolve("mine/calibrations/rest.yaml"), CALIBRATION.formatted(".."));
        Path folder = folder(home, sh(home, "./detente " + command + " --out first --json --quiet 2> errors"));
        assertEveryTextRepeats(folder, home.resolve("first"));
    }

    @Test
    void of_shards_and_of_what_joins_them() throws IOException, InterruptedException {
        write(
                elsewhere.resolve("it's sharded.yaml"),
                EXPERIMENT.formatted("\"./Bob's model\"", "batch", BATCH).replace("prices", "sharded"));
        for (String shard : List.of("1/2", "2/2")) {
            sh(elsewhere, "../home/detente batch \"it's sharded.yaml\" --out first --shard " + shard);
        }
        Path folder = folder(
                elsewhere,
                sh(elsewhere, "../home/detente merge \"it's sharded.yaml\" --out first --json --quiet 2> errors"));
        assertEveryTextRepeats(folder, elsewhere.resolve("first"));
    }

    @Test
    void a_copy_of_an_experiment_beside_its_results_is_the_same_batch() throws IOException, InterruptedException {
        write(
                elsewhere.resolve("it's copied.yaml"),
                EXPERIMENT.formatted("\"./Bob's model\"", "batch", BATCH).replace("prices", "copied"));
        Path folder = folder(
                elsewhere,
                sh(elsewhere, "../home/detente batch \"it's copied.yaml\" --out first --json --quiet 2> errors"));
        Ended again =
                sh(folder, home.resolve("detente") + " batch experiment.yaml --out ../.. --json --quiet 2> errors");
        assertThat(again.code()).as(again.output()).isZero();
        assertThat(JsonMapper.shared().readTree(again.output()).path("computed").asInt())
                .isZero();
        assertThat(folder(folder, again).toRealPath()).isEqualTo(folder.toRealPath());
    }

    @Test
    void of_runs_that_failed() throws IOException, InterruptedException {
        Ended compared = sh(
                elsewhere,
                "../home/detente compare \"./it's faulty\" --scenario broken --against plain"
                        + " --replications 2 --out first --json 2> errors");
        assertThat(compared.code()).as(compared.output()).isEqualTo(1);
        List<CSVRecord> failures = rows(folder(elsewhere, compared).resolve("failures.csv"));
        assertThat(failures).isNotEmpty();
        Ended repeated = sh(home, failures.get(0).get("command"));
        assertThat(repeated.code()).isEqualTo(1);
        assertThat(repeated.output()).contains(failures.get(0).get("message"));
    }

    private record Ended(int code, String output) {}

    /** In a page, in a table, in a document and in the manifest. */
    private void assertEveryTextRepeats(Path folder, Path results) throws IOException, InterruptedException {
        Matcher code = CODE.matcher(Files.readString(folder.resolve("report.html")));
        assertThat(code.find()).isTrue();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("in the folder of Détente");
        Ended again = sh(home, text(code.group(1)));
        assertThat(again.code()).as(again.output()).isZero();
        Path same = home.resolve("results").resolve(results.toRealPath().relativize(folder.toRealPath()));
        assertThat(files(same)).isEqualTo(files(folder));
        JsonNode environment = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("manifest.json")))
                .path("environment");
        Ended typed = sh(
                Path.of(environment.path("currentFolder").asString()),
                environment.path("commandLine").asString());
        assertThat(typed.code()).as(typed.output()).isZero();
        for (Path best :
                Stream.of(folder.resolve("best.json")).filter(Files::exists).toList()) {
            String command = JsonMapper.shared()
                    .readTree(Files.readString(best))
                    .at("/searches/0/command")
                    .asString();
            Ended run = sh(home, command + " --no-charts");
            assertThat(run.code()).as(run.output()).isZero();
        }
        Ended verified = sh(home, "./detente verify '" + same.toString().replace("'", "'\\''") + "'");
        assertThat(verified.output()).startsWith("Same bytes: all ");
    }

    /** Text of every file but for the environments of manifests, by path. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains(".duckdb"))
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                boolean manifest = file.endsWith("manifest.json");
                files.put(
                        folder.relativize(file).toString(),
                        manifest ? text.substring(0, text.indexOf("\"environment\"")) : text);
            }
        }
        // The copy of the file names the model from where it lies.
        files.computeIfPresent("experiment.yaml", (name, text) -> text.replaceFirst("model: .*", ""));
        files.computeIfPresent("calibration.yaml", (name, text) -> text.replaceFirst("model: .*", ""));
        if (files.containsKey("experiment.yaml") || files.containsKey("calibration.yaml")) {
            files.computeIfPresent(
                    "manifest.json",
                    (name, text) -> text.replaceAll("\"(experiment|calibration).yaml\" : \"\\w+\"", ""));
        }
        return files;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static String text(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static Path folder(Path typedIn, Ended ended) {
        assertThat(ended.output()).startsWith("{");
        return typedIn.resolve(
                JsonMapper.shared().readTree(ended.output()).path("folder").asString());
    }

    private Ended sh(Path folder, String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("DETENTE_JAVA_OPTIONS", LauncherIT.SHORT);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void addObservations(Path model) throws IOException {
        StringBuilder rows = new StringBuilder("months,series,value,unit,source\n");
        for (int month = 1; month <= 12; month++) {
            for (int year = 2006; year <= 2007; year++) {
                rows.append("%d-%02d,price_dollar_t,%d,dollar/t,made up%n".formatted(year, month, 80 + month * 7 % 11));
            }
        }
        write(model.resolve("data/observed.csv"), rows.toString());
        String text = Files.readString(model.resolve("model.yaml"));
        write(
                model.resolve("model.yaml"),
                text.replace(
                        "parameters:\n",
                        "data: {observed: data/observed.csv}\nobserved: {price: price_dollar_t}\nparameters:\n"));
    }

    /** The model that breaks when told to, as somebody else's jar. */
    private static void addFaultyModel(Path jar) throws IOException {
        Path classes = Path.of(FaultyModel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> tree = Files.walk(classes)) {
            for (Path file : tree.filter(f -> f.getFileName().toString().startsWith("FaultyModel")
                            || f.endsWith("META-INF/services/detente.engine.Model"))
                    .toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
    }
}
