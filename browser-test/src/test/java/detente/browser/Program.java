package detente.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The finished program, as it stands in {@code lib/}. */
final class Program {
    static final Path ROOT = Path.of(System.getProperty("detente.home"));

    private Program() {}

    /** A server that was started, and the project that it serves. */
    record Server(Process process, Path home, URI address) implements AutoCloseable {
        /** The page with a link's words. */
        URI page(String query) {
            return address.resolve(query.isEmpty() ? "/" : "/?" + query);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    /** Copies model folders to a project of one's own. */
    static void copyModels(Path home, List<String> models) throws IOException {
        Path from = ROOT.resolve("models");
        for (String model : models) {
            try (Stream<Path> tree = Files.walk(from.resolve(model))) {
                for (Path path : tree.toList()) {
                    Path target =
                            home.resolve("models").resolve(from.relativize(path).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Types a command and waits for its end. */
    static void run(Path home, String... words) {
        end(start(home, "detente.cli.Main", words));
    }

    /** Lets a class of the models' tests work in the project of the sources, and waits for its end. */
    static void runTest(String main, String... words) {
        end(start(ROOT, main, words));
    }

    private static void end(Process process) {
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(process.info().commandLine().orElse("the program") + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Serves the page of a project on any free port. */
    static Server serve(Path home) throws IOException {
        Process process = start(home, "detente.cli.Main", "serve", "--port", "0");
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (line == null || !line.contains("http://")) {
            throw new AssertionError("the server does not say where it is: " + line);
        }
        return new Server(process, home, URI.create(line.replaceAll(".*(http://\\S+).*", "$1")));
    }

    private static Process start(Path home, String main, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Djava.awt.headless=true",
                "-Ddetente.home=" + home,
                "-cp",
                ROOT.resolve("lib") + "/*:" + ROOT.resolve("models/target/test-classes"),
                main));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .put("FONTCONFIG_FILE", ROOT.resolve("lib/fonts/fonts.conf").toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
