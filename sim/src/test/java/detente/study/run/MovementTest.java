package detente.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What became of a series, in one sentence that is true of it. */
class MovementTest {
    private static Movement.Reading reading(String when, double value) {
        return new Movement.Reading(when, value, Double.NaN, Double.NaN, OptionalDouble.empty());
    }

    private static String text(Movement.Reading... readings) {
        return new Movement("Goods", "t/month", 20, List.of(readings)).text();
    }

    @Test
    void a_fall_is_told_with_where_it_ends_and_what_comes_after() {
        assertThat(text(reading("May 2025", 100), reading("June 2025", 20), reading("July 2025", 60)))
                .isEqualTo("Goods: from 100 t/month in May 2025 down to 20 in June 2025, and 60 in July 2025.");
    }

    @Test
    void a_rise_that_lasts_to_the_end_is_told_once() {
        assertThat(text(reading("May 2025", 100), reading("June 2025", 120), reading("July 2025", 160)))
                .isEqualTo("Goods: from 100 t/month in May 2025 up to 160 in July 2025.");
    }

    @Test
    void what_hardly_moves_is_said_not_to() {
        assertThat(text(reading("May 2025", 100), reading("June 2025", 101), reading("July 2025", 99.5)))
                .isEqualTo("Goods: within 1.0% of 100 t/month from May 2025 to July 2025.");
    }

    @Test
    void the_interval_of_the_seeds_and_what_was_published_stand_beside_the_figure() {
        assertThat(text(
                        reading("May 2025", 100),
                        new Movement.Reading("June 2025", 20.123, 18.5, 25.2, OptionalDouble.of(46))))
                .isEqualTo("Goods: from 100 t/month in May 2025 down to 20.1 in June 2025"
                        + " (median; 90% of 20 seeds: 18.5 to 25.2; published: 46).");
    }

    @Test
    void a_series_that_starts_at_nothing_and_stays_there_does_not_move() {
        assertThat(text(reading("May 2025", 0), reading("June 2025", 0)))
                .isEqualTo("Goods: 0 t/month from May 2025 to June 2025.");
    }
}
