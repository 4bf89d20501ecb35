package detente.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts that would take for ever are refused at once. */
@Timeout(20)
class YamlReaderTest {
    @Test
    void lines_and_texts_that_would_take_for_ever_are_refused() {
        assertThat(yaml("a: " + "x".repeat(10_000_000)))
                .containsExactly("1: the line has 10000003 characters, more than 100000.");
        assertThat(yaml("b: 1\na: >\n" + ("  " + "x".repeat(98) + "\n").repeat(100_000)))
                .containsExactly("2: the text has 9900000 characters, more than 100000.");
        assertThat(yaml("a: " + "x".repeat(90_000))).isEmpty();
    }

    @Test
    void nesting_that_would_take_for_ever_is_refused_at_once() {
        assertThat(yaml("a: " + "[\n".repeat(1_000_000)))
                .containsExactly("50: lists and maps are nested too deeply, more than 50 times.");
        assertThat(yaml("- ".repeat(40_000) + "a"))
                .containsExactly("1: lists and maps are nested too deeply, more than 50 times.");
    }

    @Test
    void a_bomb_of_aliases_is_no_bomb() {
        assertThat(yaml("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
                .hasSize(6)
                .allMatch(problem -> problem.contains("are not allowed; write the value out."));
    }

    private static List<String> yaml(String text) {
        Problems problems = new Problems();
        YamlReader.read("f.yaml", text, problems);
        return problems.list().stream().map(p -> p.line() + ": " + p.message()).toList();
    }
}
