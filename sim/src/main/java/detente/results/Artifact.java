package detente.results;

import java.util.List;

/**
 * A file to be written.
 *
 * @param path relative to the result folder, with forward slashes
 * @param bytes its content; not copied, so neither side may change it
 * @param columns what a table holds; none for other files, and for those that were read again
 */
public record Artifact(String path, byte[] bytes, List<Field> columns) {

    public Artifact {
        columns = List.copyOf(columns);
    }

    /** A file that is no table. */
    public Artifact(String path, byte[] bytes) {
        this(path, bytes, List.of());
    }

    /** The same file inside a folder. */
    public Artifact inside(String folder) {
        return new Artifact(folder + "/" + path, bytes, columns);
    }
}
