package detente.parameters;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One value per key, for example per good: a default and the keys that differ from it.
 *
 * @param byDefault value of every key that has none of its own
 * @param own values of single keys
 */
public record Keyed(double byDefault, Map<String, Double> own) {

    public Keyed {
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /** The same value for every key. */
    public static Keyed of(double value) {
        return new Keyed(value, Map.of());
    }

    /** The value of a key. */
    public double of(String key) {
        return own.getOrDefault(key, byDefault);
    }
}
