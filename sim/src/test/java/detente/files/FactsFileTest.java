package detente.files;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.InvalidInput;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.results.Band;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {
    @TempDir
    private Path folder;

    private Sample sample;
    private final Problems problems = new Problems();

    @BeforeEach
    void write_the_sample() {
        sample = Sample.in(folder);
    }

    @Test
    void a_facts_file_is_read_in_its_order() {
        FactsFile file = facts("""
                scenario: baseline
                facts:
                  - {id: F1-may, title: Magnets in May, unit: t/month, measure: "month(exports, 2025-05)", observed: 46, band: [30, inf], discrepancy: 0.1, source: customs}
                  - id: F2
                    title: Nothing stops
                    unit: 1
                    measure: first-above(stops, level=0)
                    source: press
                """).orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(file.scenario()).contains("baseline");
        assertThat(file.source().path()).isEqualTo("facts.yaml");
        assertThat(file.source().sha256()).hasSize(64);
        assertThat(file.facts()).hasSize(2);
        assertThat(file.facts().get(0))
                .isEqualTo(new FactSpec(
                        "F1-may",
                        "Magnets in May",
                        "t/month",
                        "month(exports, 2025-05)",
                        OptionalDouble.of(46),
                        Optional.of(new Band(30, Double.POSITIVE_INFINITY)),
                        OptionalDouble.of(0.1),
                        "customs",
                        Optional.of(new Placed("baseline", at(1))),
                        at(3)));
        assertThat(file.facts().get(1).observed()).isEmpty();
        assertThat(file.facts().get(1).band()).isEmpty();
        assertThat(file.facts().get(1).unit()).isEqualTo("1");
        assertThat(file.facts().get(1).measureAt().line()).isEqualTo(7);
    }

    @Test
    void a_model_without_facts_is_none_the_worse() {
        assertThat(ModelFolder.open(folder).facts(problems)).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once() {
        facts("""
                scenario: baselin
                colour: red
                facts:
                  - {id: F1, title: A, unit: t, measure: max(a), source: book}
                  - {id: F1, title: B, unit: t, measure: max(a), band: [3, 2], source: book}
                  - {id: F 2, titel: C, unit: t, measure: max(a), observed: many, source: book}
                  - {id: F3, title: D, unit: t, measure: max(a), band: [1, 2, 3]}
                  - {id: F4, title: E, unit: t, band: [low, 2], observed: inf, source: book}
                  - F5
                """);
        assertThat(said()).isEqualTo("""
                13 problems in trade/facts.yaml
                  line 1: unknown scenario 'baselin'.
                          Maybe 'baseline'?
                  line 2: unknown key 'colour'; known: facts, scenario, assumptions.
                  line 5: duplicate fact 'F1'.
                  line 5: 'band' ends before it begins: 3 to 2.
                  line 6: unknown key 'titel'.
                          Maybe 'title'?
                  line 6: fact 'F 2' must be called by letters, digits and hyphens, at most 60.
                  line 6: 'observed' must be a number from -1e100 to 1e100, was 'many'.
                  line 7: missing source of the fact.
                  line 7: 'band' must be two numbers, [min, max].
                  line 8: missing measure of the fact.
                  line 8: 'observed' must be a number from -1e100 to 1e100, was 'inf'.
                  line 8: 'band' must be two numbers, [min, max], was 'low'.
                  line 9: 'facts' must be a map of keys and values, was 'F5'.""");
    }

    @Test
    void a_file_without_facts_is_refused() {
        facts("facts: []\n");
        assertThat(said()).isEqualTo("1 problem in trade/facts.yaml\n  line 1: 'facts' is empty.");
    }

    @Test
    void a_file_without_the_key_or_with_broken_syntax_is_refused() {
        facts("scenario: baseline\n");
        assertThat(said()).isEqualTo("1 problem in trade/facts.yaml\n  missing value of 'facts'.");
        assertThat(facts("facts: [\n")).isEmpty();
        assertThat(said()).contains("not valid YAML");
    }

    @Test
    void a_fact_is_looked_for_in_its_own_scenario_or_else_in_that_of_the_file() {
        FactsFile file = facts("""
                facts:
                  - {id: F1, title: A, unit: t, measure: max(a), scenario: baseline, source: book}
                  - {id: F2, title: B, unit: t, measure: max(a), source: book}
                """).orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(file.facts().get(0).scenario()).contains(new Placed("baseline", at(2)));
        assertThat(file.facts().get(1).scenario()).isEmpty();
    }

    @Test
    void a_fact_of_a_scenario_that_there_is_not_is_refused_where_it_stands() {
        facts("""
                facts:
                  - {id: F1, title: A, unit: t, measure: max(a), source: book}
                  - {id: F2, title: B, unit: t, measure: maxx(a), source: book, scenario: baselin}
                """);
        assertThat(said()).isEqualTo("""
                1 problem in trade/facts.yaml
                  line 3: unknown scenario 'baselin'.
                          Maybe 'baseline'?""");
    }

    @Test
    void a_fact_is_not_called_like_a_column_of_the_runs() {
        for (String id : List.of("scenario", "seed", "status")) {
            facts("facts:\n- {id: " + id + ", title: A, unit: t, measure: max(a), source: book}\n");
            assertThat(said()).contains("fact '" + id + "' must not be called like another column of the runs.");
        }
    }

    private Position at(int line) {
        return new Position(folder.resolve("facts.yaml").toString(), line);
    }

    private Optional<FactsFile> facts(String text) {
        sample.write("facts.yaml", text);
        return ModelFolder.open(folder).facts(problems);
    }

    private String said() {
        List<Problem> list = problems.list();
        return sample.shorten(new InvalidInput(list).getMessage());
    }
}
