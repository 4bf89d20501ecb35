package detente.web;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.FolderCopy;
import detente.study.Project;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand requests that nobody should send. */
@Timeout(240)
class PageFuzzTest {
    private static final List<String> PATHS = List.of(
            "/api/run",
            "/api/compare",
            "/api/models/cobweb",
            "/api/models/..%2F..%2Fetc",
            "/run.csv",
            "/run.svg",
            "/run.yaml",
            "/compare.csv",
            "/page/..%2fGate.class",
            "/page/%2e%2e/x.js",
            "/api/%00",
            "/%ff",
            "/api/results/x",
            "/run.exe");
    private static final List<String> NAMES = List.of(
            "model",
            "scenario",
            "set",
            "set-a",
            "set-b",
            "against",
            "seed",
            "periods",
            "replications",
            "series",
            "graph",
            "client",
            "turn",
            "level",
            "half-width",
            "outcome",
            "ensemble",
            "out",
            "fresh",
            "__proto__",
            "");
    private static final List<String> VALUES = List.of(
            "",
            "cobweb",
            "../../etc/passwd",
            "frost",
            "NaN",
            "-1",
            "1e999",
            "999999999999999999999",
            "weather=",
            "=1",
            "weather=NaN",
            "weather=1e400",
            "farmers=0",
            "a=b=c",
            "\u0000",
            "\ud83d\ude00",
            "<script>",
            "'; drop",
            "%s%n",
            "true",
            "null");

    @TempDir
    Path home;

    @Test
    void a_thousand_wrong_requests_are_refused_and_the_server_lives_and_writes_nothing() throws Exception {
        FolderCopy.of("cobweb", home.resolve("models"));
        List<String> log = new ArrayList<>();
        try (PageServer server = PageServer.start(
                new Project(home), new ServeOrder(0, "localhost", List.of(), Optional.empty(), false), log::add)) {
            Client client = new Client(server);
            Random random = new Random(7);
            for (int i = 0; i < 1000; i++) {
                boolean wrong = random.nextBoolean();
                HttpRequest request = request(server.address(), wrong, random);
                Client.Answer answer = client.send(request);
                assertThat(answer.status())
                        .as(request.method() + " " + request.uri() + " " + answer.text())
                        .isBetween(wrong ? 400 : 200, 499);
                if (answer.status() >= 400) {
                    assertThat(answer.problems())
                            .isNotEmpty()
                            .allSatisfy(p -> assertThat(p).isNotBlank().doesNotContain("Exception"));
                }
            }
            assertThat(log).isEmpty();
            assertThat(client.get("/api/health").status()).isEqualTo(200);
            assertThat(server.load()).isZero();
        }
        assertThat(home.resolve("results")).doesNotExist();
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("models"));
        }
    }

    /**
     * One of words drawn at random.
     *
     * @param wrong whether it has a name that no request has
     */
    private static HttpRequest request(String address, boolean wrong, Random random) {
        String path = pick(PATHS, random);
        boolean post = random.nextBoolean();
        if (post) {
            return HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body(wrong, random), StandardCharsets.UTF_8))
                    .build();
        }
        StringBuilder query = new StringBuilder(wrong ? "?wrong=1" : "?model=cobweb");
        for (int k = random.nextInt(5); k > 0; k--) {
            query.append('&')
                    .append(Client.encoded(pick(NAMES, random)))
                    .append('=')
                    .append(Client.encoded(pick(VALUES, random)));
        }
        String where = wrong && path.startsWith("/api/models") ? path + "/none" : path;
        return HttpRequest.newBuilder(URI.create(address + where.substring(1) + query))
                .build();
    }

    private static String body(boolean wrong, Random random) {
        StringBuilder body = new StringBuilder(wrong ? "{\"wrong\":1" : "{\"model\":\"cobweb\"");
        for (int k = random.nextInt(5); k > 0; k--) {
            String value =
                    pick(VALUES, random).replace("\\", "").replace("\"", "").replace("\u0000", "");
            body.append(",\"").append(pick(NAMES, random)).append("\":");
            switch (random.nextInt(4)) {
                case 0 -> body.append("[\"").append(value).append("\"]");
                case 1 -> body.append("{\"a\":[1]}");
                case 2 -> body.append(random.nextDouble());
                default -> body.append('"').append(value).append('"');
            }
        }
        return random.nextInt(5) == 0 ? body.toString() : body + "}";
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
