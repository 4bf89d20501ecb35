package detente.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.study.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Listens, and hands every request that may be asked to its route. */
public final class PageServer implements AutoCloseable {
    private static final int THREADS = 64;
    /** Requests that are worked on; threads beyond them tell others that the server is full. */
    private static final int MOST_REQUESTS = 48;

    private static final int WAITING_RUNS = 512;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Semaphore places = new Semaphore(MOST_REQUESTS);
    private final RunPool pool;
    private final Consumer<String> log;
    private final Routes routes;
    private final Gate gate;

    private PageServer(HttpServer server, Project project, ServeOrder order, Consumer<String> log) {
        this.server = server;
        this.threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
        this.log = log;
        this.pool = new RunPool(Runtime.getRuntime().availableProcessors(), WAITING_RUNS);
        this.routes = new Routes(project, pool, order.framing(), log);
        List<String> names = new ArrayList<>(order.name());
        names.add(order.host());
        this.gate = new Gate(names, order.framing());
    }

    /**
     * Starts a server.
     *
     * @param log takes what the operator should know, a line each
     * @throws InvalidInput if it cannot listen there
     */
    public static PageServer start(Project project, ServeOrder order, Consumer<String> log) {
        // Read by the platform when its first server is made. Without the first, small answers wait 40 ms for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "300"); // whoever does not read holds no thread for ever
        System.setProperty("sun.net.httpserver.idleInterval", "60");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
        Project served = order.models().map(project::withModels).orElse(project);
        if (served.modelIds().isEmpty()) {
            throw refused("there is no model folder in " + served.models() + ".");
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(order.host(), order.port()), 0);
            PageServer page = new PageServer(server, served, order, log);
            server.setExecutor(page.threads);
            server.createContext("/", page::handle);
            server.start();
            return page;
        } catch (IOException | IllegalArgumentException e) {
            throw refused("the server cannot listen on " + order.host() + ":" + order.port() + ": " + e.getMessage()
                    + "; --port and --host choose another address.");
        }
    }

    private static InvalidInput refused(String message) {
        return new InvalidInput(List.of(new Problem(Position.COMMAND_LINE.file(), 0, message, Optional.empty())));
    }

    /** Where a browser finds the page. */
    public String address() {
        InetSocketAddress at = server.getAddress();
        String host = at.getAddress().isLoopbackAddress() || at.getAddress().isAnyLocalAddress()
                ? "localhost"
                : at.getHostString();
        return "http://" + host + ":" + at.getPort() + "/";
    }

    /** Runs that wait or are being computed. */
    int load() {
        return pool.load();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        pool.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean placed = places.tryAcquire();
        try (exchange) {
            send(exchange, placed ? answer(exchange) : Routes.refused(RunPool.full()));
        } catch (RuntimeException mistake) {
            log.accept("internal error, please report it: " + exchange.getRequestURI() + ": " + mistake);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            Asked asked = asked(exchange);
            gate.check(asked);
            return routes.answer(asked);
        } catch (Refused refused) {
            return Routes.refused(refused);
        }
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] body = exchange.getRequestBody().readNBytes(Limits.BODY_BYTES + 1);
        if (body.length > Limits.BODY_BYTES) {
            throw Refused.because(413, "the body must be at most " + Limits.BODY_BYTES + " bytes.");
        }
        String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
        return new Asked(
                exchange.getRequestMethod(),
                path,
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                body);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String part : raw.split("&", -1)) {
            String[] pair = part.split("=", 2);
            try {
                query.computeIfAbsent(decoded(pair[0]), n -> new ArrayList<>())
                        .add(pair.length == 2 ? decoded(pair[1]) : "");
            } catch (IllegalArgumentException e) {
                throw Refused.because(400, "'" + part + "' of the address cannot be decoded.");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        gate.headers().forEach(exchange.getResponseHeaders()::set);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (reply.body() instanceof Reply.Whole whole) {
            exchange.sendResponseHeaders(reply.status(), head ? -1 : whole.bytes().length);
            if (!head) {
                exchange.getResponseBody().write(whole.bytes());
            }
        } else if (reply.body() instanceof Reply.Parts parts) {
            exchange.sendResponseHeaders(reply.status(), head ? -1 : 0);
            if (!head) {
                try (OutputStream out = exchange.getResponseBody()) {
                    parts.writer().write(out);
                }
            }
        }
    }
}
