package detente.cli;

import java.util.Optional;

/**
 * Where two records of a command part.
 *
 * @param command whose records they are
 * @param part a file, or what was printed
 * @param line in the part, from 1
 * @param column in the line, from 1
 * @param held the character of the golden copy and its surroundings
 * @param now the character of today and its surroundings
 */
record FirstDifference(String command, String part, int line, int column, String held, String now) {
    private static final int BEFORE = 60;
    private static final int AFTER = 40;

    /** Empty if both are the same. */
    static Optional<FirstDifference> between(String command, String held, String now) {
        int at = 0;
        while (at < held.length() && at < now.length() && held.charAt(at) == now.charAt(at)) {
            at++;
        }
        if (at == held.length() && at == now.length()) {
            return Optional.empty();
        }
        String same = held.substring(0, at);
        int heading = same.startsWith(GoldenRecord.HEADING) ? 0 : -1;
        heading = Math.max(heading, same.lastIndexOf("\n" + GoldenRecord.HEADING) + 1);
        int headingEnd = same.indexOf('\n', heading);
        if (headingEnd < 0) {
            headingEnd = at; // the headings themselves differ
        }
        String part = same.substring(heading, headingEnd).replace(GoldenRecord.HEADING, "");
        String before = same.substring(Math.min(at, headingEnd + 1));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return Optional.of(new FirstDifference(command, part, line, column, around(held, at), around(now, at)));
    }

    /** The difference in words, with the character that differs in double angle brackets. */
    String message() {
        return """
                %s: %s, line %d, column %d differs
                  golden copy  %s
                  now          %s
                If this is wanted: write the golden copies again with -Ddetente.golden=write, look at what git says has changed, \
                and commit it with a line in sim/docs/CHANGELOG.md that starts with "Interface changed" or "Results changed".
                Records of today, uncut, are in models/target/golden.
                """.formatted(command, part, line, column, held, now);
    }

    private static String around(String text, int at) {
        String before = text.substring(Math.max(0, at - BEFORE), at);
        if (at == text.length()) {
            return visible(before) + "«end»";
        }
        String after = text.substring(at + 1, Math.min(text.length(), at + 1 + AFTER));
        return visible(before) + "«" + visible(text.substring(at, at + 1)) + "»" + visible(after);
    }

    private static String visible(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
