package detente.store;

import detente.results.ShellCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where and when a run was computed; recorded, never compared.
 *
 * @param jdk version of Java
 * @param commandLine what was typed
 * @param currentFolder where it was typed
 * @param modelFolder where the model folder stood
 * @param model what names that in a command that is typed in the folder of the program
 * @param file what names the file that ordered it, if one did, in such a command
 * @param start when the run began
 * @param wallTimeMillis how long simulation and drawing took
 */
public record Environment(
        String jdk,
        ShellCommand commandLine,
        Path currentFolder,
        Path modelFolder,
        String model,
        Optional<String> file,
        Instant start,
        long wallTimeMillis) {}
