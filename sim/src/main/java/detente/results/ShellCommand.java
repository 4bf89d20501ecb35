package detente.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command as it is typed in a POSIX shell. Every text that is meant to be typed again is one of these.
 *
 * @param words the program first; as text, a word that a shell would take apart is quoted
 */
public record ShellCommand(List<String> words) {
    /** The program, for whoever stands in its folder: there every command of a result is typed. */
    private static final String PROGRAM = "./detente";
    /** Where commands of a result are typed, a sentence. */
    public static final String WHERE =
            "To be typed in the folder of Détente, where ./detente is: paths count from there.";

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w.,:+/@%-][\\w.,:=+/@%-]*");

    public ShellCommand {
        words = List.copyOf(words);
    }

    /** A command of the program, typed in its folder. */
    public static ShellCommand of(Object... words) {
        return new ShellCommand(List.of(PROGRAM)).and(words);
    }

    /** The same with more words. */
    public ShellCommand and(Object... more) {
        List<String> all = new ArrayList<>(words);
        Arrays.stream(more).map(Objects::toString).forEach(all::add);
        return new ShellCommand(all);
    }

    /** The same with an option once for each value. */
    public ShellCommand each(String option, Collection<?> values) {
        ShellCommand command = this;
        for (Object value : values) {
            command = command.and(option, value);
        }
        return command;
    }

    /** The same without a word. */
    public ShellCommand without(String word) {
        return new ShellCommand(words.stream().filter(w -> !w.equals(word)).toList());
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return words.stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
