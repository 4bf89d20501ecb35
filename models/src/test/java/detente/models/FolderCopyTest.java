package detente.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {
    @TempDir
    Path temporary;

    @Test
    void a_folder_is_copied_whole_or_not_at_all() throws IOException {
        Path from = temporary.resolve("from");
        Files.createDirectories(from.resolve("empty/inner"));
        Files.writeString(from.resolve("empty/note.txt"), "kept");
        FolderCopy.copy(from, temporary.resolve("whole"));
        assertThat(temporary.resolve("whole/empty/inner")).isEmptyDirectory();
        assertThat(temporary.resolve("whole/empty/note.txt")).hasContent("kept");
        Files.createSymbolicLink(from.resolve("nowhere"), Path.of("gone"));
        assertThatThrownBy(() -> FolderCopy.copy(from, temporary.resolve("torn")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }
}
