package detente.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param type media type
 * @param headers further ones
 * @param body what it says
 */
record Reply(int status, String type, Map<String, String> headers, Body body) {
    static final String JSON = "application/json; charset=utf-8";

    /** What an answer says. */
    sealed interface Body {}

    /** All of it at once. */
    record Whole(byte[] bytes) implements Body {}

    /** A part after the other. */
    record Parts(Writer writer) implements Body {}

    /** Writes parts until there is nothing more, or nobody listens. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Reply json(ObjectNode document) {
        return json(200, document.toString()); // without spaces: half as many bytes
    }

    static Reply json(int status, String document) {
        return whole(status, JSON, document.getBytes(StandardCharsets.UTF_8));
    }

    static Reply whole(int status, String type, byte[] bytes) {
        return new Reply(status, type, Map.of(), new Whole(bytes));
    }

    /** A stream of events. */
    static Reply events(Writer writer) {
        return new Reply(200, "text/event-stream; charset=utf-8", Map.of(), new Parts(writer));
    }

    /** The same with a header more. */
    Reply with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, type, all, body);
    }
}
