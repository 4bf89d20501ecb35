package detente.models.rareearths.framework;

/**
 * Something that happened to the agreement in a week.
 *
 * @param from status before
 * @param to status after; the same as before if only the text was cleared up or talks opened or broke off
 * @param actor {@code CN}, {@code US} or {@code both}
 * @param label one sentence in plain words
 */
public record Transition(int period, Status from, Status to, String actor, String label) {}
