package detente.store;

import detente.results.Calendar;
import detente.results.InputFile;
import detente.results.Manifest;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the manifest of a result says of what determined it: a run, a study of many runs or a batch.
 *
 * @param first the run, or the first of many
 * @param inputs every file that was read, sorted by path
 * @param kind adds what kind of result it is, which a manifest says first
 * @param design adds what was computed with the model: seeds, design, lengths
 * @param more adds what stands after the parameters
 */
public record ManifestContent(
        Manifest first,
        Calendar calendar,
        List<InputFile> inputs,
        Consumer<ObjectNode> kind,
        Consumer<ObjectNode> design,
        Consumer<ObjectNode> more) {
    public ManifestContent {
        inputs = List.copyOf(inputs);
    }
}
