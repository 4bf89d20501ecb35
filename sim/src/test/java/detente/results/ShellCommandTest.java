package detente.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellCommandTest {

    @Test
    void plain_words_need_no_quotes() {
        assertThat(ShellCommand.of("run", "./mine", "--set", "licences.rate=0.3", "--seed", -4))
                .hasToString("./detente run ./mine --set licences.rate=0.3 --seed -4");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_shell_reads_the_words_that_were_meant() throws IOException, InterruptedException {
        List<String> words = List.of(
                "../Bob's model",
                "",
                "~",
                "a b",
                "\"",
                "'",
                "$HOME",
                "`id`",
                "=x",
                "a\nb",
                "*",
                "!",
                "稀土",
                "x#",
                "#x",
                "\\",
                "a;b");
        ShellCommand command = new ShellCommand(List.of("printf", "%s\\0")).and(words.toArray());
        Process shell = new ProcessBuilder("sh", "-c", command.toString()).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(read).isEqualTo(String.join("\0", words) + "\0");
    }
}
