package detente.web;

import detente.engine.Run;
import detente.experiment.Replication;
import detente.files.ModelFolder;
import detente.results.Artifact;
import detente.study.Study;
import detente.study.compare.CompareOrder;
import detente.study.compare.CompareStudy;
import detente.study.run.RunOrder;
import detente.study.run.RunStudy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a link means as a file: the bytes that the command line writes for the same words. */
final class LinkedFiles {
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "json", Reply.JSON,
            "yaml", "application/yaml; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "pdf", "application/pdf");

    private final Catalogue catalogue;
    private final RunPool pool;
    private final LiveRuns live;

    LinkedFiles(Catalogue catalogue, RunPool pool, LiveRuns live) {
        this.catalogue = catalogue;
        this.pool = pool;
        this.live = live;
    }

    /** Media type of a file with such an ending. */
    static String type(String ending) {
        return TYPES.get(ending);
    }

    /** Endings of what a run can be had as. */
    static List<String> ofRun() {
        return List.of("csv", "json", "yaml", "html", "svg", "png", "pdf");
    }

    /** Endings of what a comparison can be had as. */
    static List<String> ofComparison() {
        return List.of("csv", "html");
    }

    /** A file of a run. */
    Reply run(RequestText asked, String ending) {
        if (ending.equals("json")) {
            return live.run(asked);
        }
        RunOrder order = asked.run();
        Run<?> run = live.load(order, order.replications().orElse(1));
        if (ending.equals("yaml")) {
            return file("yaml", ScenarioText.of(run).getBytes(StandardCharsets.UTF_8));
        }
        if (ending.equals("csv")) {
            Replication.Attempt attempt = LiveRuns.wait(pool.begin(() -> Replication.Attempt.of(run)));
            return artifact(RunStudy.tables(LiveRuns.results(attempt)), "series.csv");
        }
        String name = ending.equals("html") ? "report.html" : "charts/" + graph(asked) + "." + ending;
        ModelFolder folder = catalogue.folder(order.runs().model());
        return artifact(LiveRuns.wait(pool.begin(() -> RunStudy.compute(catalogue.project(), folder, order))), name);
    }

    private static String graph(RequestText asked) {
        List<String> graphs = asked.all("graph");
        if (graphs.isEmpty()) {
            throw Refused.because(400, "'graph' must name a chart of the model.");
        }
        return graphs.get(0).split("/", 2)[0]; // a graph of the page is a panel of a chart
    }

    /** A file of a comparison. */
    Reply compare(RequestText asked, String ending) {
        CompareOrder order = live.order(asked);
        live.pairs(order);
        Study.Prepared prepared = new CompareStudy().prepare(catalogue.project(), order);
        List<Artifact> files = LiveRuns.wait(pool.begin(() -> prepared.compute(Study.Runs.silent(pool.threads()))));
        return artifact(files, ending.equals("html") ? "report.html" : "differences.csv");
    }

    private static Reply artifact(List<Artifact> files, String name) {
        Optional<Artifact> file =
                files.stream().filter(f -> f.path().equals(name)).findFirst();
        return file.map(f -> file(name.substring(name.lastIndexOf('.') + 1), f.bytes()))
                .orElseThrow(() -> Refused.because(
                        404,
                        "there is no " + name + "; there are "
                                + String.join(
                                        ", ", files.stream().map(Artifact::path).toList())
                                + "."));
    }

    private static Reply file(String ending, byte[] bytes) {
        return Reply.whole(200, type(ending), bytes);
    }
}
