package detente.parameters;

import java.util.Optional;

/**
 * A mistake in an input.
 *
 * @param file as shown to the user
 * @param line counted from 1; 0 if there is none
 * @param message a sentence: what was wrong, and its value
 * @param maybe the name that was probably meant
 */
public record Problem(String file, int line, String message, Optional<String> maybe) {}
