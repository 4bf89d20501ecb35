package detente.output;

import detente.experiment.RunRecord;
import detente.results.InputFile;
import detente.results.Manifest;
import java.util.Map;
import java.util.NavigableMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json} of a batch: everything that determined it, how its runs ended, and hashes of what it wrote. */
final class BatchManifest {
    /** What {@code study} says in it. */
    static final String BATCH = "batch";
    /** The same for a batch whose runs are those of a sensitivity analysis. */
    static final String SENSITIVITY = "sensitivity";

    private BatchManifest() {}

    /**
     * The manifest but for its environment.
     *
     * @param outputs hashes of the files that are the same on every Java, by path
     */
    static ObjectNode document(BatchSubject subject, RunRecord.Tally tally, NavigableMap<String, String> outputs) {
        ObjectNode document = Json.object();
        document.put(StudyManifest.STUDY, subject.analysis().isPresent() ? SENSITIVITY : BATCH);
        document.put("experiment", subject.name());
        document.put("id", subject.id());
        ManifestFile.putSubject(document, subject.first());
        var scenarios = document.putArray("scenarios");
        for (Manifest scenario : subject.scenarios()) {
            scenarios
                    .addObject()
                    .put("name", scenario.scenario())
                    .put("description", scenario.description())
                    .put("periods", scenario.periods());
        }
        Json.putWhole(
                        document.putObject("seeds"),
                        "first",
                        subject.plan().seeds().first())
                .put("count", subject.plan().seeds().count());
        ObjectNode design = document.putObject("design");
        design.put("points", subject.plan().points().size());
        var names = design.putArray("parameters");
        subject.plan().names().forEach(names::add);
        var outcomes = document.putArray("outcomes");
        subject.outcomes()
                .forEach(o -> outcomes.addObject()
                        .put("id", o.id())
                        .put("measure", o.expression())
                        .put("unit", o.unit())
                        .put("about", o.about()));
        var series = document.putArray("series");
        subject.keep()
                .forEach(k -> series.addObject()
                        .put("name", k.name())
                        .put("unit", k.unit())
                        .put("about", k.about()));
        putTally(document.putObject("runs"), tally);
        ManifestFile.putSettings(document, subject.first(), subject.calendar());
        ObjectNode inputs = document.putObject("inputs");
        for (InputFile file : subject.inputs()) {
            inputs.put(file.path(), file.sha256());
        }
        putHashes(document.putObject("outputs"), outputs);
        return document;
    }

    static void putHashes(ObjectNode node, Map<String, String> hashes) {
        hashes.forEach(node::put);
    }

    private static void putTally(ObjectNode node, RunRecord.Tally tally) {
        node.put("planned", tally.total());
        node.put("done", tally.done());
        node.put("failed", tally.failed());
        node.put("timedOut", tally.timedOut());
    }

    static RunRecord.Tally tally(JsonNode document) {
        JsonNode runs = document.path("runs");
        return new RunRecord.Tally(
                runs.path("done").asInt(),
                runs.path("failed").asInt(),
                runs.path("timedOut").asInt());
    }
}
