package detente.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.input.InvalidInput;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model file may only draw and compare series that the model has. */
class SeriesReferencesTest {
    @TempDir
    private Path home;

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

    private static String model(String exports, String price) {
        return Toy.MODEL + """
                data: {observed: observed.csv}
                observed:
                  %s: seen
                charts:
                  - name: price
                    title: Price
                    caption: A price
                    panels:
                      - title: Index
                        lines: {price: %s}
                outcomes:
                  highest: max(%s)
                """.formatted(exports, price, price);
    }

    @Test
    void known_series_are_accepted() {
        assertThatCode(() -> Simulation.run(toy.run(home, model("exports.magnet", "price"))))
                .doesNotThrowAnyException();
    }

    @Test
    void an_outcome_that_cannot_be_read_is_refused_with_its_line() {
        String wrong = model("exports.magnet", "price").replace("max(price)", "maxx(price)");
        assertThatThrownBy(() -> Simulation.run(toy.run(home, wrong)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 20: unknown function 'maxx'.")
                .hasMessageContaining("Maybe 'max'?");
    }

    @Test
    void unknown_series_are_refused_with_their_lines_all_at_once() {
        assertThatThrownBy(() -> Simulation.run(toy.run(home, model("exports.magnt", "prize"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("""
                        3 problems in %s/toy/model.yaml
                          line 11: unknown series 'exports.magnt'.
                                  Maybe 'exports.magnet'?
                          line 13: unknown series 'prize'.
                                  Maybe 'price'?
                          line 20: unknown series 'prize'.
                                  Maybe 'price'?""".formatted(home));
    }
}
