package detente.models.rareearths.policy;

import detente.models.rareearths.world.BaseTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Who acts in the events of a scenario: a state or a group of states, which is a region of the base table. */
public enum Actor {
    CHINA("CN", BaseTable.CHINA),
    UNITED_STATES("US", BaseTable.UNITED_STATES),
    ALLIES("ALLY", "ALLY"),
    REST_OF_WORLD("ROW", BaseTable.REST_OF_WORLD),
    EUROPE("EU", "EU"),
    JAPAN("JP", "JPN"),
    KOREA("KR", "KOR");

    /** Stands in an event for China and the United States together. */
    public static final String BOTH = "both";

    /** Those of every folder; others act where a table of controls declares instruments of theirs. */
    private static final List<Actor> USUAL = List.of(CHINA, UNITED_STATES, ALLIES, REST_OF_WORLD);

    /** All, as {@link #values} gives them. */
    public static final List<Actor> ALL = List.of(values());

    /** Name in the events of a scenario. */
    public final String code;
    /** Name in the base table. */
    public final String region;
    /** Name in series. */
    public final String key;

    Actor(String code, String region) {
        this.code = code;
        this.region = region;
        this.key = region.toLowerCase(Locale.ROOT);
    }

    /** Who can act in an event of every folder: each of the usual ones, and {@link #BOTH}. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(BOTH));
        USUAL.forEach(actor -> names.add(actor.code));
        return names;
    }

    /** Whether an event of that actor is an act of this one. */
    boolean isIn(String actor) {
        return actor.equals(code) || (actor.equals(BOTH) && (this == CHINA || this == UNITED_STATES));
    }

    /** The state against which it turns its controls: China against the United States, everybody else against China. */
    public Actor partner() {
        return this == CHINA ? UNITED_STATES : CHINA;
    }
}
