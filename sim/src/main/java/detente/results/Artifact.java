package detente.results;

/**
 * A file to be written.
 *
 * @param path relative to the result folder, with forward slashes
 * @param bytes its content; not copied, so neither side may change it
 */
public record Artifact(String path, byte[] bytes) {}
