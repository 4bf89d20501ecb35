package detente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as a browser or a script does. */
public final class Client {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    public Client(PageServer server) {
        this.address = URI.create(server.address());
    }

    /** What came back. */
    public record Answer(int status, byte[] bytes, HttpResponse<byte[]> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** All that is said to be wrong. */
        public List<String> problems() {
            List<String> problems = new ArrayList<>();
            json().path("problems").forEach(p -> problems.add(p.path("message").asString()));
            return problems;
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    public Answer post(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    /** The events of a stream: name and data of each. */
    public List<Event> events(String path, String json) {
        List<Event> events = new ArrayList<>();
        for (String block : post(path, json).text().split("\n\n", -1)) {
            String[] lines = block.split("\n", 2);
            if (lines.length == 2) {
                events.add(new Event(
                        lines[0].replace("event: ", ""),
                        JsonMapper.shared().readTree(lines[1].replaceAll("(?m)^data: ", ""))));
            }
        }
        return events;
    }

    /** One event of a stream. */
    public record Event(String name, JsonNode data) {}

    /** The first line of the answer to a request that a browser would not send. */
    public String raw(String request) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return address.getPort();
    }

    /** A word as it stands in an address. */
    public static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
