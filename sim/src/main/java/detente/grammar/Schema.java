package detente.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a JSON Schema (draft 2020-12), as maps and lists in the order in which they are written. */
public final class Schema {

    private Schema() {}

    /** An object with exactly these keys. */
    static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        return of("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    /** A part of a schema that is a map itself. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> inside(Map<String, Object> schema, String... path) {
        Map<String, Object> part = schema;
        for (String key : path) {
            part = (Map<String, Object>) part.get(key);
        }
        return part;
    }

    /** A map in the order in which it is written, which {@code Map.of} does not keep. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
