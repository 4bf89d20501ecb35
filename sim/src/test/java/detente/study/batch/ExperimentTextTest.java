package detente.study.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTextTest {
    @Test
    void texts_in_yaml_are_quoted_where_a_reader_takes_them_for_something_else() {
        for (String word : List.of(
                "no",
                "Yes",
                "ON",
                "y",
                "null",
                "true",
                "1e5",
                "0x1F",
                "12:30:45",
                "2024-01-01",
                "~",
                "",
                "a: b",
                " a",
                "- a")) {
            assertThat(ExperimentText.quoted(word)).isEqualTo('"' + word + '"');
        }
        assertThat(ExperimentText.quoted("no-controls")).isEqualTo("no-controls");
        assertThat(ExperimentText.text("a\u0085b\u2028c")).isEqualTo("\"a\\u0085b\\u2028c\"");
    }
}
