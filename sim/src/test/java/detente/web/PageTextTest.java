package detente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of the page keep to, without a browser. */
class PageTextTest {
    private static final int MOST_BYTES = 300_000;

    private static final Pattern WORD =
            Pattern.compile("^  (\\w+): \\['.+', '.*[^\\x00-\\x7f].*'],$", Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile("^  (\\w+): \\[", Pattern.MULTILINE);
    private static final Pattern IN_MARKUP = Pattern.compile("data-w(?:-label)?=\"(\\w+)\"");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\bw\\('(\\w+)'");

    @Test
    void the_page_is_small() {
        assertThat(files().mapToLong(file -> read(file).length()).sum()).isBetween(1L, (long) MOST_BYTES);
    }

    @Test
    void the_page_asks_nobody_but_its_server() {
        files().forEach(file -> assertThat(read(file).replace("http://www.w3.org/2000/svg", ""))
                .as(file.toString())
                .doesNotContain("http://", "https://", "//cdn"));
    }

    @Test
    void nothing_in_the_page_needs_a_wider_policy() {
        assertThat(read("index.html"))
                .doesNotContain(" style=", " onclick=", "<style")
                .doesNotContainPattern("<script[^>]*>[^<]");
        files().forEach(file ->
                assertThat(read(file)).as(file.toString()).doesNotContain("eval(", "new Function", "cookie"));
    }

    @Test
    void every_word_of_the_page_is_there_in_english_and_chinese() {
        String table = read("words.js");
        Set<String> words = found(WORD, table);
        assertThat(words).isEqualTo(found(ENTRY, table)).hasSizeGreaterThan(100);
        Set<String> used = new TreeSet<>(found(IN_MARKUP, read("index.html")));
        files().map(PageTextTest::read).forEach(text -> used.addAll(found(IN_SCRIPT, text)));
        assertThat(words).containsAll(used);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static String read(String name) {
        return read(folder().resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return List.copyOf(files.sorted().toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(PageTextTest.class.getResource("page").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
