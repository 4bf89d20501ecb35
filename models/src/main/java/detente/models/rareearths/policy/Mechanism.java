package detente.models.rareearths.policy;

/** What an instrument acts on: the part of the economy that reads its level. */
public enum Mechanism {
    /** Licences on what leaves a state for any other, with voyages, inspections and, if on, detours. */
    LICENCES("export licences, to all regions"),
    /** Licences on what leaves a state for its partner, delivered at once. */
    TECHNOLOGY("export licences, to the partner"),
    /** Users to whom nothing under such licences is sold. */
    ENTITY_LIST("who gets licences"),
    TARIFFS("tariffs"),
    COMMITMENTS("what China's buyers choose"),
    RESERVES("state reserves of magnets"),
    PLANTS("magnet plants"),
    /** Whether general licences are granted. */
    AGREEMENT("general licences");

    /** What it is, in a table. */
    public final String words;

    Mechanism(String words) {
        this.words = words;
    }

    /** Whether it is a control of exports: a regime with goods of its own. */
    public boolean controlsExports() {
        return this == LICENCES || this == TECHNOLOGY;
    }
}
