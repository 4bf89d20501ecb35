package detente.input;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mistake in an input.
 *
 * @param file as shown to the user
 * @param line counted from 1; 0 if there is none
 * @param message a sentence: what was wrong, and its value
 * @param maybe the name that was probably meant
 */
public record Problem(String file, int line, String message, Optional<String> maybe) {
    private static final int LONGEST = 1000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Whatever a user wrote: the message is one line of a length that can be read. */
    public Problem {
        if (message.length() > LONGEST) {
            message = message.substring(0, LONGEST / 2) + " ... " + message.substring(message.length() - LONGEST / 2);
        }
        message = CONTROL.matcher(message)
                .replaceAll(c ->
                        String.format(Locale.ROOT, "\\\\u%04x", (int) c.group().charAt(0)));
    }
}
