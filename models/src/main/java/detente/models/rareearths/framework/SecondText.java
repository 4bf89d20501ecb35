package detente.models.rareearths.framework;

/** What a scripted signing says of the second side's text. */
public enum SecondText {
    /** By chance, as in any agreement: it differs with the probability of the parameters. */
    DRAWN,
    /** It says the same as the first. */
    SAME,
    /** It differs from the first. */
    DIFFERENT
}
