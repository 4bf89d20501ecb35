package detente.parameters;

/** A word of a file with the place where it is written. */
public record Placed(String text, Position at) {}
