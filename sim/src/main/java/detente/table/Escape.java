package detente.table;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of files and users made harmless for the languages that readers' pages are written in. */
public final class Escape {
    /** An address ends before the punctuation of the sentence around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private Escape() {}

    /** For the content of HTML elements and for quoted attributes. */
    public static String html(String text) {
        return each(text, c -> switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> printable(c);
        });
    }

    /** The same, with web addresses as links. */
    public static String linkedHtml(String text) {
        return linked(
                text,
                Escape::html,
                address -> "<a href=\"" + html(address.replace("[", "%5B").replace("]", "%5D")) + "\">" + html(address)
                        + "</a>");
    }

    /** For Markdown, in a paragraph or in a cell of a table; web addresses link themselves, as they are. */
    public static String markdown(String text) {
        return linked(text, Escape::markdownWords, address -> address.replace("|", "%7C"));
    }

    private static String linked(String text, UnaryOperator<String> words, UnaryOperator<String> link) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            out.append(words.apply(text.substring(end, address.start()))).append(link.apply(address.group()));
            end = address.end();
        }
        return out.append(words.apply(text.substring(end))).toString();
    }

    private static String markdownWords(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*{}[]<>|#".indexOf(c) >= 0 || (c == '_' && !isInWord(text, i))) {
                out.append('\\');
            }
            out.append(c == '\n' ? " " : printable(c));
        }
        return out.toString();
    }

    /** Whether a character stands between letters or digits; an underscore there means nothing to Markdown. */
    private static boolean isInWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** For LaTeX with UTF-8 input, in text mode. */
    public static String latex(String text) {
        return each(text, c -> switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '"' -> "\\textquotedbl{}";
            case '\'' -> "\\textquotesingle{}";
            case '-' -> "{-}";
            case '#', '$', '%', '&', '_', '{', '}' -> "\\" + c;
            case '\u2212' -> "$-$";
            case '\u2013' -> "--";
            case '\u2264' -> "$\\leq$";
            case '\u2265' -> "$\\geq$";
            default -> printable(c);
        });
    }

    private static String each(String text, Function<Character, String> written) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            out.append(written.apply(text.charAt(i)));
        }
        return out.toString();
    }

    private static String printable(char c) {
        return Character.isISOControl(c) && c != '\n' ? " " : String.valueOf(c);
    }
}
