package detente.results;

/**
 * A file that a run was computed from.
 *
 * @param path relative to the model folder, with forward slashes
 * @param sha256 hash of its bytes, lower-case hexadecimal
 */
public record InputFile(String path, String sha256) {}
