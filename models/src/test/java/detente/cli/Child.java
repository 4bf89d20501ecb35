package detente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, which can be killed. */
final class Child {
    private Child() {}

    /** @param log where it prints to */
    static Process start(Path home, Path log, String... words) throws IOException {
        return new ProcessBuilder(command(home, words))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    static List<String> command(Path home, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Ddetente.home=" + home,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "detente.cli.Main"));
        command.addAll(List.of(words));
        return command;
    }
}
