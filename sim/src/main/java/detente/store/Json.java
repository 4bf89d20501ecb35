package detente.store;

import detente.input.Problem;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.table.Cell;
import detente.table.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON documents in one form: two spaces, line feeds, numbers as they were given. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The document as text, with a line feed at its end. */
    public static String text(Object document) {
        return WRITER.writeValueAsString(document) + "\n";
    }

    /** The document that lists what is wrong. */
    public static String problems(List<Problem> problems) {
        ObjectNode document = object();
        ArrayNode array = document.putArray("problems");
        for (Problem problem : problems) {
            array.addObject()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("message", problem.message())
                    .put("maybe", problem.maybe().orElse(null));
        }
        return text(document);
    }

    /** A document from its bytes. @throws tools.jackson.core.JacksonException if they are not a JSON object */
    public static ObjectNode read(byte[] bytes) {
        return MAPPER.readerFor(ObjectNode.class).readValue(bytes);
    }

    /**
     * Adds a whole number: as text where a double cannot hold it exactly, because many readers have nothing else (RFC 7493).
     *
     * @return the object
     */
    public static ObjectNode putWhole(ObjectNode object, String key, long value) {
        JsonWriter.put(object, key, Cell.whole(value));
        return object;
    }

    /** A whole number as it was added. @throws IllegalArgumentException if it is none of 64 bits */
    public static long whole(JsonNode node) {
        if (node.isString()) {
            return Long.parseLong(node.asString());
        }
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw new IllegalArgumentException("'" + node + "' is no whole number of 64 bits");
        }
        return node.asLong();
    }

    /** Adds what the values of a series are: its unit, whether it is a level or a flow, and what a flow adds up to. */
    public static void putQuantity(ObjectNode object, Quantity quantity) {
        object.put("unit", quantity.unit()).put("kind", quantity.kind());
        if (quantity instanceof Quantity.Flow flow) {
            object.put("amount", flow.amount());
        }
    }

    /** Adds an array of parameters under {@code parameters}. */
    public static void putParameters(ObjectNode object, List<Parameter> parameters) {
        var array = object.putArray("parameters");
        for (Parameter parameter : parameters) {
            ObjectNode node = array.addObject();
            node.put("name", parameter.name());
            node.put("type", parameter.type());
            node.put("unit", parameter.unit());
            putValue(node, "min", parameter.min(), parameter.type());
            putValue(node, "max", parameter.max(), parameter.type());
            putValue(node, "value", parameter.value(), parameter.type());
            node.put("lever", parameter.lever());
            node.put("about", parameter.about());
            node.put("source", parameter.source());
        }
    }

    private static void putValue(ObjectNode node, String key, String text, String type) {
        if (text.isEmpty()) {
            node.putNull(key);
        } else if (type.equals("boolean")) {
            node.put(key, Boolean.parseBoolean(text));
        } else if (type.equals("choice") || text.endsWith("inf")) {
            node.put(key, text);
        } else {
            node.put(key, new BigDecimal(text));
        }
    }
}
