package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers with other assumptions: in cobweb the resting price of 86 dollars does not depend on how expectations are formed. */
class FactsRangesTest {
    private static final String FACTS = """
            facts:
              - {id: resting, title: Resting price, unit: dollar/t, measure: last(price), source: book}
              - {id: first, title: First price, unit: dollar/t, measure: "max(price, to=2001-12-31)", source: book}
            assumptions:
              - {assumption: farmers learn slowly, set: {expectation-weight: 0.3}, source: made up}
              - {assumption: the weather does not matter, set: {weather: 0}, source: made up}
            """;

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    private Path ranges(String... more) {
        String[] words = {"facts", "cobweb", "--ranges", "--replications", "5", "--json"};
        String[] all = Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
        return desk.folder(all);
    }

    @Test
    void each_answer_has_its_lowest_and_highest_median_and_the_assumptions_that_make_them() throws IOException {
        desk.write("models/cobweb/facts.yaml", FACTS);
        List<String> ranges = Files.readAllLines(ranges().resolve("ranges.csv"));
        assertThat(ranges.get(0)).isEqualTo("id,title,unit,median,lowest,highest,lowest_if,highest_if");
        assertThat(ranges).hasSize(3);
        assertThat(ranges.get(2)).startsWith("first,").contains("as the model has it");
    }

    @Test
    void medians_of_the_model_itself_are_those_without_ranges() throws IOException {
        desk.write("models/cobweb/facts.yaml", FACTS);
        List<String> with = Files.readAllLines(ranges().resolve("facts.csv"));
        Path without = desk.folder("facts", "cobweb", "--replications", "5", "--json");
        assertThat(with).isEqualTo(Files.readAllLines(without.resolve("facts.csv")));
        assertThat(without.resolve("ranges.csv")).doesNotExist();
    }

    @Test
    void every_run_says_what_it_assumes() throws IOException {
        desk.write("models/cobweb/facts.yaml", FACTS);
        List<String> runs = Files.readAllLines(ranges().resolve("replications.csv"));
        assertThat(runs).hasSize(1 + 3 * 5);
        assertThat(runs.get(0)).startsWith("assumption,seed,status,");
        assertThat(runs.get(6)).startsWith("farmers learn slowly,1,done,");
    }

    @Test
    void what_is_typed_holds_in_all_runs_but_for_what_is_assumed() throws IOException {
        desk.write("models/cobweb/facts.yaml", FACTS);
        Path folder = ranges("--set", "weather=0");
        List<String> ranges = Files.readAllLines(folder.resolve("ranges.csv"));
        assertThat(ranges).noneMatch(line -> line.contains("the weather does not matter"));
    }

    @Test
    void wrong_assumptions_are_listed_with_their_lines_and_nothing_runs() {
        desk.write(
                "models/cobweb/facts.yaml",
                FACTS.replace("expectation-weight: 0.3", "expectation-wieght: 0.3")
                        .replace("weather: 0", "weather: -4"));
        Desk.Answer answer = desk.types("facts", "cobweb", "--ranges");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("2 problems in ", "models/cobweb/facts.yaml", "line 5:", "line 6:", "expectation-wieght");
    }

    @Test
    void a_model_that_states_no_assumptions_has_no_ranges() {
        Desk.Answer answer = desk.types("facts", "cobweb", "--ranges");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--ranges needs 'assumptions' in facts.yaml of model 'cobweb'");
    }
}
