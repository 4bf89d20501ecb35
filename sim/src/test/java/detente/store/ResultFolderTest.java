package detente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_whose_manifest_has_words_for_numbers_is_not_intact() throws IOException {
        Files.writeString(folder.resolve(ManifestFile.NAME), "{\"runs\": {\"done\": \"many\"}}");
        assertThat(new ResultFolder(folder).intact(stored -> {
                    int done = stored.document().path("runs").path("done").asInt();
                    throw new AssertionError(done + " is no number");
                }))
                .isEmpty();
    }
}
