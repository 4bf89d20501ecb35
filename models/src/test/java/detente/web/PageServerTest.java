package detente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.models.FolderCopy;
import detente.study.Project;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class PageServerTest {
    private static final String COBWEB = "{\"model\":\"cobweb\",\"series\":[\"price\"]}";

    @TempDir
    static Path home;

    private static PageServer server;
    private static Client client;

    @BeforeAll
    static void serve() throws IOException {
        List.of("cobweb", "rare-earths").forEach(model -> FolderCopy.of(model, home.resolve("models")));
        server = PageServer.start(
                new Project(home),
                new ServeOrder(0, "localhost", List.of("page.example"), Optional.empty(), false),
                line -> {});
        client = new Client(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void models_are_listed_and_described_with_what_the_page_shows_first() {
        assertThat(client.get("/api/models").json().path("models").findValuesAsString("model"))
                .containsExactly("cobweb", "rare-earths");
        JsonNode cobweb = client.get("/api/models/cobweb").json();
        assertThat(cobweb.path("period").asString()).isEqualTo("year");
        assertThat(cobweb.path("page").path("levers").size()).isPositive();
        assertThat(cobweb.path("page").path("graphs").findValuesAsString("id")).contains("price/1", "quantity/1");
        assertThat(cobweb.path("page").path("show").size()).isPositive();
    }

    @Test
    void parameters_are_described_as_the_scenario_has_them() {
        JsonNode frost = client.get("/api/models/cobweb?scenario=frost").json();
        assertThat(frost.path("scenario").asString()).isEqualTo("frost");
        assertThat(value(frost, "frost-loss"))
                .isNotEqualTo(value(client.get("/api/models/cobweb").json(), "frost-loss"));
    }

    private static String value(JsonNode model, String parameter) {
        for (JsonNode node : model.path("parameters")) {
            if (node.path("name").asString().equals(parameter)) {
                return node.path("value").asString();
            }
        }
        return "";
    }

    @Test
    void a_run_has_the_series_that_are_asked_for_alone() {
        JsonNode run = client.post("/api/run", COBWEB).json();
        assertThat(run.path("series").propertyNames()).containsExactly("price");
        assertThat(run.path("series").path("price").path("values").size()).isEqualTo(40);
        assertThat(run.path("dates").get(0).asString()).isEqualTo("2000-01-01");
        assertThat(run.path("command").asString()).startsWith("./detente run cobweb --scenario baseline");
        assertThat(run.path("outcomes").size()).isPositive();
    }

    @Test
    void the_same_can_be_asked_in_the_address() {
        Client.Answer asked = client.get("/api/run?model=cobweb&series=price&set=" + Client.encoded("weather=0.05"));
        Client.Answer posted =
                client.post("/api/run", "{\"model\":\"cobweb\",\"series\":[\"price\"],\"set\":[\"weather=0.05\"]}");
        assertThat(asked.bytes()).isEqualTo(posted.bytes());
    }

    @Test
    void pairs_come_one_after_another_and_the_last_has_the_verdict() {
        List<Client.Event> events = client.events(
                "/api/compare",
                "{\"model\":\"cobweb\",\"scenario\":\"baseline\",\"set-a\":[\"weather=0.05\"],\"replications\":3,"
                        + "\"series\":[\"price\"]}");
        assertThat(events).extracting(Client.Event::name).containsExactly("pairs", "pairs", "done");
        JsonNode last = events.get(2).data();
        assertThat(last.path("pairs").asInt()).isEqualTo(3);
        assertThat(last.path("verdict").asString()).isNotEmpty();
        assertThat(last.path("command").asString()).startsWith("./detente compare cobweb --scenario baseline");
        assertThat(last.path("series").path("price").path("low").size()).isEqualTo(40);
    }

    @Test
    void months_of_pairs_are_the_whole_months_of_the_run() {
        String order = "{\"model\":\"rare-earths\",\"scenario\":\"history\",\"set-a\":[\"licences.stringency=0\"],"
                + "\"periods\":80,\"replications\":2,\"series\":[\"exports.magnet.chn.usa\"]}";
        List<Client.Event> events = client.events("/api/compare", order);
        JsonNode months = events.get(1).data().path("months").path("exports.magnet.chn.usa");
        JsonNode run = client.get(
                        "/api/run?model=rare-earths&scenario=history&periods=80&series=exports.magnet.chn.usa")
                .json()
                .path("months")
                .path("exports.magnet.chn.usa");
        long single = run.valueStream()
                .filter(m -> m.path("from")
                        .asString()
                        .substring(0, 7)
                        .equals(m.path("to").asString().substring(0, 7)))
                .count();
        assertThat(months.path("difference").size()).isEqualTo((int) single).isEqualTo(18);
        JsonNode june = months.path("difference").get(17);
        assertThat(june.asDouble())
                .isPositive()
                .isEqualTo(
                        months.path("a").get(17).asDouble()
                                - months.path("b").get(17).asDouble(),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(months.path("low").get(17).asDouble()).isLessThan(june.asDouble());
    }

    @Test
    void every_question_says_which_graphs_and_which_line_it_looks_at() {
        for (String model : List.of("cobweb", "rare-earths")) {
            JsonNode questions =
                    client.get("/api/models/" + model).json().path("page").path("questions");
            assertThat(questions.size()).isEqualTo(5);
            questions.forEach(question -> {
                assertThat(question.path("graphs").size()).isEqualTo(2);
                assertThat(question.path("line").asString()).isNotEmpty();
            });
        }
    }

    @Test
    void words_of_the_model_are_explained_in_both_languages() {
        JsonNode glossary =
                client.get("/api/models/rare-earths").json().path("page").path("glossary");
        assertThat(glossary.size()).isEqualTo(7);
        glossary.forEach(term -> assertThat(term.path("means").path("zh").asString())
                .isNotEqualTo(term.path("means").path("en").asString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{graphs: [price/1, quantity/1], line: price} | {graphs: [price/7]} | graph 'price/7'",
                "{graphs: [price/1, quantity/1], line: price} | {graphs: [price/1], line: harvest} | line 'harvest'",
                "{graphs: [price/1, quantity/1], line: price} | {line: prise} | line 'prise'",
                "{graphs: [price/1, quantity/1], line: price} | {graphs: [price/1, quantity/1, price/1]} | two graphs at most"
            })
    void a_question_that_looks_at_what_is_not_there_is_refused(
            String look, String wrong, String said, @TempDir Path desk) {
        FolderCopy copy = FolderCopy.of("cobweb", desk.resolve("models"));
        copy.change("page.yaml", text -> text.replaceFirst(Pattern.quote(look), wrong));
        ServeOrder order = new ServeOrder(0, "localhost", List.of(), Optional.empty(), false);
        try (PageServer other = PageServer.start(new Project(desk), order, line -> {})) {
            assertThat(String.join(
                            "\n", new Client(other).get("/api/models/cobweb").problems()))
                    .contains(said);
        }
    }

    @Test
    void an_older_move_of_a_client_is_superseded() {
        String body = "{\"model\":\"cobweb\",\"client\":\"one\",\"turn\":%d}";
        assertThat(client.post("/api/run", body.formatted(2)).status()).isEqualTo(200);
        assertThat(client.post("/api/run", body.formatted(1)).status()).isEqualTo(409);
        assertThat(client.post("/api/run", body.formatted(2)).status()).isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_with_a_request_is_listed_with_the_nearest_name() {
        Client.Answer wrong = client.post(
                "/api/run",
                "{\"model\":\"cobweb\",\"set\":[\"wether=0.1\",\"supply-slope=-3\"],\"scenario\":\"frosty\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problems()).hasSize(3);
        assertThat(wrong.text()).contains("weather", "frost", "the request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"modle\":\"cobweb\"} | unknown name 'modle'",
                "{\"model\":\"../cobweb\"} | unknown model",
                "{\"model\":\"cobweb\",\"series\":[\"prise\"]} | unknown series 'prise'",
                "{\"model\":\"cobweb\",\"ensemble\":\"/etc/passwd\"} | unknown name 'ensemble'",
                "{\"model\":\"cobweb\",\"out\":\"/tmp\"} | unknown name 'out'",
                "{\"model\":{\"a\":1}} | must be a text",
                "[1] | JSON object",
                "not json | JSON object",
                "{\"model\":\"cobweb\",\"seed\":1.5} | 'seed'",
                "{\"model\":\"cobweb\",\"periods\":1000} | 'periods' must be at most 160 here",
                "{\"model\":\"rare-earths\",\"set\":[\"network.firms=1000000\"]} | 'network.firms' must be at most 10000 here",
                "{\"model\":\"cobweb\",\"turn\":\"x\"} | 'turn' must be a whole number"
            })
    void a_wrong_request_is_refused_with_the_reason(String body, String reason) {
        Client.Answer wrong = client.post("/api/run", body);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problems()).anySatisfy(p -> assertThat(p).contains(reason));
    }

    @Test
    void too_many_pairs_are_refused() {
        Client.Answer wrong =
                client.post("/api/compare", "{\"model\":\"cobweb\",\"against\":\"frost\",\"replications\":101}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problems()).anySatisfy(p -> assertThat(p).contains("'replications' must be at most 100"));
    }

    @Test
    void a_body_of_more_than_64_KiB_is_refused() {
        assertThat(client.post("/api/run", " ".repeat(70_000)).status()).isEqualTo(413);
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        HttpRequest form = client.request("/api/run")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(COBWEB))
                .build();
        assertThat(client.send(form).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /page/../Gate.class, 404",
        "GET, /page/none.js, 404",
        "DELETE, /api/run, 405",
        "POST, /api/models, 405"
    })
    void what_is_not_there_is_said(String method, String path, int status) {
        HttpRequest request = client.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(request).status()).isEqualTo(status);
    }

    @Test
    void a_page_of_another_site_gets_nothing() {
        assertThat(client.send(client.request("/api/models")
                                .header("Origin", "http://evil.example")
                                .build())
                        .status())
                .isEqualTo(403);
        assertThat(client.send(client.request("/run.csv?model=cobweb")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Sec-Fetch-Mode", "no-cors")
                                .build())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 403",
        "evil.example:80, 403",
        "localhost:PORT, 200",
        "127.0.0.1:PORT, 200",
        "page.example, 200"
    })
    void only_names_of_this_server_are_answered(String host, String status) {
        String request = "GET /api/health HTTP/1.1\r\nHost: " + host.replace("PORT", "" + client.port())
                + "\r\nConnection: close\r\n\r\n";
        assertThat(client.raw(request)).isEqualTo("HTTP/1.1 " + status);
    }

    @Test
    void every_answer_tells_browsers_to_run_nothing_from_elsewhere() {
        for (String path : List.of("/", "/api/models", "/nothing")) {
            assertThat(client.get(path).header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(client.get(path).header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void the_interface_is_described_and_every_address_of_it_answers() {
        JsonNode api = client.get("/api/openapi.json").json();
        assertThat(api.path("openapi").asString()).isEqualTo("3.1.0");
        api.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    String address = path.getKey().replace("{id}", "cobweb")
                            + "?model=cobweb&scenario=frost&against=baseline&replications=2&graph=price";
                    Client.Answer answer = operation.getKey().equals("get")
                            ? client.get(
                                    describes(operation.getValue(), "model") ? address : address.split("\\?", -1)[0])
                            : client.post(
                                    path.getKey(),
                                    "{\"model\":\"cobweb\",\"scenario\":\"frost\",\"against\":\"baseline\",\"replications\":2}");
                    assertThat(answer.status())
                            .as(operation.getKey() + " " + path.getKey())
                            .isEqualTo(200);
                }));
    }

    private static boolean describes(JsonNode operation, String name) {
        return operation.path("parameters").findValuesAsString("name").contains(name);
    }

    @Test
    void who_goes_away_frees_what_was_begun_for_them() throws IOException, InterruptedException {
        String body = "{\"model\":\"rare-earths\",\"against\":\"history\",\"replications\":100,\"seed\":77}";
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.getOutputStream()
                    .write(("POST /api/compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().readNBytes(2000)).isNotEmpty();
            assertThat(server.load()).isPositive();
        }
        for (long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
                server.load() > 0 && System.nanoTime() < end; ) {
            Thread.sleep(50);
        }
        assertThat(server.load()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html"})
    void the_page_has_no_script_or_style_inside(String name) {
        String html = client.get("/page/" + name).text();
        assertThat(html).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("<style", " style=", " onclick=");
    }

    @Test
    void the_whole_page_is_at_most_300_kB() throws IOException {
        Path page = Path.of(System.getProperty("detente.home"), "sim/src/main/resources/detente/web/page");
        try (Stream<Path> files = Files.list(page)) {
            assertThat(files.mapToLong(f -> f.toFile().length()).sum()).isLessThan(300_000);
        }
    }

    @Test
    void pairs_are_20_unless_said() {
        List<Client.Event> events =
                client.events("/api/compare", "{\"model\":\"cobweb\",\"scenario\":\"frost\",\"against\":\"baseline\"}");
        assertThat(events).hasSize(20);
        assertThat(events.get(19).data().path("command").asString()).contains("--replications 20");
    }

    @Test
    void a_server_that_is_full_says_so_and_when_to_come_back() throws IOException {
        String head =
                "POST /api/run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 48; i++) {
                slow.add(new Socket("localhost", client.port()));
                slow.get(i).getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII)); // and never a body
                slow.get(i).getOutputStream().flush();
            }
            Client.Answer full = client.get("/api/health");
            for (int i = 0; i < 200 && full.status() == 200; i++) {
                full = client.get("/api/health");
            }
            assertThat(full.status()).isEqualTo(503);
            assertThat(full.header("Retry-After")).isEqualTo("2");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Client.Answer again = client.get("/api/health");
        for (int i = 0; i < 200 && again.status() == 503; i++) {
            again = client.get("/api/health");
        }
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void a_place_without_models_is_refused() {
        assertThatThrownBy(() -> PageServer.start(
                        new Project(home),
                        new ServeOrder(0, "localhost", List.of(), Optional.of(home.resolve("none")), false),
                        line -> {}))
                .hasMessageContaining("there is no model folder in");
    }

    @Test
    void a_port_that_is_taken_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> PageServer.start(
                        new Project(home),
                        new ServeOrder(client.port(), "localhost", List.of(), Optional.empty(), false),
                        line -> {}))
                .hasMessageContaining("--port and --host choose another address");
    }

    @Test
    void models_of_another_folder_are_called_by_their_path() {
        Project elsewhere = new Project(home.resolve("elsewhere"));
        ServeOrder order = new ServeOrder(0, "localhost", List.of(), Optional.of(home.resolve("models")), false);
        try (PageServer other = PageServer.start(elsewhere, order, line -> {})) {
            String command = new Client(other)
                    .get("/api/run?model=cobweb")
                    .json()
                    .path("command")
                    .asString();
            assertThat(command).startsWith("./detente run ../models/cobweb ");
        }
    }

    @Test
    void nothing_is_written() throws IOException {
        client.get("/run.svg?model=cobweb&graph=price");
        assertThat(Files.exists(home.resolve("results"))).isFalse();
    }
}
