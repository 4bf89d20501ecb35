package detente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures that a file asks for, held against a toy that runs ten weeks from 1 January 2024. */
class MeasuresTest {
    private static final Position LINE = new Position("facts.yaml", 3);
    private static final String MODEL =
            Toy.MODEL + "data: {observed: observed.csv}\nobserved: {exports.magnet: seen}\n";

    @TempDir
    private Path home;

    private final Problems problems = new Problems();

    private final Toy toy = new Toy(() -> new Economy() {
        @Override
        public void timetable(Timetable timetable) {
            timetable.phase("rest", period -> {});
        }

        @Override
        public void observe(Observer observer) {
            observer.flow("exports.magnet", "t", "", () -> 1).level("price", "1", "", () -> 1);
        }
    });

    @Test
    void a_measure_of_known_series_within_the_run_is_accepted() {
        check("ratio(month(exports.magnet, 2024-02), max(price, from=2024-03-04))");
        check("mape(exports.magnet)");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void unknown_series_are_refused_with_the_nearest_name() {
        check("ratio(max(exports.magnt), max(prize))");
        assertThat(said())
                .containsExactly("unknown series 'exports.magnt'. exports.magnet", "unknown series 'prize'. price");
    }

    @Test
    void what_lies_outside_the_run_or_was_not_observed_is_refused_before_it() {
        check("month(price, 2024-03)");
        check("max(price, from=2024-03-05)");
        check("mape(price)");
        assertThat(said())
                .containsExactly(
                        "the run, 2024-01-01 to 2024-03-10, does not cover 2024-03 whole. ",
                        "no period of the run starts from 2024-03-05 to the end. ",
                        "nothing was observed of 'price' from the start to the end, or the run does not cover it. ");
    }

    @Test
    void a_mistake_in_an_expression_becomes_a_problem_with_the_nearest_word() {
        assertThat(Measures.read("maxx(price, form=2024-01-01)", LINE, problems))
                .isEmpty();
        assertThat(Measures.read("time-below(price, levl=2)", LINE, problems)).isEmpty();
        assertThat(said())
                .containsExactly(
                        "unknown function 'maxx'. max",
                        "unknown option 'levl' of time-below. level",
                        "missing level of time-below (level=...). ");
        assertThat(problems.list()).allMatch(p -> p.line() == 3 && p.file().equals("facts.yaml"));
    }

    @Test
    void a_sum_of_different_units_becomes_a_problem() {
        String sum = "sum(exports.magnet) + max(price)";
        Measures measures = Measures.of(toy.run(home, MODEL));
        measures.checkUnits(Measures.read(sum, LINE, problems).orElseThrow(), LINE, problems);
        assertThat(said())
                .containsExactly("'+' stands between 't' and '1'; what is added or subtracted has one unit. ");
    }

    private void check(String expression) {
        Measures.of(toy.run(home, MODEL))
                .check(Measures.read(expression, LINE, problems).orElseThrow(), LINE, problems);
    }

    private List<String> said() {
        return problems.list().stream()
                .map((Problem p) -> p.message() + " " + p.maybe().orElse(""))
                .toList();
    }
}
