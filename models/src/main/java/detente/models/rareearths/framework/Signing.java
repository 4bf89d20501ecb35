package detente.models.rareearths.framework;

/**
 * An agreement that a scenario's script begins.
 *
 * @param terms what it says
 * @param second whether the second text says the same
 * @param first who publishes first
 */
public record Signing(Terms terms, SecondText second, Party first) {}
