package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.study.Project;
import detente.web.Client;
import detente.web.PageServer;
import detente.web.ServeOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A link of the page gives the bytes that the command line writes for the same words. */
@Timeout(600)
class PageLinksTest {
    private static final List<String> LEVERS =
            List.of("weather", "expectation-weight", "supply-slope", "initial-expectation", "cost", "farmers");
    private static final double[][] BOUNDS = {{0, 0.1}, {0.1, 1}, {0.5, 1.5}, {40, 100}, {5, 20}, {50, 400}};

    @TempDir
    Path home;

    private Desk desk;
    private PageServer server;
    private Client client;

    @BeforeEach
    void serve() {
        desk = new Desk(home);
        server = PageServer.start(
                new Project(home), new ServeOrder(0, "localhost", List.of(), Optional.empty(), false), line -> {});
        client = new Client(server);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void random_states_give_the_tables_of_the_command_line() throws IOException {
        sameTables(25);
    }

    @Test
    @Tag("study")
    @Timeout(1800)
    void a_thousand_random_states_give_the_tables_of_the_command_line() throws IOException {
        sameTables(1000);
    }

    /** Series of every state; of every fifth the differences from another scenario, too. */
    private void sameTables(int states) throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < states; i++) {
            List<String> levers = levers(random);
            List<String> rest = new ArrayList<>(List.of(
                    "--scenario", random.nextBoolean() ? "baseline" : "frost", "--seed", "" + random.nextLong()));
            if (random.nextInt(4) == 0) {
                rest.addAll(List.of("--periods", "" + (10 + random.nextInt(60))));
            }
            same("/run.csv", "series.csv", List.of("run", "cobweb", "--replications", "1"), set("--set", levers), rest);
            if (i % 5 == 0) {
                String other = rest.get(1).equals("frost") ? "baseline" : "frost";
                rest.addAll(List.of("--against", other, "--replications", "3"));
                same("/compare.csv", "differences.csv", List.of("compare", "cobweb"), set("--set-a", levers), rest);
            }
        }
    }

    private void same(String object, String table, List<String> command, List<String> set, List<String> rest)
            throws IOException {
        List<String> words = new ArrayList<>(set);
        words.addAll(rest);
        List<String> typed = new ArrayList<>(command);
        typed.addAll(words);
        typed.addAll(List.of("--no-charts", "--json"));
        Path folder = desk.folder(typed.toArray(new String[0]));
        assertThat(client.get(object + "?model=" + command.get(1) + link(words)).bytes())
                .as(String.join(" ", typed))
                .isEqualTo(Files.readAllBytes(folder.resolve(table)));
    }

    private static List<String> levers(Random random) {
        List<String> levers = new ArrayList<>();
        for (int k = 0; k < LEVERS.size(); k++) {
            if (random.nextInt(3) == 0) {
                double value = BOUNDS[k][0] + random.nextDouble() * (BOUNDS[k][1] - BOUNDS[k][0]);
                levers.add(LEVERS.get(k) + "=" + (LEVERS.get(k).equals("farmers") ? "" + (int) value : "" + value));
            }
        }
        return levers;
    }

    private static List<String> set(String option, List<String> levers) {
        return levers.stream().flatMap(l -> Stream.of(option, l)).toList();
    }

    private static String link(List<String> words) {
        StringBuilder link = new StringBuilder();
        for (int i = 0; i < words.size(); i += 2) {
            link.append('&').append(words.get(i).substring(2)).append('=').append(Client.encoded(words.get(i + 1)));
        }
        return link.toString();
    }

    @Test
    void what_the_changed_run_alone_has_is_set_for_it() throws IOException {
        Path folder = desk.folder(
                "run",
                "cobweb",
                "--replications",
                "1",
                "--no-charts",
                "--json",
                "--set",
                "weather=0.05",
                "--set",
                "cost=12");
        byte[] linked = client.get(
                        "/run.csv?model=cobweb&set=weather%3D0.05&set-a=cost%3D12&set-b=cost%3D9&against=frost")
                .bytes();
        assertThat(linked).isEqualTo(Files.readAllBytes(folder.resolve("series.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "png", "pdf"})
    void a_chart_of_a_link_is_that_of_the_command_line(String ending) throws IOException {
        Path folder = desk.folder("run", "cobweb", "--replications", "3", "--seed", "5", "--json");
        byte[] linked = client.get("/run." + ending + "?model=cobweb&replications=3&seed=5&graph=price/1")
                .bytes();
        assertThat(linked).isEqualTo(Files.readAllBytes(folder.resolve("charts/price." + ending)));
    }

    @Test
    void the_report_of_a_link_is_that_of_the_command_line() throws IOException {
        Path folder = desk.folder("run", "cobweb", "--replications", "3", "--seed", "5", "--json");
        assertThat(client.get("/run.html?model=cobweb&replications=3&seed=5").bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("report.html")));
    }

    @Test
    void the_scenario_of_a_link_dropped_into_the_folder_gives_the_same_series() throws IOException {
        String link = "model=cobweb&scenario=frost&set=weather%3D0.05&periods=30";
        desk.write(
                "models/cobweb/scenarios/mine.yaml",
                client.get("/run.yaml?" + link).text());
        Path folder =
                desk.folder("run", "cobweb", "--scenario", "mine", "--replications", "1", "--no-charts", "--json");
        assertThat(client.get("/run.csv?" + link).bytes()).isEqualTo(Files.readAllBytes(folder.resolve("series.csv")));
    }

    @Test
    void the_command_that_a_run_tells_gives_its_series() throws IOException {
        JsonNode run = client.get("/api/run?model=rare-earths&scenario=history&periods=80&seed=3"
                        + "&set=framework.ambiguity%3D0.8&set=strategies.chn%3Dtit-for-tat")
                .json();
        String[] words =
                run.path("command").asString().replace("./detente ", "").split(" ", -1);
        List<String> typed = new ArrayList<>(List.of(words));
        typed.addAll(List.of("--no-charts", "--json"));
        Path folder = desk.folder(typed.toArray(new String[0]));
        assertThat(client.get("/run.csv?model=rare-earths&scenario=history&periods=80&seed=3"
                                + "&set=framework.ambiguity%3D0.8&set=strategies.chn%3Dtit-for-tat")
                        .bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("series.csv")));
    }

    @Test
    void the_last_event_of_a_comparison_says_what_the_command_says() {
        List<Client.Event> events = client.events(
                "/api/compare",
                "{\"model\":\"cobweb\",\"scenario\":\"frost\",\"against\":[\"baseline\"],\"set-a\":[\"frost-loss=0.6\"],"
                        + "\"set-b\":[\"cost=12\"],\"set\":[\"weather=0.05\"],\"replications\":6,\"seed\":9}");
        JsonNode last = events.get(events.size() - 1).data();
        List<String> typed = new ArrayList<>(List.of(
                last.path("command").asString().replace("./detente ", "").split(" ", -1)));
        typed.addAll(List.of("--no-charts", "--json"));
        JsonNode command = desk.json(typed.toArray(new String[0]));
        assertThat(last.path("verdict").asString())
                .isEqualTo(command.path("verdict").asString());
        assertThat(command.path("pairs").asInt()).isEqualTo(6);
        JsonNode first = command.path("outcomes").get(0);
        assertThat(last.path("outcomes").get(0).path("difference").asDouble())
                .isCloseTo(first.path("difference").asDouble(), org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @Test
    void the_table_of_differences_of_a_link_is_that_of_the_command_line() throws IOException {
        Path folder = desk.folder(
                "compare", "cobweb", "--scenario", "frost", "--against", "baseline", "--replications", "4", "--json");
        assertThat(client.get("/compare.csv?model=cobweb&scenario=frost&against=baseline&replications=4")
                        .bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("differences.csv")));
    }

    @Test
    void a_link_that_says_no_number_of_pairs_means_those_of_the_page() throws IOException {
        Path folder = desk.folder(
                "compare", "cobweb", "--scenario", "frost", "--against", "baseline", "--replications", "20", "--json");
        assertThat(client.get("/compare.csv?model=cobweb&scenario=frost&against=baseline")
                        .bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("differences.csv")));
    }
}
