package detente.output;

import java.time.Instant;

/**
 * Where and when a run was computed; recorded, never compared.
 *
 * @param jdk version of Java
 * @param commandLine what was typed
 * @param modelFolder where the model folder stood
 * @param start when the run began
 * @param wallTimeMillis how long simulation and drawing took
 */
public record Environment(String jdk, String commandLine, String modelFolder, Instant start, long wallTimeMillis) {}
