package detente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is known by: the code of its own model and of what that uses. */
class CodeHashTest {
    private static final Map<String, String> CODE = Map.of(
            "a/Farm.java", "package a; public class Farm { int size() { return shared.Sum.of(2); } }",
            "b/Mine.java", "package b; public class Mine { int size() { return 1; } }",
            "shared/Sum.java",
                    "package shared; public class Sum { public static int of(int n) { return Deep.of(n); } }",
            "shared/Deep.java", "package shared; class Deep { static int of(int n) { return n + 1; } }");

    @TempDir
    Path folder;

    @Test
    void changes_with_the_code_of_the_model() throws Exception {
        assertThat(hash("a.Farm", "a/Farm.java", "2", "3")).isNotEqualTo(hash("a.Farm"));
    }

    @Test
    void changes_with_what_the_model_uses_however_deep() throws Exception {
        assertThat(hash("a.Farm", "shared/Deep.java", "1", "5")).isNotEqualTo(hash("a.Farm"));
    }

    @Test
    void does_not_change_with_another_model() throws Exception {
        assertThat(hash("a.Farm", "b/Mine.java", "1", "5")).isEqualTo(hash("a.Farm"));
        assertThat(hash("b.Mine", "shared/Deep.java", "1", "5")).isEqualTo(hash("b.Mine"));
    }

    @Test
    void is_that_of_the_sources_where_the_jar_tells_them() throws Exception {
        write("META-INF/detente/sources.txt", "aa a/Farm.java\nbb shared\\Sum.java\ncc shared/Deep.java\n");
        String told = hash("a.Farm");
        assertThat(hash("a.Farm", "shared/Deep.java", "1", "5")).isEqualTo(told);
        write("META-INF/detente/sources.txt", "aa a/Farm.java\nbb shared/Sum.java\ncd shared/Deep.java\n");
        assertThat(hash("a.Farm")).isNotEqualTo(told);
    }

    private String hash(String type) throws IOException, ReflectiveOperationException {
        return hash(type, "a/Farm.java", "", "");
    }

    private String hash(String type, String changed, String text, String by)
            throws IOException, ReflectiveOperationException {
        for (var entry : CODE.entrySet()) {
            boolean same = !entry.getKey().equals(changed);
            write(entry.getKey(), same ? entry.getValue() : entry.getValue().replace(text, by));
        }
        String[] sources =
                CODE.keySet().stream().map(f -> folder.resolve(f).toString()).toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, sources))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return CodeHash.of(loader.loadClass(type));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
