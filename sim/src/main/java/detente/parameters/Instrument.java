package detente.parameters;

/**
 * Something that an event can set.
 *
 * @param name for example {@code ree-licence}
 * @param unit unit of the level
 * @param min lowest admissible level
 * @param max highest admissible level
 * @param about one line of meaning
 */
public record Instrument(String name, String unit, double min, double max, String about) {

    /** The instrument that every model has: an event without effect, that only marks charts and has no level. */
    public static final String NOTE = "note";
}
