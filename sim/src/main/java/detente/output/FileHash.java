package detente.output;

import detente.parameters.RegularFile;
import detente.results.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Hash of a file that may be too large for memory. */
final class FileHash {
    private FileHash() {}

    /** SHA-256 of its bytes, lower-case hexadecimal. */
    static String of(Path file) throws IOException {
        try (InputStream bytes = RegularFile.stream(file)) {
            return Sha256.hex(bytes);
        }
    }
}
