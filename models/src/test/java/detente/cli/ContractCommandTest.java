package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code detente test} tells a model's author what does not hold, and what to do. */
class ContractCommandTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void of_a_model_that_is_right_everything_holds() {
        Desk.Answer answer = desk.types("test", "cobweb");
        assertThat(answer.out().lines()).hasSize(8).allMatch(line -> line.startsWith("holds   "));
        assertThat(answer.code()).isZero();
    }

    @Test
    void what_does_not_hold_is_told_with_what_to_do() {
        Desk.Answer answer = desk.types("test", "faulty");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("model.yaml has no 'outcomes'")
                .contains("there is no README.md that says what the model is for")
                .contains("kind = throws lies in its bounds, but the run breaks off: ")
                .contains("the roof fell in. Narrow the bounds in @Param, or refuse the value.")
                .contains("identity 'goods are one' is broken")
                .contains("parameter 'when' moves no series in any scenario: is it read?")
                .contains("holds   The same seed gives the same numbers");
    }

    @Test
    void a_scenario_whose_books_break_is_named() {
        desk.write(
                "models/faulty/scenarios/leak.yaml",
                "description: What if goods come from nothing\nparameters: {kind: makes-goods}\n");
        assertThat(desk.types("test", "faulty").out())
                .contains("BROKEN  Every scenario runs", "scenario 'leak'", "identity 'goods are one' is broken");
    }

    @Test
    void of_a_model_that_always_breaks_that_is_told_once() {
        desk.write(
                "models/faulty/model.yaml",
                desk.read("models/faulty/model.yaml").replace("value: never", "value: throws"));
        Desk.Answer answer = desk.types("test", "faulty");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).doesNotContain("faulty");
        assertThat(answer.out().lines().filter(line -> line.startsWith("BROKEN") || line.startsWith("holds")))
                .hasSize(4);
        assertThat(answer.out()).containsPattern("BROKEN  Every scenario runs.*\n +Model 'faulty'.*the roof fell in");
    }

    @Test
    void what_the_page_of_a_model_says_wrongly_is_a_wrong_file() {
        desk.write("models/cobweb/page.yaml", "levers: [{parameter: wether}]\n");
        assertThat(desk.types("test", "cobweb").out())
                .startsWith("BROKEN  All files can be read")
                .contains("unknown parameter 'wether'");
    }

    @Test
    void wrong_files_are_told_first_and_alone() {
        desk.write("models/cobweb/scenarios/mine.yaml", "description: mine\nextends: basline\n");
        Desk.Answer answer = desk.types("test", "cobweb");
        assertThat(answer.out())
                .startsWith("BROKEN  All files can be read")
                .contains("scenario 'mine': ", "unknown scenario 'basline'");
        assertThat(answer.out().lines()).hasSize(2);
    }

    @Test
    void tables_of_the_readme_that_are_old_are_told() {
        desk.write(
                "models/cobweb/README.md",
                desk.read("models/cobweb/README.md").replace("| `weather` |", "| `wether` |"));
        assertThat(desk.types("test", "cobweb").out())
                .contains(
                        "README.md: the table of parameters is not the model's any more; copy it from 'detente describe"
                                + " cobweb --format markdown'.");
    }

    @Test
    void programs_read_the_same() {
        JsonNode parts = desk.json("test", "faulty", "--json").path("contract");
        assertThat(parts).hasSize(8);
        assertThat(parts.get(0).path("problems")).isEmpty();
        assertThat(parts.get(1).path("problems").get(0).asString()).startsWith("model.yaml has no 'outcomes'");
    }
}
