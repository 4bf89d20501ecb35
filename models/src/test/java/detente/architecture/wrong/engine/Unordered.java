package detente.architecture.wrong.engine;

import detente.architecture.wrong.results.Plain;
import java.util.HashMap;
import java.util.Map;

/** Iterates in hash order. */
public final class Unordered {
    private final Map<String, Plain> map = new HashMap<>();

    public int size() {
        return map.size();
    }
}
