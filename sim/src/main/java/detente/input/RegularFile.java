package detente.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file with an end, up to a stated size: the only way in which files are opened for reading. Pipes and devices are
 * refused before they are opened, for they may wait, or go on, for ever.
 */
public final class RegularFile {
    /** Most bytes of a file that is read whole as input: YAML or a manifest. */
    public static final int MOST_INPUT = 100_000_000;
    /** Most bytes of a table. */
    public static final long MOST_TABLE = 1_000_000_000;

    private RegularFile() {}

    /** All bytes of an input. @throws IOException if it is no regular file, too large or cannot be read */
    public static byte[] input(Path file) throws IOException {
        return bytes(file, MOST_INPUT);
    }

    /** All bytes of a file that this program wrote. @throws IOException if it is no regular file or cannot be read */
    public static byte[] bytes(Path file) throws IOException {
        return bytes(file, Integer.MAX_VALUE - 16); // the longest array
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream stream = stream(file, most)) {
            byte[] bytes = stream.readNBytes(most + 1);
            check(bytes.length, most); // it may have grown
            return bytes;
        }
    }

    /** A file of any size to be read piece by piece. @throws IOException if it is no regular file or cannot be read */
    public static InputStream stream(Path file) throws IOException {
        return stream(file, Long.MAX_VALUE);
    }

    /** The same of a file of so many bytes at most. @throws IOException if it has more, too */
    public static InputStream stream(Path file, long most) throws IOException {
        if (!Files.isRegularFile(file)) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            throw new IOException("it is " + (Files.isDirectory(file) ? "a folder" : "a pipe or a device, not a file"));
        }
        check(Files.size(file), most);
        return Files.newInputStream(file);
    }

    private static void check(long size, long most) throws IOException {
        if (size > most) {
            throw new IOException("it has more than " + most + " bytes");
        }
    }
}
