package detente.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param path decoded, from the root
 * @param query names to values, decoded, in the order in which they came
 * @param headers in lower case, each with its first value
 */
record Asked(String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether it only reads. */
    boolean isGet() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
