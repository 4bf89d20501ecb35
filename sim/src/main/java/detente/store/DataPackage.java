package detente.store;

import detente.results.Artifact;
import detente.results.Field;
import detente.results.Manifest;
import detente.results.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code datapackage.json}: what Frictionless readers need to know of the CSV tables of a result, with types, units and meanings. */
public final class DataPackage {
    static final String NAME = "datapackage.json";

    private static final String CSV = ".csv";

    private DataPackage() {}

    /**
     * The description of the tables among the files.
     *
     * @param run the run that the files are of
     * @param id of the result
     */
    public static Artifact of(Manifest run, String id, List<Artifact> files) {
        ObjectNode document = Json.object()
                .put("profile", "tabular-data-package")
                .put("title", run.title() + ", scenario " + run.scenario())
                .put("description", run.description());
        ArrayNode resources = document.putArray("resources");
        files.stream()
                .filter(file -> file.path().endsWith(CSV) && !file.columns().isEmpty())
                .forEach(file -> put(resources.addObject(), file));
        // Last: the id follows from the software too, and where two packages first differ should follow from their
        // data.
        document.put("name", slug(run.model() + "-" + run.scenario()) + "-" + id)
                .put("id", id);
        return new Artifact(NAME, Json.text(document).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode resource, Artifact file) {
        resource.put("profile", "tabular-data-resource")
                .put("name", slug(file.path().substring(0, file.path().length() - CSV.length())))
                .put("path", file.path())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("bytes", file.bytes().length)
                .put("hash", "sha256:" + Sha256.hex(file.bytes()));
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Field field : file.columns()) {
            ObjectNode node = fields.addObject().put("name", field.name()).put("type", type(field.kind()));
            if (!field.unit().isEmpty()) {
                node.put("unit", field.unit());
            }
            node.put("description", field.about());
        }
        schema.putArray("missingValues").add("");
    }

    private static String type(Field.Kind kind) {
        return switch (kind) {
            case TEXT, UNIT -> "string";
            case WHOLE -> "integer";
            case NUMBER -> "number";
            case FLAG -> "boolean";
            case DAY -> "date";
        };
    }

    /** Letters, digits, points, dashes and underscores alone, as names of packages must be. */
    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
