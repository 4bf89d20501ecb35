package detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartDatabasesTest {
    private static final int PATIENCE = 2;

    @TempDir
    Path folder;

    /** How often a part is still found held by somebody else. */
    private final TreeMap<String, Integer> held = new TreeMap<>();

    private PartDatabases parts() {
        return new PartDatabases(folder, this::open, PATIENCE);
    }

    private BatchDatabase open(Path file) {
        if (held.merge(file.getFileName().toString(), -1, Integer::sum) >= 0) {
            throw new OutputFailure("held", new SQLException(), true);
        }
        return BatchDatabase.open(file, folder.resolve("scratch"), "a", 1);
    }

    private List<String> names() throws IOException {
        return parts().all().stream().map(p -> p.getFileName().toString()).toList();
    }

    @Test
    void a_part_that_its_last_holder_is_about_to_leave_is_waited_for() throws IOException {
        held.put("part-7.duckdb", PATIENCE);
        parts().open(7).close();
        assertThat(names()).containsExactly("part-7.duckdb");
    }

    @Test
    void beside_a_part_that_stays_held_another_is_made_and_what_is_in_both_is_taken_over_once() throws IOException {
        try (BatchDatabase lost = parts().open(7)) {
            lost.keep(List.of(BatchDatabaseTest.done(7), BatchDatabaseTest.done(8)));
        }
        held.put("part-7.duckdb", PATIENCE + 1);
        held.put("part-7-2.duckdb", 1);
        try (BatchDatabase other = parts().open(7)) {
            other.keep(List.of(BatchDatabaseTest.done(8), BatchDatabaseTest.done(9)));
        }
        assertThat(names()).containsExactly("part-7-3.duckdb", "part-7.duckdb");
        try (BatchDatabase whole = open(folder.resolve("whole.duckdb"))) {
            List<Path> absorbed = parts().absorbInto(whole, "a");
            assertThat(absorbed).isEqualTo(parts().all());
            assertThat(whole.acknowledged().stream()).containsExactly(7, 8, 9);
            assertThat(whole.tally().total()).isEqualTo(3);
        }
    }

    @Test
    void a_file_that_is_only_called_a_little_like_a_part_is_none() throws IOException {
        parts().open(7).close();
        for (String name :
                List.of("part-7.duckdb.wal", "part-7-copy.duckdb", "part-seven.duckdb", "my-part-7.duckdb")) {
            Files.writeString(folder.resolve(name), "mine");
        }
        assertThat(names()).containsExactly("part-7.duckdb");
    }

    @Test
    void a_failure_that_is_no_lock_is_not_waited_for() {
        PartDatabases damaged = new PartDatabases(
                folder,
                file -> {
                    held.merge("opened", 1, Integer::sum);
                    throw new OutputFailure("damaged", new SQLException());
                },
                PATIENCE);
        assertThatThrownBy(() -> damaged.open(7))
                .isInstanceOf(OutputFailure.class)
                .hasMessage("damaged");
        assertThat(held).containsEntry("opened", 1);
    }
}
