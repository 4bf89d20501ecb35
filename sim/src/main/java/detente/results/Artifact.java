package detente.results;

/**
 * A file to be written.
 *
 * @param path relative to the result folder, with forward slashes
 * @param bytes its content; not copied, so neither side may change it
 */
@SuppressWarnings("ArrayRecordComponent") // identity of artifacts is never asked for
public record Artifact(String path, byte[] bytes) {}
