package detente.architecture.wrong.study.facts;

/** A study that keeps to itself. */
public record Neighbour(int rows) {}
