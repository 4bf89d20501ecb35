package detente.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.input.InvalidInput;
import detente.input.Problems;
import detente.parameters.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private ExperimentSpec read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("e.yaml"), text);
            return ExperimentFile.open(file)
                    .read(Optional.of(Trade.VOCABULARY), List.of("baseline", "truce"), problems);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<List<String>> points(String design) {
        ExperimentSpec spec = read("experiment: e\nmodel: trade\nkind: batch\ndesign:\n" + design.indent(2));
        assertThat(problems.list()).isEmpty();
        return ((DesignSpec.Listed) spec.design().orElseThrow()).points();
    }

    @Test
    void what_is_left_out_is_one_run_of_the_default_scenario() {
        ExperimentSpec spec = read("experiment: e\nmodel: trade\nkind: morris\n");
        assertThat(problems.list()).isEmpty();
        assertThat(spec.kind()).isEqualTo(ExperimentSpec.Kind.MORRIS);
        assertThat(spec.scenarios()).isEmpty();
        assertThat(spec.seeds()).isEqualTo(1);
        assertThat(spec.firstSeed()).isEqualTo(1);
        assertThat(spec.timeLimit()).isEmpty();
        assertThat(((DesignSpec.Listed) spec.design().orElseThrow()).points()).containsExactly(List.of());
    }

    @Test
    void a_grid_has_every_combination_and_the_first_parameter_changes_last() {
        assertThat(points("grid: {firms.magnet-cover: [1, 2.50], licences.authority: [central, by-province]}"))
                .containsExactly(
                        List.of("1", "central"),
                        List.of("1", "by-province"),
                        List.of("2.5", "central"),
                        List.of("2.5", "by-province"));
    }

    @Test
    void a_list_may_name_its_parameters_in_any_order() {
        assertThat(
                        points(
                                "list:\n  - {firms.magnet-cover: 1, firms.count: 3}\n  - {firms.count: 4, firms.magnet-cover: 2}"))
                .containsExactly(List.of("1", "3"), List.of("2", "4"));
    }

    @Test
    void points_may_stand_in_a_table_beside_the_file() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "firms.magnet-cover,firms.count\n1,3\n2,4\n");
        assertThat(points("points: p.csv")).containsExactly(List.of("1", "3"), List.of("2", "4"));
    }

    @Test
    void a_spread_takes_bounds_and_words_from_the_declaration_unless_it_states_them() {
        ExperimentSpec spec = read("""
                experiment: e
                model: trade
                kind: batch
                design:
                  latin-hypercube:
                    points: 8
                    over:
                      firms.magnet-cover: {min: 1, max: 10, scale: log}
                      firms.count: [2, 5]
                      licences.authority:
                """);
        assertThat(problems.list()).isEmpty();
        DesignSpec.Spread spread = (DesignSpec.Spread) spec.design().orElseThrow();
        assertThat(spread.count()).isEqualTo(8);
        assertThat(spread.over().get(0).at(0.5)).isEqualTo("3.16227766017");
        assertThat(List.of(0.0, 0.24, 0.26, 0.74, 1.0).stream()
                        .map(spread.over().get(1)::at))
                .containsExactly("2", "2", "3", "4", "5");
        assertThat(List.of(0.1, 0.9).stream().map(spread.over().get(2)::at)).containsExactly("central", "by-province");
    }

    @Test
    void names_and_seeds_have_an_end() {
        read("""
                experiment: %s
                model: trade
                kind: batch
                seeds: {first: 9223372036854775806, count: 3}
                """.formatted("n".repeat(61)));
        assertThat(new InvalidInput(problems.list()).getMessage())
                .contains("line 1: experiment name 'nnn")
                .contains("line 4: there are no 3 seeds from 9223372036854775806 on.");
    }

    @Test
    void lists_cannot_be_nested_without_end() {
        assertThatThrownBy(() -> read("design: " + "[".repeat(90_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 1: lists and maps are nested too deeply, more than 50 times.");
    }

    @Test
    void everything_wrong_is_listed_at_once_with_its_line() {
        read("""
                experiment: Big One
                model: trade
                kind: bach
                scenarios: [baseline, truse, baseline]
                periods: 0
                seeds: {first: x, cuont: 3}
                design:
                  grid:
                    firms.magnet-covr: [1]
                    firms.magnet-cover: [1, 900, 1]
                    firms.count: 3
                    licences.authority: [centrl]
                outcomes:
                  seed: last(x)
                  bad id: last(x)
                keep: [a, {b: c}]
                time-limit: -3
                threads: 4
                """);
        assertThat(new InvalidInput(problems.list()).getMessage().replace(folder.toString(), ""))
                .isEqualTo("""
                17 problems in /e.yaml
                  line 1: experiment name 'Big One' must be lower-case letters, digits and hyphens, at most 60.
                  line 3: 'kind' must be one of batch, morris, sobol, was 'bach'.
                          Maybe 'batch'?
                  line 4: scenario 'baseline' is listed twice.
                  line 4: unknown scenario 'truse'.
                          Maybe 'truce'?
                  line 5: 'periods' must be a whole number from 1 to 1000000, was 0.
                  line 6: unknown key 'cuont'.
                          Maybe 'count'?
                  line 6: 'first' must be a whole number of 64 bits, was 'x'.
                  line 9: unknown parameter 'firms.magnet-covr'.
                          Maybe 'firms.magnet-cover'?
                  line 10: 'firms.magnet-cover' must be in [0.5, 52] week, was 900.
                  line 10: 'firms.magnet-cover' has the value 1 twice.
                  line 11: 'firms.count' must be a list of values, was 3.
                  line 12: 'licences.authority' must be one of central, by-province, was 'centrl'.
                          Maybe 'central'?
                  line 14: outcome 'seed' must not be called like another column of the runs.
                  line 15: outcome 'bad id' must be called by letters and digits, with -, _ or . between them, at most 60.
                  line 16: 'keep' must be a list of names, was a map.
                  line 17: 'time-limit' must be seconds above 0, was -3.
                  line 18: unknown key 'threads'; known: experiment, model, kind, scenarios, periods, seeds, design, \
                outcomes, keep, time-limit.""");
    }

    @Test
    void groups_name_parameters_that_count_as_one() {
        for (String method : List.of("sobol: {points: 8,", "morris: {trajectories: 4, levels: 4,")) {
            ExperimentSpec spec = read("""
                    experiment: e
                    model: trade
                    kind: sobol
                    design:
                      METHOD over: {firms.magnet-cover: , firms.count: [2, 5], licences.authority: },
                              groups: {stocks: [firms.count, firms.magnet-cover]}}
                    """.replace("METHOD", method));
            assertThat(problems.list()).isEmpty();
            assertThat(spec.design().orElseThrow().groups())
                    .isEqualTo(Map.of("stocks", List.of("firms.count", "firms.magnet-cover")));
        }
    }

    @Test
    void everything_wrong_in_groups_is_listed_with_the_nearest_name() {
        read("""
                experiment: e
                model: trade
                kind: morris
                design:
                  morris:
                    trajectories: 4
                    levels: 4
                    over: {firms.magnet-cover: , firms.count: [2, 5], licences.authority: }
                    groups:
                      Stocks: [firms.count]
                      seed: [firms.magnet-covr]
                      firms.count: [licences.authority]
                      none: []
                      one: firms.magnet-cover
                      two: [firms.magnet-cover, firms.magnet-cover, firms.count, {a: b}]
                """);
        assertThat(new InvalidInput(problems.list()).getMessage().replace(folder.toString(), ""))
                .isEqualTo("""
                9 problems in /e.yaml
                  line 10: group 'Stocks' must be called by lower-case letters, digits and hyphens, at most 60.
                  line 11: group 'seed' must be called otherwise: results call the share of chance so.
                  line 11: unknown parameter 'firms.magnet-covr' of group 'seed': the design is not spread over it.
                          Maybe 'firms.magnet-cover'?
                  line 12: group 'firms.count' must be called by lower-case letters, digits and hyphens, at most 60.
                  line 13: 'groups.none' is empty.
                  line 14: 'groups.one' must be a list of parameters, was 'firms.magnet-cover'.
                  line 15: parameter 'firms.magnet-cover' is listed twice.
                  line 15: 'groups.two' must be a list of parameters, was a map.
                  line 15: 'firms.count' is in group 'Stocks' and in group 'two'; a parameter is in one group at most.""");
    }

    @Test
    void a_design_must_be_one_and_have_points() {
        read("""
                experiment: e
                model: trade
                kind: batch
                design:
                  grid: {firms.count: [1]}
                  list: [{firms.count: 1}]
                """);
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).message())
                .isEqualTo(
                        "'design' must have one of grid, list, points, latin-hypercube, sobol, morris, has grid and list.");
    }
}
