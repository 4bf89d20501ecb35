package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the launcher builds: with a Maven that writes down what it is asked, and a Java that only says that it runs. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "ln",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sleep",
            "sort",
            "tail");

    @TempDir
    Path home;

    private Path bin;

    @BeforeEach
    void set_up_a_program_that_is_not_built() throws IOException {
        Files.copy(root().resolve("detente"), home.resolve("detente"));
        Files.writeString(home.resolve("pom.xml"), "<project />");
        Files.createDirectories(home.resolve("lib"));
        bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : TOOLS) {
            link(tool);
        }
        tool("java", "echo running");
        builds(":");
    }

    @Test
    void a_warning_is_shown_with_its_file_and_does_not_stop_the_start() throws Exception {
        builds("echo '[INFO] much talk'; echo '[WARNING] /a/b/Firm.java:[7,8] [rawtypes] found raw type: List'");
        assertThat(end(start())).isEqualTo("""
                detente: building (once, a minute or so) ...
                [WARNING] /a/b/Firm.java:[7,8] [rawtypes] found raw type: List
                running
                """);
        assertThat(Files.readString(home.resolve("asked"))).contains("-Dmaven.compiler.failOnWarning=false");
        assertThat(home.resolve("build.log")).doesNotExist();
        assertThat(end(start())).isEqualTo("running\n");
    }

    @Test
    void all_other_builds_end_at_a_warning() throws IOException {
        assertThat(Files.readString(root().resolve("pom.xml")))
                .contains("<maven.compiler.failOnWarning>true</maven.compiler.failOnWarning>")
                .contains("<arg>-Xlint:all,");
    }

    @Test
    void an_error_is_shown_with_its_file_once() throws Exception {
        String error = "[ERROR] /a/b/Firm.java:[7,8] ';' expected";
        builds("echo \"" + error + "\"; echo '[INFO] 1 error'; echo \"" + error + "\"; exit 1");
        assertThat(end(start())).isEqualTo("""
                detente: building (once, a minute or so) ...
                [ERROR] /a/b/Firm.java:[7,8] ';' expected
                detente: the build failed; all of its output is in %s/build.log
                """.formatted(home.toRealPath()));
    }

    @Test
    void a_build_that_fails_otherwise_says_what_maven_says() throws Exception {
        builds("echo '[INFO] much talk'; echo '[ERROR] no such plugin'; exit 1");
        assertThat(end(start())).contains("[ERROR] no such plugin\n").doesNotContain("talk", "running");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_launchers_at_once_build_once(boolean flock) throws Exception {
        providing(flock);
        builds("sleep 1");
        Process first = start();
        Process second = start();
        assertThat(end(first) + end(second))
                .containsOnlyOnce("building (once")
                .containsOnlyOnce("another launcher is building; waiting for it ...")
                .contains("running\ndetente")
                .endsWith("running\n");
        assertThat(Files.readAllLines(home.resolve("asked"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void when_the_one_that_builds_is_killed_the_next_goes_on(boolean flock) throws Exception {
        providing(flock);
        builds("[ -f again ] || { touch again; sleep 30; exit 1; }");
        link("touch");
        Process first = start();
        while (!Files.exists(home.resolve("again"))) {
            Thread.sleep(10);
        }
        Process second = start();
        assertThat(second.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        List<ProcessHandle> all = first.descendants().toList();
        first.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        assertThat(end(second)).endsWith("running\n");
    }

    private void providing(boolean flock) throws IOException {
        if (flock) {
            assumeThat(Path.of("/usr/bin/flock")).exists();
            link("flock");
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("detente.home"));
    }

    /** @param script what Maven does before the program is built */
    private void builds(String script) throws IOException {
        tool("mvn", "echo \"$@\" >> asked\n" + script + "\n: > lib/.built");
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The machine's own, so that nothing but what is named here is needed. */
    private void link(String tool) throws IOException {
        for (String folder : List.of("/usr/bin", "/bin")) {
            if (Files.exists(Path.of(folder, tool)) && !Files.exists(bin.resolve(tool))) {
                Files.createSymbolicLink(bin.resolve(tool), Path.of(folder, tool));
            }
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("detente").toString(), "models");
        builder.environment().put("PATH", bin.toString());
        builder.environment().remove("JAVA_HOME");
        return builder.redirectErrorStream(true).directory(home.toFile()).start();
    }

    private static String end(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
