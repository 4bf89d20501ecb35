package detente.study;

import detente.calibration.CalibrationFit;
import detente.output.Json;
import detente.report.StudyReport;
import detente.results.Artifact;
import detente.results.InputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the blocks of a calibration have found so far, one after another, and what is written about all of them. */
final class CalibrateBlocks {
    private final CalibrateInputs inputs;
    private final List<InputFile> read;
    private final List<Fitted> blocks = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private record Fitted(CalibrateBlock block, CalibrationFit fit) {}

    /** @param read files that the calibration was read from */
    CalibrateBlocks(CalibrateInputs inputs, List<InputFile> read) {
        this.inputs = inputs;
        this.read = read;
    }

    void add(CalibrateBlock block, CalibrationFit fit) {
        blocks.add(new Fitted(block, fit));
        found.addAll(block.overrides(fit.best()));
    }

    /** Best values of all free parameters, {@code name=value}. */
    List<String> found() {
        return List.copyOf(found);
    }

    List<Artifact> all() {
        return List.of(
                new Artifact(CalibrateTables.BEST, Json.text(best()).getBytes(StandardCharsets.UTF_8)), report());
    }

    /** Of every block what its own file says, and together what all found. */
    private ObjectNode best() {
        ObjectNode best = Json.object().put("calibration", inputs.name());
        ObjectNode parameters = best.putObject("parameters");
        ArrayNode open = best.putArray("notIdentified");
        ArrayNode warnings = best.putArray("warnings");
        ArrayNode each = best.putArray("blocks");
        for (Fitted b : blocks) {
            ObjectNode of = new CalibrateTables(b.block(), b.fit()).best();
            parameters.setAll((ObjectNode) of.get("parameters"));
            open.addAll((ArrayNode) of.get("notIdentified"));
            of.path("warnings").forEach(w -> warnings.add(b.block().spec().name() + ": " + w.asString()));
            each.add(of);
        }
        return best;
    }

    private Artifact report() {
        List<StudyReport.Section> sections = new ArrayList<>();
        for (Fitted b : blocks) {
            CalibrateSections of = new CalibrateSections(b.block(), b.fit());
            String name = b.block().spec().name();
            StudyReport.Section parameters = of.parameters();
            List<String> words = new ArrayList<>(of.verdict().paragraphs());
            words.add(0, of.size() + ". Charts and targets are in " + name + "/report.html.");
            sections.add(new StudyReport.Section("Block " + name, words, parameters.head(), parameters.rows()));
        }
        return new StudyReport(
                        inputs.blocks().get(0).base().manifest(),
                        "Calibration " + inputs.name(),
                        blocks.size() + " blocks, each with the best values of those before it",
                        sections,
                        List.of(),
                        inputs.command(),
                        CalibrateStudy.FILE,
                        read,
                        inputs.blocks().get(0).base().inputs().model().limits())
                .html();
    }
}
