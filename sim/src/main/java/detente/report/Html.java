package detente.report;

import detente.page.PageStyle;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects a page. Everything that comes from a file or a user goes through {@link #text}, which escapes it. */
final class Html {
    /** An address ends before the punctuation of the sentence around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private final StringBuilder page = new StringBuilder(1 << 16);

    /** A page up to the inside of its header. */
    static Html begin(String title) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>\n")
                .raw(PageStyle.css())
                .raw("</style>\n</head>\n<body>\n<header>\n");
    }

    /** The whole page, from inside its main part. */
    byte[] end() {
        return raw("</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Markup of our own, as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Text, escaped for element content and quoted attributes. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
            }
        }
        return this;
    }

    /** An element without attributes around text. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    /** A table cell, optionally of a class. */
    Html cell(String style, String text) {
        return raw(style.isEmpty() ? "<td>" : "<td class=\"" + style + "\">")
                .text(text)
                .raw("</td>");
    }

    /** Text in which web addresses are links. */
    Html linked(String text) {
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            text(text.substring(end, address.start()));
            raw("<a href=\"")
                    .text(address.group())
                    .raw("\">")
                    .text(address.group())
                    .raw("</a>");
            end = address.end();
        }
        return text(text.substring(end));
    }

    /** The head of a table; a name that ends in {@code #} heads a column of numbers. */
    Html tableHead(String... columns) {
        raw("<thead><tr>");
        for (String column : columns) {
            boolean number = column.endsWith("#");
            raw(number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                    .text(number ? column.substring(0, column.length() - 1) : column)
                    .raw("</th>");
        }
        return raw("</tr></thead>\n<tbody>\n");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
