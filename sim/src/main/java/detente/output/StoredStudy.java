package detente.output;

import detente.experiment.Seeds;
import detente.results.Written;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A study of many runs that is there: what was ordered.
 *
 * @param files its folder
 */
public record StoredStudy(StoredFiles files) {

    public String scenario() {
        return files.text(files.document(), "scenario");
    }

    public int periods() {
        return (int) number(files.document(), "periods");
    }

    /** Its seeds; an upper limit of them where their number was not known beforehand. */
    public Seeds seeds() {
        JsonNode seeds = files.document().path("seeds");
        int count = (int) number(seeds, "count");
        if (count < 1) {
            throw files.damaged("count");
        }
        return new Seeds(number(seeds, "first"), count);
    }

    public Map<String, String> overrides() {
        return files.overrides();
    }

    /** What the study varies besides the seeds. */
    public Map<String, String> design() {
        return files.texts(files.document().path("design"));
    }

    /** Settings as a user types them, {@code name=value}. */
    public List<String> settings() {
        return overrides().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }

    /** A number of the design. @throws detente.parameters.InvalidInput if it is none */
    public double number(String key) {
        return Written.decimal(design().getOrDefault(key, "")).orElseThrow(() -> files.damaged(key));
    }

    private long number(JsonNode node, String key) {
        try {
            return Json.whole(node.path(key));
        } catch (IllegalArgumentException e) {
            throw files.damaged(key);
        }
    }
}
