package detente.engine;

/** When identities are checked: after every phase, at the end of every period, or never. */
public enum Strictness {
    PHASE,
    PERIOD,
    OFF
}
