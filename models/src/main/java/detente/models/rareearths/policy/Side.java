package detente.models.rareearths.policy;

import java.util.List;

/** The two states of the conflict; each is the other's partner. */
public enum Side {
    CHINA(0, Actor.CHINA, "China", "Beijing"),
    UNITED_STATES(1, Actor.UNITED_STATES, "the United States", "Washington");

    /** Both, in order of place. */
    public static final List<Side> BOTH = List.of(values());

    /** Place in arrays by side. */
    public final int place;
    /** Who it is in the events of a scenario. */
    public final Actor actor;
    /** Key of the state's own parameter values and end of its series' names. */
    public final String key;
    /** The state in a sentence. */
    public final String words;
    /** The capital, for who decides. */
    public final String capital;

    Side(int place, Actor actor, String words, String capital) {
        this.capital = capital;
        this.place = place;
        this.actor = actor;
        this.key = actor.key;
        this.words = words;
    }

    public Side partner() {
        return BOTH.get(1 - place);
    }
}
