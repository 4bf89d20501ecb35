package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TournamentCommandTest {
    private static final String[] AXELROD = {
        "tournament",
        "--matrix",
        "--strategies",
        "allc,alld,tft,grim",
        "--periods",
        "10",
        "--noise",
        "0",
        "--replications",
        "1"
    };

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        Desk.copy(
                Path.of(System.getProperty("detente.home")).resolve("models/dilemma"), home.resolve("models/dilemma"));
    }

    @Test
    void a_short_tournament_without_noise_has_the_exact_scores_and_wins_of_the_reference() throws IOException {
        Path folder = folder(AXELROD);
        assertThat(Files.readAllLines(folder.resolve("tournament.csv")))
                .containsExactly(
                        "rank,strategy,score,standard_error,wins,matches",
                        "1,always-escalate,2.6,,3,3",
                        "2,tit-for-tat,2.3,,0,3",
                        "2,grim,2.3,,0,3",
                        "4,always-concede,2.0,,0,3");
        assertThat(Files.readAllLines(folder.resolve("matrix.csv")))
                .hasSize(17)
                .contains(
                        "always-concede,always-escalate,0.0,,0,1",
                        "always-escalate,always-concede,5.0,,1,1",
                        "always-escalate,tit-for-tat,1.4,,1,1",
                        "tit-for-tat,always-escalate,0.9,,0,1",
                        "tit-for-tat,grim,3.0,,0,1",
                        "always-escalate,always-escalate,1.0,,,1");
    }

    @Test
    void wins_are_counted_by_repetition_and_self_play_counts_in_no_score() {
        JsonNode document = json(with(AXELROD, "--replications", "5"));
        JsonNode best = document.path("tournament").get(0);
        assertThat(best.path("strategy").asString()).isEqualTo("always-escalate");
        assertThat(best.path("wins").asInt()).isEqualTo(15);
        assertThat(best.path("matches").asInt()).isEqualTo(15);
        assertThat(best.path("standardError").asDouble()).isZero();
        JsonNode self = document.path("matrix").get(0);
        assertThat(self.path("row").asString()).isEqualTo(self.path("column").asString());
        assertThat(self.path("wins").isNull()).isTrue();
        assertThat(self.path("mean").asDouble()).isEqualTo(3);
    }

    /** Reference table for a noise of 0.05; the start weighs 1/500 of a match, well below four standard errors. */
    @Test
    void long_matches_with_noise_reproduce_every_cell_of_the_reference_table() {
        String[] names = {"tit-for-tat", "generous-tit-for-tat", "pavlov", "always-concede", "always-escalate"};
        double[][] expected = {
            {2.25, 2.8554, 2.25, 3.0352, 1.1003},
            {2.6923, 2.8594, 2.3650, 3.0060, 0.8010},
            {2.25, 2.7824, 2.7765, 3.8250, 0.6750}
        };
        JsonNode matrix = json(
                        "tournament",
                        "dilemma",
                        "--strategies",
                        "tft,gtft,wsls,allc,alld",
                        "--periods",
                        "3000",
                        "--noise",
                        "0.05",
                        "--replications",
                        "30",
                        "--json")
                .path("matrix");
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < names.length; j++) {
                JsonNode cell = matrix.get(names.length * i + j);
                assertThat(cell.path("row").asString()).isEqualTo(names[i]);
                assertThat(cell.path("column").asString()).isEqualTo(names[j]);
                double standardError = cell.path("standardError").asDouble();
                assertThat(standardError).isBetween(1e-5, 0.02);
                assertThat(cell.path("mean").asDouble())
                        .as(names[i] + " against " + names[j])
                        .isCloseTo(expected[i][j], within(4 * standardError));
            }
        }
    }

    @Test
    void results_go_to_a_folder_named_by_their_inputs() throws IOException {
        Path folder = folder("tournament", "--matrix", "--replications", "3", "--periods", "30", "--seed", "11");
        assertThat(folder.getFileName().toString()).matches("tournament-[0-9a-f]{16}");
        assertThat(folder.getParent()).isEqualTo(home.resolve("results/dilemma"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                            .sorted())
                    .containsExactly(
                            "charts/tournament-matrix.csv",
                            "charts/tournament-matrix.html",
                            "charts/tournament-matrix.pdf",
                            "charts/tournament-matrix.png",
                            "charts/tournament-matrix.svg",
                            "charts/tournament-matrix.txt",
                            "failures.csv",
                            "manifest.json",
                            "matches.csv",
                            "matrix.csv",
                            "report.html",
                            "report.md",
                            "report.tex",
                            "schema.csv",
                            "tournament.csv");
        }
        assertThat(Files.readAllLines(folder.resolve("matches.csv")))
                .hasSize(1 + 66 * 3)
                .anyMatch(line -> line.matches("tit-for-tat,grim,13,done,[0-9.]+,[0-9.]+"));
        assertThat(Files.readAllLines(folder.resolve("tournament.csv"))).hasSize(12);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("./detente tournament dilemma --scenario baseline --strategies always-concede,")
                .contains(" --periods 30 --replications 3 --seed 11")
                .contains("<svg");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        assertThat(manifest.path("study").asString()).isEqualTo("tournament");
        assertThat(manifest.path("order").path("strategies").asString()).startsWith("always-concede,always-escalate,");
        assertThat(manifest.path("seeds").path("first").asInt()).isEqualTo(11);
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_no_name() throws IOException {
        String[] words = {"tournament", "--matrix", "--replications", "4", "--periods", "40"};
        Path one = folder(with(words, "--threads", "1"));
        Path two = folder(
                with(words, "--threads", "2", "--out", home.resolve("elsewhere").toString()));
        assertThat(two.getFileName()).isEqualTo(one.getFileName());
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("manifest.json")) {
                    assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
                }
            }
        }
        assertThat(beforeEnvironment(two)).isEqualTo(beforeEnvironment(one));
    }

    @Test
    void identical_inputs_answer_from_the_folder_with_the_same_words() {
        String first = desk.types(AXELROD).out();
        Desk.Answer again = desk.types(AXELROD);
        assertThat(again.out().replace("Results were there already: ", "Results: "))
                .isNotEqualTo(again.out())
                .isEqualTo(first);
        assertThat(again.err()).isEmpty();
        assertThat(desk.types(with(AXELROD, "--fresh")).out()).isEqualTo(first);
    }

    @Test
    void other_strategies_noise_turns_or_seeds_are_another_tournament() {
        Path folder = folder(AXELROD);
        assertThat(Stream.of(
                                new String[] {"--seed", "2"},
                                new String[] {"--periods", "11"},
                                new String[] {"--noise", "0.1"},
                                new String[] {"--replications", "2"},
                                new String[] {"--strategies", "allc,alld,tft,pavlov"})
                        .map(change -> folder(with(AXELROD, change)))
                        .distinct())
                .hasSize(5)
                .doesNotContain(folder);
    }

    @Test
    void the_screen_shows_ranking_and_matrix() {
        Desk.Answer answer = desk.types(AXELROD);
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Scenario baseline with dilemma.noise = 0, 10 periods a match, seeds 1\n")
                .containsPattern("\n +1  always-escalate +2\\.6 +\u2013 +3 +3\n")
                .contains("Payoff of row against column [point/turn]")
                .containsPattern("\nalld +1 +1\\.4 +1\\.4 +5\n");
        assertThat(answer.err()).contains("10 of 10 runs");
        Desk.Answer quiet = desk.types(with(AXELROD, "--quiet"));
        assertThat(quiet.out().lines()).hasSize(2);
        assertThat(quiet.err()).isEmpty();
    }

    @Test
    void everything_wrong_is_listed_at_once_and_nothing_is_run() {
        Desk.Answer answer = desk.types(
                "tournament",
                "--matrix",
                "--strategies",
                "tit-for-tatt,grimm,tft,tft,tftt",
                "--periods",
                "0",
                "--noise",
                "0.7",
                "--replications",
                "0",
                "--threads",
                "-1");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                8 problems in the command line
                  'periods' must be in [1, 1000000], was 0.
                  'replications' must be in [1, 1000000], was 0.
                  'threads' must be in [1, 1000], was -1.
                  unknown strategy 'tit-for-tatt'.
                          Maybe 'tit-for-tat'?
                  unknown strategy 'grimm'.
                          Maybe 'grim'?
                  strategy 'tit-for-tat' is entered twice.
                  unknown strategy 'tftt'.
                          Maybe 'tft'?
                  'dilemma.noise' must be in [0, 0.5], was 0.7.
                """);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void a_tournament_of_one_and_a_noise_that_is_no_number_are_refused() {
        Desk.Answer answer = desk.types("tournament", "--matrix", "--strategies", "tft", "--noise", "some");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                2 problems in the command line
                  a tournament needs two strategies at least.
                  'dilemma.noise' must be a number, was 'some'.
                """);
        JsonNode document = json("tournament", "--matrix", "--strategies", "tft", "--json");
        assertThat(document.path("problems")).hasSize(1);
    }

    @Test
    void a_model_without_contest_is_told_so() {
        Desk.Answer answer = desk.types("tournament", "cobweb", "--strategies", "tft,grim");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                1 problem in the command line
                  model 'cobweb' has no 'contest' in its model.yaml that says which strategies to set against each other; \
                --matrix plays the iterated dilemma.
                """);
        assertThat(desk.types("tournament", "cobweb", "--matrix").err())
                .contains("--matrix plays the model 'dilemma'; leave out either it or 'cobweb'.");
    }

    @Test
    void wrong_names_in_a_contest_are_listed_with_the_nearest_ones() {
        String model = desk.read("models/dilemma/model.yaml");
        desk.write(
                "models/dilemma/model.yaml",
                model.replace("[strategies.first, strategies.second]", "[strategies.frst, dilemma.reward]")
                        .replace("noise: dilemma.noise", "noise: dilemma.nois\n  rolls: same"));
        int line = (int) model.lines().takeWhile(l -> !l.equals("contest:")).count() + 2;
        assertThat(desk.types("tournament", "--matrix").err().replace(home.toString(), ""))
                .isEqualTo("""
                4 problems in /models/dilemma/model.yaml
                  line %d: unknown parameter 'strategies.frst'.
                          Maybe 'strategies.first'?
                  line %d: 'dilemma.reward' is no choice and cannot serve here.
                  line %d: unknown parameter 'dilemma.nois'.
                          Maybe 'dilemma.noise'?
                  line %d: unknown key 'rolls'.
                          Maybe 'roles'?
                """.formatted(line, line, line + 2, line + 3));
        desk.write(
                "models/dilemma/model.yaml", model.replace("payoff.first, payoff.second", "payoff.frst, score.first"));
        assertThat(desk.types("run", "dilemma").err())
                .contains("unknown series 'payoff.frst'", "Maybe 'payoff.first'?");
        desk.write("models/dilemma/model.yaml", model.replace("[payoff.first, payoff.second]", "payoff.first"));
        assertThat(desk.types("run", "dilemma").err())
                .contains("'payoffs' must be a list of the names of two series, was 'payoff.first'.");
    }

    @Test
    void where_roles_differ_every_pair_plays_both() throws IOException {
        String model = desk.read("models/dilemma/model.yaml");
        desk.write(
                "models/dilemma/model.yaml",
                model.replace("noise: dilemma.noise", "noise: dilemma.noise\n  roles: different"));
        Path folder = folder(AXELROD);
        assertThat(Files.readAllLines(folder.resolve("matches.csv"))).hasSize(1 + 16);
        assertThat(Files.readAllLines(folder.resolve("tournament.csv"))).contains("1,always-escalate,2.6,,6,6");
        assertThat(Files.readAllLines(folder.resolve("matrix.csv"))).contains("always-escalate,tit-for-tat,1.4,,2,2");
    }

    private static String[] with(String[] words, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        for (int i = 0; i < more.length; i++) {
            int at = all.indexOf(more[i]);
            if (more[i].startsWith("--") && at >= 0) {
                all.set(at + 1, more[++i]);
            } else {
                all.add(more[i]);
            }
        }
        return all.toArray(new String[0]);
    }

    private Path folder(String... words) {
        return Path.of(json(with(words, "--json")).path("folder").asString());
    }

    private JsonNode json(String... words) {
        String[] all = List.of(words).contains("--json") ? words : with(words, "--json");
        return JsonMapper.shared().readTree(desk.types(all).out());
    }

    private static String beforeEnvironment(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("manifest.json"));
        return text.substring(0, text.indexOf("\"environment\""));
    }
}
