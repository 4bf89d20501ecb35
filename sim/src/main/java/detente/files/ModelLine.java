package detente.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a YAML file that says which model the file is for. All else in the file stays as its author wrote it. */
public final class ModelLine {
    private static final Pattern LINE = Pattern.compile(
            "^(model[ \\t]*:[ \\t]+)('(?:[^'\\n]|'')*'|\"[^\"\\n]*\"|[^\\s'\"](?:\\S|[ \\t]+(?![#\\s]))*)([ \\t]+#.*|[ \\t]*)$",
            Pattern.MULTILINE);
    private static final Pattern PLAIN = Pattern.compile("(?!(?:yes|no|on|off|true|false|null|y|n)$)[a-z][a-z0-9-]*");

    private ModelLine() {}

    /** The model that a text is for; empty if there is not one line that says {@code model: NAME}. */
    public static Optional<String> model(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return Optional.empty();
        }
        String value = line.group(2);
        boolean quoted = value.startsWith("'") || value.startsWith("\"");
        return line.find() ? Optional.empty() : Optional.of(quoted ? value.substring(1, value.length() - 1) : value);
    }

    /** The text with another model; empty if there is not one line that says {@code model: NAME}. */
    public static Optional<String> replaced(String text, String model) {
        Matcher line = LINE.matcher(text);
        if (!line.find() || line.find()) {
            return Optional.empty();
        }
        String value = PLAIN.matcher(model).matches() ? model : "'" + model.replace("'", "''") + "'";
        return Optional.of(LINE.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(value) + "$3"));
    }
}
