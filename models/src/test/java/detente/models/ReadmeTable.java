package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated table in a README, between {@code <!-- name -->} and {@code <!-- /name -->}. Tests run with
 * {@code -Ddetente.readme=write} put the generated one there.
 */
public final class ReadmeTable {
    private static final boolean WRITE = "write".equals(System.getProperty("detente.readme"));

    private ReadmeTable() {}

    /** Fails if the README has another table than the generated one. */
    public static void check(Path readme, String name, String table) throws IOException {
        Pattern place = Pattern.compile("(<!-- " + name + " -->\n).*?(<!-- /" + name + " -->)", Pattern.DOTALL);
        String text = Files.readString(readme);
        Matcher matcher = place.matcher(text);
        assertThat(matcher.find()).as("%s: a place for the %s", readme, name).isTrue();
        String generated = matcher.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
        if (WRITE) {
            Files.writeString(readme, generated);
        } else {
            assertThat(text).as("%s", readme).isEqualTo(generated);
        }
    }
}
