package detente.table;

import tools.jackson.databind.node.ObjectNode;

/**
 * A finding that stands alone.
 *
 * @param name as files have it
 * @param heading for readers
 */
public record Entry(String name, String heading, Cell value) {
    /** Adds it to a JSON document. */
    public void put(ObjectNode document) {
        JsonWriter.put(document, JsonWriter.key(name), value);
    }
}
