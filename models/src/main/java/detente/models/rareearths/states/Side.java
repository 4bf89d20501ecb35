package detente.models.rareearths.states;

import java.util.List;

/** The two states of the conflict; each is the other's partner. */
public enum Side {
    CHINA(0, "chn", "China"),
    UNITED_STATES(1, "usa", "the United States");

    /** Both, in order of place. */
    public static final List<Side> BOTH = List.of(values());

    /** Place in arrays by side. */
    public final int place;
    /** Key of the state's own parameter values and end of its series' names. */
    public final String key;
    /** The state in a sentence. */
    public final String words;

    Side(int place, String key, String words) {
        this.place = place;
        this.key = key;
        this.words = words;
    }

    public Side partner() {
        return BOTH.get(1 - place);
    }
}
