package detente.models.rareearths.goods;

import detente.parameters.Keyed;
import java.util.Map;

/**
 * How one control is handled, where its state handles it otherwise than its other controls.
 *
 * @param own values by the last part of a parameter's name, for example {@code validity}
 */
public record Practice(Map<String, Double> own) {
    /** As the parameters say. */
    public static final Practice USUAL = new Practice(Map.of());

    public Practice {
        own = Map.copyOf(own);
    }

    /** The value of a parameter. */
    public double of(String name, double usual) {
        return own.getOrDefault(name, usual);
    }

    /** The value of a parameter of whole numbers. */
    public int of(String name, int usual) {
        return (int) of(name, (double) usual);
    }

    /** The values of a parameter by key: one for all keys if the control has its own. */
    public Keyed of(String name, Keyed usual) {
        return own.containsKey(name) ? Keyed.of(own.get(name)) : usual;
    }
}
