package detente.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FoldersTest {

    @Test
    void a_path_below_the_current_folder_is_shown_relative_to_it() {
        assertThat(Folders.shown(Path.of("src/../data/a.csv"))).isEqualTo("data/a.csv");
        assertThat(Folders.shown(Path.of("data/a.csv").toAbsolutePath())).isEqualTo("data/a.csv");
    }

    @Test
    void another_path_is_shown_as_given() {
        assertThat(Folders.shown(Path.of("../data/a.csv"))).isEqualTo("../data/a.csv");
        assertThat(Folders.shown(Path.of("/data/a.csv"))).isEqualTo("/data/a.csv");
    }
}
