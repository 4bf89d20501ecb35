package detente.web;

import detente.engine.RunFailure;
import detente.engine.Software;
import detente.input.InvalidInput;
import detente.store.Json;
import detente.study.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every address of the server and what it answers. */
final class Routes {
    private static final String EVENTS = "text/event-stream";
    private static final String JSON = "application/json";
    private static final int SOURCE_DIGITS = 12;

    private final Catalogue catalogue;
    private final LiveRuns live;
    private final LinkedFiles files;
    private final RunPool pool;
    private final boolean framing;
    private final Consumer<String> log;
    private final List<Route> routes;

    /**
     * The addresses of a project.
     *
     * @param log takes what the operator should know, a line each
     */
    Routes(Project project, RunPool pool, boolean framing, Consumer<String> log) {
        this.catalogue = new Catalogue(project);
        this.live = new LiveRuns(catalogue, pool);
        this.files = new LinkedFiles(catalogue, pool, live);
        this.pool = pool;
        this.framing = framing;
        this.log = log;
        this.routes = List.copyOf(all());
    }

    private List<Route> all() {
        List<Route> all = new ArrayList<>();
        all.add(plain("/api/health", "Says that the server is there, and in which version.", (a, p) -> health()));
        all.add(plain(
                "/api/openapi.json", "Describes this interface.", (a, p) -> Reply.json(OpenApi.document(restful()))));
        all.add(plain("/api/models", "Lists the models.", (a, p) -> models()));
        all.add(new Route(
                "GET",
                "/api/models/{id}",
                "Describes a model in one of its scenarios.",
                JSON,
                OpenApi.run().stream().filter(f -> f.name().equals("scenario")).toList(),
                List.of(),
                (a, p) -> Reply.json(PageJson.of(catalogue.fresh(
                        Optional.of(p.get("id")),
                        a.query().getOrDefault("scenario", List.of()).stream().findFirst())))));
        List<String> ofRun = List.of("series", "decisions", "client", "turn");
        List<String> ofPairs = List.of("series", "client", "turn");
        for (String method : List.of("GET", "POST")) {
            all.add(new Route(
                    method,
                    "/api/run",
                    "Runs a model with one seed.",
                    JSON,
                    OpenApi.run(),
                    ofRun,
                    (a, p) -> live.run(RequestText.of(a))));
            all.add(new Route(
                    method,
                    "/api/compare",
                    "Compares a scenario with another, pair by pair as they come.",
                    EVENTS,
                    OpenApi.compare(),
                    ofPairs,
                    (a, p) -> live.compare(RequestText.of(a))));
        }
        LinkedFiles.ofRun()
                .forEach(ending -> all.add(new Route(
                        "GET",
                        "/run." + ending,
                        "A run as ." + ending + ", as the command line writes it.",
                        LinkedFiles.type(ending),
                        OpenApi.run(),
                        List.of("graph"),
                        (a, p) -> files.run(RequestText.of(a), ending))));
        LinkedFiles.ofComparison()
                .forEach(ending -> all.add(new Route(
                        "GET",
                        "/compare." + ending,
                        "A comparison as ." + ending + ", as the command line writes it.",
                        LinkedFiles.type(ending),
                        OpenApi.compare(),
                        List.of(),
                        (a, p) -> files.compare(RequestText.of(a), ending))));
        all.add(plain("/", "The page.", (a, p) -> page("index.html")));
        all.add(plain("/page/{name}", "A file of the page.", (a, p) -> page(p.get("name"))));
        return all;
    }

    private static Route plain(String path, String about, Route.Action action) {
        return new Route("GET", path, about, JSON, List.of(), List.of(), action);
    }

    /** What the description of the interface lists: all but the files of the page. */
    List<Route> restful() {
        return routes.stream()
                .filter(r -> !r.path().equals("/") && !r.path().startsWith("/page/"))
                .toList();
    }

    /** The answer to a request that may be asked; what goes wrong is an answer too. */
    Reply answer(Asked asked) {
        try {
            return found(asked);
        } catch (Refused refused) {
            return refused(refused);
        } catch (InvalidInput wrong) {
            return refused(Refused.because(wrong.problems()));
        } catch (RunFailure failed) {
            return refused(Refused.because(422, failed.getMessage()));
        } catch (RuntimeException mistake) {
            log.accept("internal error, please report it: " + asked.method() + " " + asked.path() + ": " + mistake);
            return refused(Refused.internal());
        }
    }

    /** What a client is told that is refused. */
    static Reply refused(Refused refused) {
        Reply reply = Reply.json(refused.status(), Json.problems(refused.problems()));
        return refused.status() == 503 ? reply.with("Retry-After", "2") : reply;
    }

    private Reply found(Asked asked) {
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> inPath = route.match(asked.path());
            known |= inPath.isPresent();
            boolean method = route.method().equals("GET")
                    ? asked.isGet()
                    : route.method().equals(asked.method());
            if (inPath.isPresent() && method) {
                return route.action().answer(asked, inPath.get());
            }
        }
        throw known
                ? Refused.because(405, asked.method() + " is not for " + asked.path() + ".")
                : Refused.because(404, "there is nothing at '" + asked.path() + "'.");
    }

    private Reply health() {
        Software software = Software.current();
        return Reply.json(Json.object()
                .put("status", "ok")
                .put("version", software.version())
                .put("source", software.sourceHash().substring(0, SOURCE_DIGITS))
                .put("framing", framing)
                .put("runs", pool.load()));
    }

    private Reply models() {
        ObjectNode document = Json.object().put("usual", catalogue.model(Optional.empty()));
        ArrayNode models = document.putArray("models");
        for (String id : catalogue.models()) {
            Catalogue.Entry entry = catalogue.known(Optional.of(id));
            models.addObject()
                    .put("model", id)
                    .put("title", entry.description().title())
                    .put("about", entry.description().about());
        }
        return Reply.json(document);
    }

    private static Reply page(String name) {
        return PageFiles.file(name)
                .orElseThrow(() -> Refused.because(404, "there is no file '" + name + "' of the page."));
    }
}
