package detente.architecture.wrong.results;

/** Harmless by itself, but its neighbour closes a circle. */
public record Plain(int value) {}
