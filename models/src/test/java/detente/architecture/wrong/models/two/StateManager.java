package detente.architecture.wrong.models.two;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** Does at once everything that a model must not do. */
final class StateManager {
    static final double[] WEIGHTS = {1, 2};

    private StateManager() {}

    static void write(Path path) throws IOException {
        Files.writeString(path, LocalDate.now(ZoneOffset.UTC) + " " + new Random(1).nextDouble());
    }

    static String read(Path path) throws IOException {
        return Files.readString(path);
    }

    static int fields() {
        return StateManager.class.getDeclaredFields().length;
    }

    static void print() {
        System.out.println(WEIGHTS[0]);
    }
}
